package io.interferenceatlas.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.interferenceatlas.evaluate.OffsetLabels.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    int[] counts = new int[3];
    int same = 0;
    for (Map.Entry<Place, List<MentionLabel>> sentence : second.entrySet()) {
      Set<MentionLabel.Claim> gold = claims(first.get(sentence.getKey()));
      Set<MentionLabel.Claim> found = claims(sentence.getValue());
      Set<MentionLabel.Claim> right = new HashSet<>(found);
      right.retainAll(gold);
      counts[0] += right.size();
      counts[1] += found.size();
      counts[2] += gold.size();
      same += found.equals(gold) ? 1 : 0;
    }
    assertThat(PrecisionRecall.of(counts).f1()).isCloseTo(0.907, within(0.0005));
    assertThat(same).isEqualTo(4248);
  }

  private static Set<MentionLabel.Claim> claims(List<MentionLabel> records) {
    return records.stream().map(MentionLabel::claim).collect(Collectors.toSet());
  }
}
