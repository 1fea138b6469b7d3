package io.interferenceatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  private static List<String> cut(String text) {
    return new Sentences().of(text).stream().map(s -> text.substring(s.start(), s.end())).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "He spoke in the capital.|Tehran denied it.",
      "It was broadcast by his rival.|He resigned.",
      "She left the hospital.|Doctors were calm.",
      "The hearing was held in the U.S.|He did not attend.",
      "Sen. Mary T. Hall of Ohio met Mr. Orban on Jan. 3.|Nobody else came.",
      "The U.S. Treasury named the firm.|Its owner, J. K. Marsh, lives in the U.K.|They paid.",
      "The firm, Acme Inc., paid Lt. Gen. Omar.|\"It was nothing,\" he said.",
      "He asked: \"Did they meddle?\"|She nodded.",
      "The vote is on Sunday!|Moscow, too, watches."})
  void sentencesEndWhereAReaderEndsThem(String marked) {
    assertThat(cut(marked.replace("|", " "))).containsExactly(marked.split("\\|"));
  }

  @Test
  void aLineBreakEndsASentenceAndAnEmptyLineIsNone() {
    assertThat(cut("Vote watched closely\n\nThe ballot opens. It rains.\n")).containsExactly("Vote watched closely",
        "The ballot opens.", "It rains.");
    assertThat(new Sentences().of("One.\n\nTwo. Three.")).extracting(Sentences.Sentence::paragraph)
        .containsExactly(0, 1, 1);
  }
}
