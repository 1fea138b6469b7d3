package io.interferenceatlas.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthoredFileTest {

  @TempDir
  private Path folder;

  @Test
  void a_block_gives_a_sentence_with_its_context_and_records() throws IOException {
    assertThat(read("""
        # Of a river and two states.
        @ 2019-03-04 | The Baltic Lantern
        < The envoys met.
        = Tallinn says that Moscow was meddling in the Estonian vote.
        > Nobody answered.
        + RUS>EST ALLEGES ELECTION by:EST | cue:meddling | accused:Moscow | target:Estonian | accuser:Tallinn
        """)).containsExactly(new GoldSentence("sentences-1", "authored", "sentences", LocalDate.of(2019, 3, 4),
            "The Baltic Lantern", "The envoys met.", "Tallinn says that Moscow was meddling in the Estonian vote.",
            "Nobody answered.", List.of(new MentionLabel("RUS", "EST", true, List.of("EST"), "ALLEGES", "ELECTION",
                "meddling", "Moscow", "Estonian", "Tallinn", Double.NaN))));
  }

  @Test
  void a_record_without_words_for_the_target_has_it_inferred() throws IOException {
    MentionLabel label = read("""
        @ 2019-03-04
        = Peru was meddling.
        + PER>XXX ALLEGES OTHER by: | cue:meddling | accused:Peru
        """).get(0).mentions().get(0);
    assertThat(label.targetExplicit()).isFalse();
    assertThat(label.targetSpan()).isNull();
    assertThat(label.accuser()).isEmpty();
    assertThat(label.accuserSpan()).isNull();
  }

  @Test
  void context_and_source_may_be_left_out_and_a_sentence_may_have_no_record() throws IOException {
    assertThat(read("= It rained.\n@ 2018-01-02\n")).containsExactly(new GoldSentence("sentences-1", "authored",
        "sentences", LocalDate.of(2018, 1, 2), "", "", "It rained.", "", List.of()));
  }

  @Test
  void blocks_are_numbered_and_comments_do_not_part_them() throws IOException {
    List<GoldSentence> sentences = read("""


        @ 2018-01-02
        # of the weather
        = It rained.
        + PER>TCD DENIES CYBER by:PER,TCD
        + PER>TCD FEARS CYBER by:TCD


        # A comment stands by itself.

        @ 2018-01-03
        = It stopped.""");
    assertThat(sentences).extracting(GoldSentence::id).containsExactly("sentences-1", "sentences-2");
    assertThat(sentences.get(0).mentions()).extracting(MentionLabel::stance).containsExactly("DENIES", "FEARS");
    assertThat(sentences.get(0).mentions().get(0).accuser()).containsExactly("PER", "TCD");
    assertThat(sentences.get(1).mentions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
      "1; ? what; a line starts with @, <, =, > or +, not with ?",
      "3; @ 2018-01-02/= It rained./= It stopped.; a second line of = in one block",
      "2; = It rained.; a block needs a line of @ and one of =",
      "2; @ 2018-01-02; a block needs a line of @ and one of =",
      "4; @ 2018-01-02/= It rained./+ RUS>USA ALLEGES by:; not ACCUSED>TARGET STANCE DOMAIN by:CODES: RUS>USA",
      "4; @ 2018-01-02/= It rained./+ RUS>USA FEARS OTHER by: | cue:snowed; not in the sentence: cue:snowed",
      "4; @ 2018-01-02/= It rained./+ RUS>USA FEARS OTHER by: | rained; not in the sentence: rained",
      "3; @ 2018-13-02/= It rained.; Text '2018-13-02' could not be parsed"})
  void what_is_not_in_the_format_is_told_with_file_and_line(int line, String text, String message) {
    assertThatThrownBy(() -> read(text.replace('/', '\n'))).isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(folder.resolve("sentences.txt") + ", line " + line + ": " + message);
  }

  @Test
  void no_text_gives_no_sentence() throws IOException {
    assertThat(read("")).isEmpty();
    assertThat(read("# only a comment\n")).isEmpty();
  }

  private List<GoldSentence> read(String text) throws IOException {
    return AuthoredFile.read(Files.writeString(folder.resolve("sentences.txt"), text));
  }
}
