package io.interferenceatlas.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.interferenceatlas.evaluate.OffsetLabels.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetLabelsTest {

  @TempDir
  private Path folder;

  @Test
  void a_line_gives_a_place_and_its_records() throws IOException {
    assertThat(read("a-1\t120\t48\tRUS>USA ALLEGES ELECTION i by:USA,GBR; XXX>PER FEARS INTERNAL_AFFAIRS e by:\n"))
        .containsExactly(Map.entry(new Place("a-1", 120, 48), List.of(
            label("RUS", "USA", false, "ALLEGES", "ELECTION", "USA", "GBR"),
            label("XXX", "PER", true, "FEARS", "INTERNAL_AFFAIRS"))));
  }

  @Test
  void a_hyphen_stands_for_no_record() throws IOException {
    assertThat(read("a-1\t0\t9\t-")).containsExactly(Map.entry(new Place("a-1", 0, 9), List.of()));
  }

  @Test
  void accusers_that_were_not_coded_are_told_from_none() throws IOException {
    assertThat(read("a-1\t0\t9\tRUS>USA DENIES CYBER e by:?").values())
        .containsExactly(List.of(label("RUS", "USA", true, "DENIES", "CYBER", "?")));
  }

  @Test
  void places_come_in_the_order_of_the_file_and_comments_and_empty_lines_are_passed_over() throws IOException {
    assertThat(read("# labels\n\nz\t5\t9\t-\na\t70\t9\t-\n\na\t5\t9\t-\n").keySet())
        .containsExactly(new Place("z", 5, 9), new Place("a", 70, 9), new Place("a", 5, 9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-1\t0\t9", "a-1\tnought\t9\t-", "a-1\t0\t9\tRUS>USA ALLEGES ELECTION by:USA",
      "a-1\t0\t9\tRUS-USA ALLEGES ELECTION e by:", "a-1\t0\t9\tRUS>USA ALLEGES ELECTION e by:usa", "a-1\t0\t9\t"})
  void a_line_that_is_not_in_the_format_is_named(String line) {
    assertThatThrownBy(() -> read("# labels\n" + line + "\n")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(folder.resolve("labels.tsv") + ", line 2: ");
  }

  private Map<Place, List<MentionLabel>> read(String text) throws IOException {
    return OffsetLabels.read(Files.writeString(folder.resolve("labels.tsv"), text));
  }

  private static MentionLabel label(String accused, String target, boolean explicit, String stance, String domain,
      String... by) {
    return new MentionLabel(accused, target, explicit, List.of(by), stance, domain, null, null, null, null, Double.NaN);
  }
}
