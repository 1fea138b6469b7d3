package io.interferenceatlas.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.interferenceatlas.cooccurrence.EntityNames.Entity;
import io.interferenceatlas.cooccurrence.EntityNames.Name;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityNamesTest {

  private static final EntityNames NAMES = EntityNames.bundled();
  private static final LocalDate DAY = LocalDate.of(2019, 3, 4);

  @ParameterizedTest
  @CsvSource(quoteCharacter = '|', value = {
      "Harbour  Party, Harbour Party",
      "|Harbour\n Party|, Harbour Party",
      "the Harbour Party, Harbour Party",
      "The Harbour Party, Harbour Party",
      "Harbour Party's, Harbour Party",
      "Harbour Party’s, Harbour Party",
      "Workers', Workers",
      "“Harbour Party”, Harbour Party",
      "(Harbour Party), Harbour Party",
      "|Harbour Party,|, Harbour Party",
      "Theatre Union, Theatre Union",
      "US Senate, U.S. Senate",
      "U.S. Senate, U.S. Senate",
      "USA Today, USA Today",
      "F.B.I., FBI",
      "Acme Inc., Acme Inc.",
      "People’s Voice, People's Voice"
  })
  void organisations_are_cleaned_of_what_surrounds_the_name(String text, String name) {
    assertThat(only(text, "ORG")).contains(new Entity(name, "ORG", null));
  }

  @ParameterizedTest
  @CsvSource({"The Hague, The Hague", "the Baltic, Baltic", "MOSCOW, Moscow", "TEL AVIV, Tel Aviv", "NYC, NYC"})
  void places_keep_their_names_but_not_their_capitals(String text, String name) {
    assertThat(only(text, "LOC")).contains(new Entity(name, "LOC", null));
  }

  @ParameterizedTest
  @CsvSource({
      "Mr. Ruiz, Ruiz",
      "Mr Ruiz, Ruiz",
      "Mrs. Ana Ruiz, Ana Ruiz",
      "Dr. Ruiz's, Ruiz",
      "President Ruiz, Ruiz",
      "Prime Minister Ruiz, Ruiz",
      "Foreign Minister Ana Ruiz, Ana Ruiz",
      "Sen. Ruiz, Ruiz",
      "Gen Ruiz, Ruiz",
      "Secretary of State Ruiz, Ruiz",
      "Generoso Ruiz, Generoso Ruiz",
      "President, President",
      "ANA RUIZ, Ana Ruiz"
  })
  void persons_lose_their_titles(String text, String name) {
    assertThat(only(text, "PER")).contains(new Entity(name, "PER", null));
  }

  @ParameterizedTest
  @CsvSource({"PERSON, PER", "GPE, LOC", "FAC, LOC", "ORGANIZATION, ORG", "EVENT, MISC", "per, PER"})
  void types_of_other_models_become_ours(String theirs, String ours) {
    assertThat(only("Tillbury", theirs).orElseThrow().type()).isEqualTo(ours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DATE", "CARDINAL", "MONEY", "O"})
  void dates_and_numbers_are_no_entities(String type) {
    assertThat(only("Tillbury", type)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'", "2016", "X", "'s", "the"})
  void what_has_hardly_a_letter_is_no_entity(String text) {
    assertThat(only(text, "ORG")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
      "U.S., LOC, USA, United States",
      "U.S, LOC, USA, United States",
      "US, LOC, USA, United States",
      "USA, ORG, USA, United States",
      "U.S.A., LOC, USA, United States",
      "the United States, LOC, USA, United States",
      "United States', LOC, USA, United States",
      "American, MISC, USA, United States",
      "Americans, MISC, USA, United States",
      "Russia's, LOC, RUS, Russia",
      "RUSSIA, LOC, RUS, Russia",
      "IRAN, LOC, IRN, Iran",
      "Russian, MISC, RUS, Russia",
      "Russian Federation, LOC, RUS, Russia",
      "the U.K., LOC, GBR, United Kingdom",
      "British, MISC, GBR, United Kingdom",
      "The Gambia, LOC, GMB, Gambia",
      "D.P.R.K., LOC, PRK, North Korea",
      "Korean, MISC, PRK, North Korea",
      "Hong Kong, LOC, HKG, Hong Kong"
  })
  void a_countrys_names_and_adjectives_become_its_own_name(String text, String type, String code, String name) {
    assertThat(only(text, type, code, "FRA")).contains(new Entity(name, "LOC", code));
  }

  @Test
  void a_name_that_two_countries_share_is_the_one_that_the_text_around_it_names() {
    assertThat(only("Congo", "LOC", "COG")).contains(new Entity("Republic of the Congo", "LOC", "COG"));
    assertThat(only("Congo", "LOC", "COD").orElseThrow().country()).isEqualTo("COD");
  }

  @Test
  void a_name_is_no_country_that_the_text_around_it_does_not_name() {
    assertThat(only("Georgia", "LOC", "USA", "RUS")).contains(new Entity("Georgia", "LOC", null));
    assertThat(only("Georgia", "LOC", "GEO", "RUS")).contains(new Entity("Georgia", "LOC", "GEO"));
  }

  @Test
  void a_person_is_never_a_country() {
    assertThat(only("Israel", "PER", "ISR")).contains(new Entity("Israel", "PER", null));
  }

  @Test
  void a_city_or_an_organ_is_not_its_country() {
    assertThat(only("Moscow", "LOC", "RUS")).contains(new Entity("Moscow", "LOC", null));
    assertThat(only("Kremlin", "ORG", "RUS")).contains(new Entity("Kremlin", "ORG", null));
  }

  @ParameterizedTest
  @CsvSource({"EU, European Union", "E.U., European Union", "the European Union, European Union",
      "UN, United Nations", "U.N., United Nations", "Nato, NATO", "NATO, NATO",
      "North Atlantic Treaty Organization, NATO", "European Commission, European Commission"})
  void bodies_of_states_have_one_name_and_their_organs_their_own(String text, String name) {
    assertThat(only(text, "ORG")).contains(new Entity(name, "ORG", null));
    assertThat(only(text, "LOC").orElseThrow().name()).isEqualTo(name);
  }

  @Test
  void a_surname_becomes_the_full_name_of_the_one_who_bears_it() {
    assertThat(persons("Ana Ruiz", "Ruiz", "Mr. Ruiz", "Ruiz's", "President Ruiz", "Tomas Lindqvist", "Lindqvist"))
        .containsExactly("Ana Ruiz", "Ana Ruiz", "Ana Ruiz", "Ana Ruiz", "Ana Ruiz", "Tomas Lindqvist",
            "Tomas Lindqvist");
  }

  @Test
  void a_surname_that_two_bear_stays_as_it_is() {
    assertThat(persons("Ana Ruiz", "Bruno Ruiz", "Ruiz")).containsExactly("Ana Ruiz", "Bruno Ruiz", "Ruiz");
  }

  @Test
  void of_a_family_the_one_known_by_the_surname_alone_bears_it() {
    assertThat(persons("Donald Trump", "Ivanka Trump", "Donald Trump Jr.", "Trump"))
        .containsExactly("Donald Trump", "Ivanka Trump", "Donald Trump Jr.", "Donald Trump");
    assertThat(persons("Hillary Clinton", "Bill Clinton", "Clinton"))
        .containsExactly("Hillary Clinton", "Bill Clinton", "Clinton");
  }

  @Test
  void a_family_name_that_comes_first_and_a_given_name_stand_for_the_person_too() {
    assertThat(persons("Xi Jinping", "Xi", "Kim Jong Un", "Kim Jong-un", "Kim"))
        .containsExactly("Xi Jinping", "Xi Jinping", "Kim Jong Un", "Kim Jong Un", "Kim Jong Un");
    assertThat(persons("Alvaro Ruiz", "Alvaro")).containsExactly("Alvaro Ruiz", "Alvaro Ruiz");
    assertThat(persons("Kim Jong Un", "Kim Yo Jong", "Kim")).containsExactly("Kim Jong Un", "Kim Yo Jong", "Kim");
  }

  @Test
  void particles_and_shorter_full_names_belong_to_the_longer_one() {
    assertThat(persons("Ursula von der Tann", "von der Tann", "Tann"))
        .containsOnly("Ursula von der Tann");
    assertThat(persons("Recep Tayyip Erdoğan", "Tayyip Erdogan", "Erdogan", "Erdoğan"))
        .containsOnly("Recep Tayyip Erdoğan");
  }

  @Test
  void a_middle_name_makes_no_other_person() {
    assertThat(persons("Ana M. Ruiz", "Ana Ruiz", "Ruiz")).containsOnly("Ana Ruiz");
    assertThat(persons("Ana M. Ruiz", "Ruiz")).containsOnly("Ana M. Ruiz");
    assertThat(persons("Ana M. Ruiz", "Ana K. Ruiz", "Ana Ruiz", "Ruiz"))
        .containsExactly("Ana M. Ruiz", "Ana K. Ruiz", "Ana Ruiz", "Ruiz");
  }

  @Test
  void a_suffix_makes_another_person_with_the_same_surname() {
    assertThat(persons("Ben Okoro", "Ben Okoro Jr.", "Okoro")).containsExactly("Ben Okoro", "Ben Okoro Jr.", "Okoro");
    assertThat(persons("Ben Okoro Jr.", "Okoro")).containsOnly("Ben Okoro Jr.");
  }

  @Test
  void a_full_name_met_elsewhere_in_the_article_counts() {
    assertThat(NAMES.entities(List.of(name("Ruiz", "PER")), Set.of("President Ana Ruiz", "Ruiz"), DAY))
        .containsExactly(Optional.of(new Entity("Ana Ruiz", "PER", null)));
  }

  @Test
  void a_leader_of_the_day_needs_no_introduction_but_a_stranger_stays() {
    assertThat(persons("Putin", "Mr. Putin", "Vladimir Putin's", "Lindqvist"))
        .containsExactly("Vladimir Putin", "Vladimir Putin", "Vladimir Putin", "Lindqvist");
    assertThat(persons("Putin", "Lindqvist")).containsExactly("Vladimir Putin", "Lindqvist");
  }

  @Test
  void spellings_that_differ_in_case_accents_dots_and_hyphens_are_one() {
    assertThat(names("ORG", "Al-Nour Front", "al Nour Front", "Al-Nour Front")).containsOnly("Al-Nour Front");
    assertThat(names("ORG", "NORTH STAR", "North Star", "NORTH STAR")).containsOnly("North Star");
    assertThat(names("LOC", "Bogotá", "Bogota", "Bogotá")).containsOnly("Bogotá");
  }

  @Test
  void the_type_given_most_often_is_the_type() {
    List<Optional<Entity>> entities = NAMES.entities(
        List.of(name("Ruiz", "ORG"), name("Ruiz", "PER"), name("Ruiz", "PER"), name("Ana Ruiz", "PER"),
            name("Tillbury", "MISC"), name("Tillbury", "LOC")), Set.of(), DAY);
    assertThat(entities).extracting(entity -> entity.orElseThrow().name() + " " + entity.orElseThrow().type())
        .containsExactly("Ana Ruiz PER", "Ana Ruiz PER", "Ana Ruiz PER", "Ana Ruiz PER", "Tillbury LOC",
            "Tillbury LOC");
  }

  @Test
  void an_acronym_becomes_the_one_organisation_that_it_abbreviates() {
    assertThat(names("ORG", "Federal Bureau of Investigation", "FBI", "F.B.I.", "the FBI's"))
        .containsOnly("Federal Bureau of Investigation");
    assertThat(names("ORG", "Central Bank", "Coffee Board", "CB"))
        .containsExactly("Central Bank", "Coffee Board", "CB");
    assertThat(names("ORG", "CIA")).containsExactly("CIA");
  }

  @Test
  void an_organisation_named_with_its_country_is_the_one_named_without() {
    assertThat(names("ORG", "State Department", "US State Department", "U.S. State Department"))
        .containsOnly("U.S. State Department");
    assertThat(names("ORG", "Foreign Ministry", "Russian Foreign Ministry", "Chinese Foreign Ministry"))
        .containsExactly("Foreign Ministry", "Russian Foreign Ministry", "Chinese Foreign Ministry");
    assertThat(names("ORG", "Party", "Harbour Party")).containsExactly("Party", "Harbour Party");
    assertThat(names("ORG", "CID", "Central Intelligence Desk", "U.S. Central Intelligence Desk"))
        .containsOnly("U.S. Central Intelligence Desk");
  }

  @Test
  void the_order_of_the_names_does_not_matter() {
    assertThat(persons("Ruiz", "Ana M. Ruiz", "Ana Ruiz")).containsOnly("Ana Ruiz");
    assertThat(persons("Ana Ruiz", "Ruiz", "Ana M. Ruiz")).containsOnly("Ana Ruiz");
  }

  @Test
  void no_name_gives_no_entity() {
    assertThat(NAMES.entities(List.of(), Set.of("Ana Ruiz"), null)).isEmpty();
  }

  private static List<String> persons(String... texts) {
    return names("PER", texts);
  }

  private static List<String> names(String type, String... texts) {
    List<Name> names = Arrays.stream(texts).map(text -> name(text, type)).toList();
    return NAMES.entities(names, Set.of(), DAY).stream().map(entity -> entity.orElseThrow().name()).toList();
  }

  private static Optional<Entity> only(String text, String type, String... countries) {
    return NAMES.entities(List.of(new Name(text, type, Set.of(countries))), Set.of(), DAY).get(0);
  }

  private static Name name(String text, String type) {
    return new Name(text, type, Set.of());
  }
}
