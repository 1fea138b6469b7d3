package io.interferenceatlas.interference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {

  private final Lexicon lexicon = Lexicon.of("/interference/phrases.tsv");

  @Test
  void a_star_goes_on_to_the_end_of_the_word() {
    assertThat(found("Riverside towns and rivers")).containsExactly("Riverside water", "rivers water");
  }

  @Test
  void a_phrase_begins_and_ends_with_a_word() {
    assertThat(found("dice, stones, iced and 4stone")).containsExactly("iced colder");
    assertThat(found("“stone”, (ice)")).containsExactly("stone ", "ice cold");
  }

  @Test
  void a_phrase_with_and_without_star_has_both_values() {
    assertThat(found("ice iceberg")).containsExactly("ice cold", "iceberg colder");
  }

  @Test
  void a_hyphen_or_a_hard_space_is_read_as_a_space() {
    assertThat(found("river-boat river\u2011boat river\u2010boat river\u00a0boat river boat"))
        .hasSize(5).allMatch(hit -> hit.endsWith("boat craft"));
  }

  @Test
  void case_does_not_matter_in_the_text_or_in_the_list() {
    assertThat(found("RIVER BOAT, flood gates")).containsExactly("RIVER BOAT craft", "flood gates wall");
  }

  @Test
  void of_phrases_that_overlap_the_longest_is_found() {
    assertThat(found("the river boat race")).containsExactly("river boat craft");
  }

  @Test
  void offsets_hold_behind_letters_that_grow_in_lower_case() {
    assertThat(lexicon.find("\u0130\u0130 river")).containsExactly(new Lexicon.Hit(3, 8, "water"));
  }

  @Test
  void a_text_without_phrases_has_none() {
    assertThat(lexicon.find("")).isEmpty();
    assertThat(lexicon.find("A lexicon for tests.")).isEmpty();
  }

  @Test
  void a_list_that_is_missing_is_named() {
    assertThatThrownBy(() -> Lexicon.of("/interference/none.tsv"))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("/interference/none.tsv");
  }

  private List<String> found(String text) {
    return lexicon.find(text).stream().map(h -> text.substring(h.start(), h.end()) + " " + h.value()).toList();
  }
}
