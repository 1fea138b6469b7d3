package io.interferenceatlas.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import io.interferenceatlas.ingest.IngestRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AtlasConfigTest {

  private static final LocalDate TODAY = LocalDate.of(2020, 2, 3);

  @TempDir
  private Path folder;

  @Test
  void with_nothing_given_the_defaults_hold() {
    AtlasConfig config = of();
    assertThat(config.input()).isEmpty();
    assertThat(config.output()).isEqualTo("out");
    assertThat(config.ingest()).isEqualTo(IngestRules.defaults(TODAY));
    assertThat(config.stories()).isEqualTo(new AtlasConfig.Stories(0.8, 3));
    assertThat(config.cooccurrence()).isEqualTo(new AtlasConfig.Cooccurrence(CooccurrenceWindow.SENTENCE, 8, 1));
    assertThat(config.minConfidence()).isZero();
    assertThat(config.models()).isEqualTo(new AtlasConfig.Models("bundled", "bundled"));
  }

  @Test
  void the_file_to_copy_from_says_what_the_defaults_say() {
    assertThat(ConfigFactory.parseFile(Path.of("conf/atlas.conf").toFile()).root().unwrapped())
        .isNotEmpty()
        .isEqualTo(ConfigFactory.parseResources("atlas-defaults.conf").root().unwrapped());
  }

  @Test
  void a_file_stands_over_the_defaults_and_a_single_setting_over_the_file() throws IOException {
    Path file = file("stories { jaccard = 0.9, window-days = 5 }\noutput = from-file");
    AtlasConfig config = AtlasConfig.load(file, List.of("stories.window-days=7"), TODAY);
    assertThat(config.stories()).isEqualTo(new AtlasConfig.Stories(0.9, 7));
    assertThat(config.output()).isEqualTo("from-file");
    assertThat(config.minConfidence()).isZero();
  }

  @Test
  void of_two_single_settings_the_later_one_holds() {
    assertThat(of("output=one", "output=two").output()).isEqualTo("two");
    assertThat(of("input=one", "input=[two]", "input=[three]").input()).containsExactly("three");
  }

  @Test
  void a_list_is_given_with_commas_or_in_brackets() {
    assertThat(of("input=a.csv, b.csv").input()).containsExactly("a.csv", "b.csv");
    assertThat(of("input=[\"a.csv\", \"b, c.csv\"]").input()).containsExactly("a.csv", "b, c.csv");
    assertThat(of("input=a.csv").input()).containsExactly("a.csv");
  }

  @Test
  void a_list_with_nothing_after_the_equals_sign_is_empty() {
    assertThat(of("ingest.languages=").ingest().languages()).isEmpty();
    assertThat(of("ingest.languages=[]").ingest().languages()).isEmpty();
  }

  @Test
  void paths_from_the_command_line_keep_their_commas_brackets_quotes_and_equals_signs() {
    List<String> paths = List.of("a,b.csv", "news-[0-9]*.jsonl", "{x,y}/\"z\".csv", "day=1", "C:\\dumps", "${HOME}");
    assertThat(of(AtlasConfig.quoted("input", paths).orElseThrow()).input()).isEqualTo(paths);
    for (String path : paths) {
      assertThat(of(AtlasConfig.quoted("output", path).orElseThrow()).output()).isEqualTo(path);
    }
  }

  @Test
  void an_option_that_was_not_given_sets_nothing() {
    assertThat(AtlasConfig.quoted("input", List.of())).isEmpty();
    assertThat(AtlasConfig.quoted("output", (String) null)).isEmpty();
  }

  @Test
  void names_of_fields_are_taken_for_those_fields_alone() {
    IngestRules rules = of("ingest.fields.text=story,lede", "ingest.fields.id=[]").ingest();
    assertThat(rules).isEqualTo(IngestRules.defaults(TODAY).withField("text", List.of("story", "lede")));
  }

  @Test
  void the_as_of_day_is_the_one_set_else_the_day_of_the_run() {
    assertThat(of("as-of=2019-12-31").ingest().asOf()).isEqualTo(LocalDate.of(2019, 12, 31));
    assertThat(of().ingest().asOf()).isEqualTo(TODAY);
  }

  @Test
  void a_window_is_named_in_any_case() {
    assertThat(of("cooccurrence.window=Paragraph").cooccurrence().window()).isEqualTo(CooccurrenceWindow.PARAGRAPH);
  }

  @Test
  void the_manifest_is_told_every_setting_as_it_holds() {
    String settings = of("stories.jaccard=0.75").settings();
    assertThat(settings).doesNotContain("\n").contains("\"0.75\"", "\"min-confidence\":0", "\"window-days\":3");
    assertThat(ConfigFactory.parseString(settings).root().unwrapped().keySet())
        .isEqualTo(ConfigFactory.parseResources("atlas-defaults.conf").root().unwrapped().keySet());
  }

  @ParameterizedTest
  @CsvSource({
      "cooccurence.window, cooccurrence.window",
      "window-days, stories.window-days",
      "ingest.max-text-char, ingest.max-text-chars",
      "ingest.fields.texts, ingest.fields.text",
      "model.role, models.roles",
      "outptu, output"})
  void a_setting_that_is_not_known_is_named_with_the_one_that_was_meant(String wrong, String meant) throws IOException {
    String message = "There is no setting " + wrong + ". Did you mean " + meant + "?";
    refused(wrong + "=1").hasMessage(message);
    Path file = file(wrong + " = 1");
    assertThatThrownBy(() -> AtlasConfig.load(file, List.of(), TODAY))
        .isInstanceOf(InvalidConfigException.class).hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-02-30", "31 October 2026", "2019", "yesterday"})
  void a_day_that_is_none_is_named_with_its_setting_and_the_form_wanted(String day) {
    refused("ingest.min-date=" + day).hasMessage("ingest.min-date is no date: write it as 2026-10-31, not " + day);
    refused("as-of=" + day).hasMessage("as-of is no date: write it as 2026-10-31, not " + day);
  }

  @Test
  void a_first_day_after_the_last_is_refused() {
    refused("ingest.min-date=2020-02-04")
        .hasMessageStartingWith("ingest.min-date 2020-02-04 lies after the as-of date");
  }

  @ParameterizedTest
  @CsvSource({
      "stories.jaccard, 0.4, 0.5, 1",
      "stories.jaccard, 1.5, 0.5, 1",
      "stories.window-days, -1, 0, 366",
      "cooccurrence.max-countries, 1, 2, 300",
      "cooccurrence.min-windows, 0, 1, 1000000",
      "mentions.min-confidence, 1.01, 0, 1"})
  void a_number_out_of_range_is_named_with_its_setting_and_the_range(
      String key, String value, String least, String most) {
    refused(key + "=" + value).hasMessage(key + " must lie between " + least + " and " + most + ", but is " + value);
  }

  @Test
  void what_is_no_number_is_named_with_where_it_was_given() {
    refused("mentions.min-confidence=high").hasMessage("A setting cannot be read: --set mentions.min-confidence=high: "
        + "mentions.min-confidence has type STRING rather than NUMBER");
    refused("mentions.min-confidence=NaN").hasMessageStartingWith("mentions.min-confidence must lie between 0 and 1");
  }

  @Test
  void a_window_that_is_none_is_answered_with_those_there_are() {
    refused("cooccurrence.window=page")
        .hasMessage("cooccurrence.window is sentence, paragraph or article, not page");
  }

  @Test
  void texts_longer_than_records_are_refused() {
    refused("ingest.max-record-chars=100")
        .hasMessageStartingWith("ingest.max-text-chars must be at least 1 and at most");
  }

  @Test
  void an_output_without_a_name_is_refused() {
    refused("output=").hasMessageStartingWith("output is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"output", "=out", ""})
  void what_is_no_key_and_value_is_refused(String setting) {
    refused(setting).hasMessage("--set takes key=value, not " + setting);
  }

  @ParameterizedTest
  @ValueSource(strings = {"input=[a", "stories..jaccard=1", ".=1", "input.[x]=1"})
  void a_single_setting_that_cannot_be_parsed_is_named(String setting) {
    refused(setting).hasMessageStartingWith("--set " + setting + " cannot be read: ");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    Path file = folder.resolve("none.conf");
    assertThatThrownBy(() -> AtlasConfig.load(file, List.of(), TODAY)).isInstanceOf(InvalidConfigException.class)
        .hasMessage("There is no file " + file + ": give --config an existing HOCON file");
    assertThatThrownBy(() -> AtlasConfig.load(folder, List.of(), TODAY)).hasMessageStartingWith("There is no file ");
  }

  @Test
  void a_file_that_is_not_HOCON_is_named() throws IOException {
    Path file = file("stories { jaccard = ");
    assertThatThrownBy(() -> AtlasConfig.load(file, List.of(), TODAY)).isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith("The file " + file + " is not HOCON: ");
  }

  @Test
  void a_file_may_speak_of_the_environment_and_of_its_own_settings() throws IOException {
    Path file = file("output = ${PATH}/${stories.window-days}\nstories.window-days = 4");
    assertThat(AtlasConfig.load(file, List.of(), TODAY).output()).isEqualTo(System.getenv("PATH") + "/4");
  }

  @Test
  void a_word_that_a_file_leaves_open_is_refused() throws IOException {
    Path file = file("output = ${no.such.setting}/out");
    assertThatThrownBy(() -> AtlasConfig.load(file, List.of(), TODAY)).isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith("A setting cannot be read: ").hasMessageContaining("no.such.setting");
  }

  @Test
  void a_section_given_as_a_value_is_refused() throws IOException {
    Path file = file("stories = 3");
    assertThatThrownBy(() -> AtlasConfig.load(file, List.of(), TODAY)).isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith("There is no setting stories.");
  }

  private static AtlasConfig of(String... settings) {
    return AtlasConfig.load(null, List.of(settings), TODAY);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(String setting) {
    return assertThatThrownBy(() -> of(setting)).isInstanceOf(InvalidConfigException.class);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("atlas.conf"), text);
  }
}
