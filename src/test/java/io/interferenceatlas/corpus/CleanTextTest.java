package io.interferenceatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

  @Test
  void clean_text_stays_as_it_is() {
    String text = "The envoy left on Monday.\n\nNobody said why: “a private matter”, aides claimed – no more.";

    assertThat(clean(text)).isEqualTo(text);
    assertThat(CleanText.of(text, 1000).issues()).isEmpty();
  }

  @Test
  void odd_spaces_become_plain_ones() {
    assertThat(clean("a\u00A0b\u2009c\u3000d\te  f")).isEqualTo("a b c d e f");
  }

  @Test
  void what_cannot_be_seen_is_taken_out() {
    assertThat(clean("\uFEFFco\u00ADop\u200Ber\u0000ate\u202E \u2066now\uFFFF")).isEqualTo("cooperate now");
    assertThat(clean("half \uD83D a pair")).isEqualTo("half a pair");
    assertThat(clean("whole \uD83D\uDE42 pair")).isEqualTo("whole \uD83D\uDE42 pair");
  }

  @Test
  void letters_are_composed() {
    assertThat(clean("Erdog\u0306an")).isEqualTo("Erdo\u011Fan");
  }

  @Test
  void misread_curly_quotes_are_mended() {
    assertThat(clean("\u0093We didn\u0092t,\u0094 he said\u0085")).isEqualTo("“We didn’t,” he said…");
  }

  @Test
  void every_line_end_parts_paragraphs() {
    assertThat(clean("One.\r\nTwo.\rThree.\u2028Four.\n\n\n \nFive.\n")).isEqualTo("One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.");
  }

  @Test
  void lines_wrapped_at_the_width_of_a_screen_are_one_paragraph() {
    String wrapped = "The foreign minister told reporters in the\ncapital that nobody had asked for the\n"
        + "documents and that no further talks were\nplanned.\n\nThe embassy did not answer questions.";

    assertThat(clean(wrapped)).isEqualTo("The foreign minister told reporters in the capital that nobody had asked for "
        + "the documents and that no further talks were planned.\n\nThe embassy did not answer questions.");
  }

  @Test
  void leftover_tags_and_entities_are_taken_out_and_told() {
    CleanText text = CleanText.of(
        "<p>First &amp; last.</p><p>A <b>bold</b> word,<br/>a line.</p><script>var x = 1;</script>", 1000);

    assertThat(text.text()).isEqualTo("First & last.\n\nA bold word,\n\na line.");
    assertThat(text.issues()).containsExactly(Issue.HTML_LEFTOVERS);
  }

  @Test
  void entities_that_were_escaped_twice_are_read_twice() {
    assertThat(clean("It&amp;#8217;s &amp;quot;over&amp;quot;")).isEqualTo("It’s \"over\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AT&T; and R&D went on", "if a < b and c > d", "x <3 y", "profits & losses", "<unknown> said"})
  void signs_that_only_look_like_markup_stay(String text) {
    assertThat(CleanText.of(text, 1000)).isEqualTo(new CleanText(text, Set.of()));
  }

  @Test
  void paragraphs_survive_the_taking_out_of_tags() {
    assertThat(clean("One with <i>one tag</i>.\n\nTwo.\n\nThree.")).isEqualTo("One with one tag.\n\nTwo.\n\nThree.");
  }

  @Test
  void a_text_over_the_limit_is_cut_at_a_paragraph_else_a_sentence_else_a_word() {
    assertThat(cut("a".repeat(95) + "\n\n" + "b".repeat(50))).isEqualTo("a".repeat(95));
    assertThat(cut("a".repeat(94) + ". " + "b".repeat(50))).isEqualTo("a".repeat(94) + ".");
    assertThat(cut("a".repeat(94) + " " + "b".repeat(50))).isEqualTo("a".repeat(94));
    assertThat(cut("a".repeat(150))).isEqualTo("a".repeat(100));
    assertThat(cut("a".repeat(99) + "\uD83D\uDE42".repeat(10))).isEqualTo("a".repeat(99));
  }

  @Test
  void a_text_of_just_the_limit_is_not_cut() {
    assertThat(CleanText.of("a".repeat(100), 100).issues()).isEmpty();
    assertThat(CleanText.of("a".repeat(101), 100).issues()).containsExactly(Issue.TEXT_CUT);
  }

  @Test
  void a_title_is_one_line() {
    assertThat(CleanText.line(" Talks\n fail &amp; end ")).isEqualTo("Talks fail & end");
    assertThat(CleanText.line("<br>")).isNull();
    assertThat(CleanText.line(null)).isNull();
  }

  private static String clean(String raw) {
    return CleanText.of(raw, 10_000).text();
  }

  private static String cut(String raw) {
    CleanText text = CleanText.of(raw, 100);
    assertThat(text.issues()).containsExactly(Issue.TEXT_CUT);
    return text.text();
  }
}
