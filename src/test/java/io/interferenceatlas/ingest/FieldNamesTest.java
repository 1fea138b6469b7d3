package io.interferenceatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNamesTest {

  private static final IngestRules RULES = IngestRules.defaults(LocalDate.of(2020, 1, 1));
  private final FieldNames names = new FieldNames(RULES.fieldAliases());

  @ParameterizedTest
  @CsvSource({
      "id, doc_id", "id, UUID", "id, Article-ID", "date, published", "date, publishDate", "date, date_publish",
      "date, pubDate", "date, Publication Date", "source, publisher", "source, source_domain", "source, source.name",
      "url, link", "url, URL", "title, Headline", "text, body", "text, content", "text, maintext", "text, articleBody"
  })
  void well_known_names_are_found_whatever_their_spelling(String field, String name) {
    assertThat(names.has(field, List.of("other", name))).isTrue();
    assertThat(names.value(field, FieldNames.byKey(Map.of(name, "x")))).isEqualTo("x");
  }

  @Test
  void the_most_trusted_name_with_a_value_is_taken() {
    Map<String, String> record = FieldNames.byKey(Map.of("date", " ", "created_at", "2018-07-18", "published", "2018-07-17"));

    assertThat(names.value("date", record)).isEqualTo("2018-07-17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "None", "NaN", "NaT", "N/A", "\\N"})
  void what_programs_write_for_nothing_is_nothing(String value) {
    assertThat(names.value("date", FieldNames.byKey(Map.of("date", value)))).isNull();
  }

  @Test
  void a_null_is_nothing() {
    Map<String, String> record = new HashMap<>();
    record.put("date", null);

    assertThat(names.value("date", FieldNames.byKey(record))).isNull();
  }

  @Test
  void a_configured_name_replaces_the_well_known_ones() {
    FieldNames configured = new FieldNames(RULES.withField("text", List.of("Beitrag")).fieldAliases());

    assertThat(configured.has("text", List.of("beitrag"))).isTrue();
    assertThat(configured.has("text", List.of("body"))).isFalse();
    assertThat(configured.has("date", List.of("date"))).isTrue();
  }

  @Test
  void a_setting_for_no_field_of_ours_is_refused() {
    assertThatThrownBy(() -> RULES.withField("author", List.of("byline")))
        .hasMessageContaining("ingest.fields.author").hasMessageContaining("date, id, source, text, title, url");
    assertThatThrownBy(() -> RULES.withField("text", List.of())).hasMessageContaining("ingest.fields.text");
    assertThatThrownBy(() -> RULES.withMinDate(LocalDate.of(2021, 1, 1))).hasMessageContaining("ingest.min-date");
    assertThatThrownBy(() -> RULES.withMaxTextChars(0)).hasMessageContaining("ingest.max-text-chars");
  }
}
