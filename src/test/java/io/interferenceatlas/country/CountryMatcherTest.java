package io.interferenceatlas.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountryMatcherTest {

  private final CountryMatcher matcher = new CountryMatcher(Gazetteer.bundled());

  @Test
  void a_possessive_ending_is_left_out_of_the_span() {
    List<CountryMention> found = matcher.find("Russia’s reply", null);

    assertThat(found).containsExactly(new CountryMention(0, 6, "Russia", "RUS", Kind.NAME, "Russia"));
  }

  @Test
  void a_surname_is_given_with_the_full_name() {
    assertThat(matcher.find("An aide to Putin said no.", LocalDate.of(2017, 1, 5)))
        .containsExactly(new CountryMention(11, 16, "Putin", "RUS", Kind.PERSON, "Vladimir Putin"));
  }

  @Test
  void a_surname_that_needs_the_full_name_counts_once_the_article_gave_it() {
    String sentence = "Later Warner asked for the files.";

    assertThat(matcher.find(sentence, null)).isEmpty();
    assertThat(matcher.find(sentence, null, Set.of("Mark Warner")))
        .extracting(CountryMention::country).containsExactly("USA");
  }

  @Test
  void a_middle_initial_belongs_to_the_name() {
    assertThat(matcher.find("Special counsel Robert S. Mueller spoke.", LocalDate.of(2018, 1, 5)))
        .extracting(CountryMention::text).contains("Robert S. Mueller");
  }

  @Test
  void a_person_stands_for_another_country_after_moving_office() {
    String sentence = "Saakashvili spoke to reporters.";

    assertThat(countries(sentence, LocalDate.of(2010, 6, 1))).containsExactly("GEO");
    assertThat(countries(sentence, LocalDate.of(2016, 3, 1))).containsExactly("UKR");
  }

  @Test
  void an_official_is_still_known_soon_after_leaving_and_not_for_ever() {
    String sentence = "Bahram Qassemi spoke to reporters.";

    assertThat(countries(sentence, LocalDate.of(2018, 6, 1))).containsExactly("IRN");
    assertThat(countries(sentence, LocalDate.of(2001, 6, 1))).isEmpty();
  }

  @Test
  void offsets_point_into_the_raw_text() {
    String text = "Café — “Türkiye’s” President Erdoğan and Côte d’Ivoire";

    assertThat(matcher.find(text, LocalDate.of(2019, 1, 1)))
        .isNotEmpty()
        .allSatisfy(mention -> assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text()))
        .extracting(CountryMention::text).containsExactly("Türkiye", "Erdoğan", "Côte d’Ivoire");
  }

  @Test
  void mentions_come_in_order_and_never_overlap() {
    String text = "The U.S. Senate and the Senate Intelligence Committee asked the South Korean and North Korean envoys.";

    assertThat(matcher.find(text, null)).isSortedAccordingTo((a, b) -> Integer.compare(a.end(), b.start() + 1));
  }

  @Test
  void a_text_without_countries_has_no_mentions() {
    assertThat(matcher.find("They told us about turkey and polish.", null)).isEmpty();
    assertThat(matcher.find("", null)).isEmpty();
  }

  private List<String> countries(String text, LocalDate date) {
    return matcher.find(text, date).stream().map(CountryMention::country).toList();
  }
}
