package io.interferenceatlas.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.interferenceatlas.evaluate.OffsetLabels.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The two codings of the articles' sentences that the role model learns from. */
class CorporaCodingsTest {

  private static final Path FOLDER = Path.of("src/training/labels");

  private static Map<Place, List<MentionLabel>> first;
  private static Map<Place, List<MentionLabel>> second;

  @BeforeAll
  static void read() throws IOException {
    first = OffsetLabels.read(FOLDER.resolve("corpora.tsv"));
    second = OffsetLabels.read(FOLDER.resolve("corpora-second.tsv"));
  }

  @Test
  void the_second_coding_is_of_sentences_of_the_first() {
    assertThat(second).hasSize(4722);
    assertThat(first.keySet()).containsAll(second.keySet());
  }

  @Test
  void the_two_agree_as_the_notes_on_the_labels_say() {
    List<int[]> counts = second.keySet().stream()
        .map(place -> Measures.PAIR_STANCE.count(first.get(place), second.get(place))).toList();
    assertThat(Measures.total(counts.toArray(int[][]::new)).f1()).isCloseTo(0.907, within(0.0005));
    assertThat(counts).filteredOn(c -> c[0] == c[1] && c[0] == c[2]).hasSize(4248);
  }
}
