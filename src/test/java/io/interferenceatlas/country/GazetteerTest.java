package io.interferenceatlas.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

  private final Gazetteer gazetteer = Gazetteer.bundled();

  @Test
  void every_ISO_country_and_Kosovo_is_there_with_a_name() {
    Set<String> iso = Arrays.stream(Locale.getISOCountries())
        .map(code -> new Locale("", code).getISO3Country())
        .collect(Collectors.toCollection(TreeSet::new));
    iso.add("XKX");

    assertThat(gazetteer.countries()).hasSize(250).containsExactlyInAnyOrderElementsOf(iso);
    assertThat(gazetteer.countries()).allSatisfy(code -> assertThat(gazetteer.nameOf(code)).hasSizeGreaterThan(2)
        .isNotEqualTo(code));
  }

  @Test
  void names_are_the_English_short_names() {
    assertThat(List.of("USA", "GBR", "CHN", "HKG", "COD", "XKX", "EU", "UN", "NATO").stream().map(gazetteer::nameOf))
        .containsExactly("United States", "United Kingdom", "China", "Hong Kong", "DR Congo", "Kosovo",
            "European Union", "United Nations", "NATO");
    assertThat(gazetteer.nameOf("ZZZ")).isEqualTo("ZZZ");
  }

  @Test
  void facts_are_only_about_known_countries_bodies_and_groups() {
    Set<String> known = new TreeSet<>(gazetteer.countries());
    known.addAll(List.of("EU", "UN", "NATO", "XXX"));

    assertThat(gazetteer.facts()).extracting(Fact::country).isSubsetOf(known);
    assertThat(gazetteer.facts().stream().filter(fact -> fact.country().equals("XXX")))
        .extracting(Fact::kind).containsOnly(Kind.GROUP);
  }

  @Test
  void no_blocking_phrase_is_listed_twice() {
    assertThat(gazetteer.decoys()).hasSizeGreaterThan(500).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
      "The Hill, USA", "BBC News, GBR", "Xinhua, CHN", "Fox Online News, USA", "CNN (Web News), USA",
      "New York Times - News, USA", "Fox News Opinion, USA", "Yahoo! The 360, USA", "TheBlaze.com, USA",
      "thehill.com, USA", "https://www.bbc.co.uk/news/world-1, GBR", "edition.cnn.com, USA", "RT France, RUS",
      "sputniknews.com, RUS", "www.rt.com, RUS", "Al Jazeera, QAT", "The Guardian, GBR", "Press TV, IRN",
      "example.co.uk, GBR", "example.pl, POL", "EST, EST", "UN speech: EST, EST", "Deutsche Welle, DEU"})
  void a_source_is_known_by_name_domain_or_code(String source, String country) {
    assertThat(gazetteer.publisherCountry(source)).contains(country);
  }

  @ParameterizedTest
  @CsvSource({"Guest Writer", "example.com", "example.io", "XYZ", "George Will", "''"})
  void an_unknown_source_has_no_country(String source) {
    assertThat(gazetteer.publisherCountry(source)).isEmpty();
  }

  @Test
  void no_source_has_no_country() {
    assertThat(gazetteer.publisherCountry(null)).isEmpty();
  }
}
