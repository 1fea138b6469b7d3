package io.interferenceatlas.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AmbiguousFormsTest {

  private static final CountryMatcher MATCHER = new CountryMatcher(Gazetteer.bundled());

  @ParameterizedTest(name = "{0} [{1}]")
  @CsvFileSource(resources = "/country/ambiguous.tsv", delimiter = '\t', quoteCharacter = '\0')
  void the_context_decides_between_readings(String sentence, String date, String expected) {
    LocalDate day = date.equals("-") ? null : LocalDate.parse(date);

    List<String> found = MATCHER.find(sentence, day).stream()
        .map(mention -> mention.text() + "=" + mention.country()).toList();

    assertThat(found).isEqualTo(expected.equals("none") ? List.of() : Arrays.asList(expected.split("; ")));
  }
}
