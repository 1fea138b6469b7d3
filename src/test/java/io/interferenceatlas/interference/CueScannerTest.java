package io.interferenceatlas.interference;

import static org.assertj.core.api.Assertions.assertThat;

import io.interferenceatlas.country.CountryMention;
import io.interferenceatlas.country.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CueScannerTest {

  private static final List<CountryMention> NO_COUNTRY = List.of();
  private static final List<CountryMention> A_COUNTRY =
      List.of(new CountryMention(0, 5, "Kenya", "KEN", Kind.NAME, "Kenya"));

  private final CueScanner scanner = CueScanner.bundled();

  @Test
  void cues_come_from_left_to_right_with_their_words_and_strength() {
    assertThat(scanner.cues("Hackers and Meddlers met.")).containsExactly(
        new Cue(0, 7, "Hackers", false), new Cue(12, 20, "Meddlers", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Talk of MEDDLING grew.", "The rule of non-interference stood.", "The rule of non\u2011interference stood.",
      "It is an internal affair.", "An influence-campaign began.", "Minds turned to colour revolutions."})
  void a_strong_cue_alone_makes_a_sentence_worth_reading(String sentence) {
    assertThat(scanner.cues(sentence)).hasSize(1).allMatch(Cue::strong);
    assertThat(worthReading(sentence, NO_COUNTRY)).isTrue();
  }

  @Test
  void a_weak_cue_needs_a_word_of_politics_and_a_country() {
    assertThat(worthReading("Thieves hacked the ballot count.", A_COUNTRY)).isTrue();
    assertThat(worthReading("Thieves hacked the ballot count.", NO_COUNTRY)).isFalse();
    assertThat(worthReading("Thieves hacked the ice cream van.", A_COUNTRY)).isFalse();
    assertThat(worthReading("Thieves hacked the ice cream van.", NO_COUNTRY)).isFalse();
  }

  @Test
  void words_for_states_that_are_not_named_stand_for_a_country() {
    assertThat(worthReading("Thieves from abroad hacked the ballot count.", NO_COUNTRY)).isTrue();
  }

  @Test
  void a_well_known_affair_stands_for_its_countries() {
    assertThat(worthReading("Thieves hacked the DNC.", NO_COUNTRY)).isTrue();
    assertThat(worthReading("Thieves hacked the Bundestag.", NO_COUNTRY)).isFalse();
    assertThat(worthReading("Thieves hacked the Bundestag.", A_COUNTRY)).isTrue();
  }

  @Test
  void a_sentence_without_a_cue_is_not_read_whatever_it_names() {
    assertThat(worthReading("Foreign ministers met before the election.", A_COUNTRY)).isFalse();
  }

  @Test
  void the_longer_of_two_cues_at_one_place_is_taken() {
    assertThat(scanner.cues("A troll farm is near.")).extracting(Cue::text).containsExactly("troll farm");
    assertThat(scanner.cues("An influence campaign is near.")).containsExactly(
        new Cue(3, 21, "influence campaign", true));
  }

  @Test
  void a_cue_is_a_word_and_no_part_of_one() {
    assertThat(scanner.cues("The bottle and the rigid coat.")).isEmpty();
  }

  @Test
  void words_for_unnamed_states_are_given_with_their_place() {
    assertThat(scanner.foreigners("Blame the neighbours.")).containsExactly(new Cue(10, 20, "neighbours", false));
    assertThat(scanner.foreigners("Blame the weather.")).isEmpty();
  }

  @Test
  void a_well_known_affair_tells_its_countries_though_they_are_not_named() {
    assertThat(scanner.countriesOfAffairs("They spoke of the Skripals.")).containsExactly("RUS", "GBR");
    assertThat(scanner.countriesOfAffairs("Brexit and Burisma.")).containsExactly("GBR", "RUS", "UKR", "USA");
    assertThat(scanner.countriesOfAffairs("They spoke of the weather.")).isEmpty();
  }

  private boolean worthReading(String sentence, List<CountryMention> countries) {
    return scanner.worthReading(sentence, scanner.cues(sentence), countries);
  }
}
