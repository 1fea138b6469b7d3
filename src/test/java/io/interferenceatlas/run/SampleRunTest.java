package io.interferenceatlas.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.split;
import static org.assertj.core.api.Assertions.assertThat;

import io.interferenceatlas.config.AtlasConfig;
import io.interferenceatlas.tables.TableSchema;
import io.interferenceatlas.tables.TableWriter;
import io.interferenceatlas.tables.Tables;
import io.interferenceatlas.testing.LocalSpark;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on the sample dump, against the rows written by hand. */
class SampleRunTest {

  @TempDir
  static Path folder;

  private static String output;
  private static RunResult result;
  private static Map<String, String> idByUrl;

  @BeforeAll
  static void runTheJob() throws IOException {
    output = folder.resolve("first").toString();
    result = run(List.of("src/sample/dump"), output);
    idByUrl = new HashMap<>();
    for (Row row : table(Tables.ARTICLE).where("url is not null").select("url", "article_id").collectAsList()) {
      idByUrl.put(row.getString(0), row.getString(1));
    }
  }

  static RunResult run(List<String> input, String output) throws IOException {
    List<String> settings = new ArrayList<>(List.of("as-of=2026-11-01"));
    AtlasConfig.quoted("input", input).ifPresent(settings::add);
    AtlasConfig.quoted("output", output).ifPresent(settings::add);
    AtlasConfig config = AtlasConfig.load(null, settings, LocalDate.EPOCH);
    Progress progress = new Progress(new PrintStream(OutputStream.nullOutputStream()), System::nanoTime, AtlasRun.PHASES);
    return new AtlasRun(LocalSpark.session(), config, "test", () -> Instant.EPOCH, progress).run();
  }

  private static Dataset<Row> table(TableSchema schema) {
    return LocalSpark.session().read().parquet(TableWriter.folder(output, schema));
  }

  /** The cells of some columns as texts, with bars between, sorted. */
  private static List<String> cells(Dataset<Row> rows, String... columns) {
    Column[] texts = Arrays.stream(columns).map(c -> functions.coalesce(col(c).cast("string"), functions.lit("")))
        .toArray(Column[]::new);
    return rows.select(concat_ws("|", texts)).as(Encoders.STRING()).collectAsList().stream().sorted().toList();
  }

  private static Dataset<Row> withFileName(Dataset<Row> rows) {
    return rows.withColumn("input_file", element_at(split(col("input_file"), "/"), -1));
  }

  // Pages of the web archive have no id of their own in the expected rows.
  private static List<Map<String, String>> expected(String name) {
    Map<String, String> urls = new HashMap<>();
    ExpectedRows.of("article").forEach(row -> urls.put(row.get("article_id"), row.get("url")));
    List<Map<String, String>> rows = ExpectedRows.of(name);
    for (Map<String, String> row : rows) {
      row.computeIfPresent("article_id", (k, id) -> idByUrl.getOrDefault(urls.getOrDefault(id, ""), id));
    }
    return rows;
  }

  @Test
  void theArticlesAreThoseOfTheExpectation() {
    String[] columns = {"article_id", "input_file", "record_no", "published_on", "source", "url"};
    assertThat(cells(withFileName(table(Tables.ARTICLE)), columns))
        .containsExactlyElementsOf(ExpectedRows.cells(expected("article"), columns));
  }

  @Test
  void everyRejectHasItsReason() {
    String[] columns = {"input_file", "record_no", "reason"};
    assertThat(cells(withFileName(table(Tables.REJECTED_RECORD)), columns))
        .containsExactlyElementsOf(ExpectedRows.cells(expected("rejected_record"), columns));
  }

  @Test
  void everyRecordReadIsKeptMergedOrRejected() {
    assertThat(result.read()).isEqualTo(155).isEqualTo(result.kept() + result.merged() + result.rejected());
    assertThat(result.merged()).isEqualTo(ExpectedRows.of("merged").size());
  }

  @Test
  void nearCopiesAreOneStoryAndOtherArticlesStoriesOfTheirOwn() {
    Map<String, List<String>> copies = new HashMap<>();
    for (Map<String, String> row : expected("stories")) {
      copies.computeIfAbsent(row.get("story"), k -> new ArrayList<>()).add(row.get("article_id"));
    }
    List<String> wanted = copies.values().stream()
        .map(ids -> String.join(",", ids.stream().sorted().toList())).sorted().toList();
    List<String> found = table(Tables.ARTICLE).groupBy("story_id")
        .agg(functions.array_join(functions.array_sort(functions.collect_list("article_id")), ",").as("ids"))
        .where(functions.size(split(col("ids"), ",")).gt(1))
        .select("ids").as(Encoders.STRING()).collectAsList().stream().sorted().toList();
    assertThat(found).containsExactlyElementsOf(wanted);
  }

  @Test
  void theMentionsAreThoseOfACarefulCoder() {
    List<String> wanted = new ArrayList<>();
    for (Map<String, String> row : expected("interference_mention")) {
      wanted.add(String.join("|", row.get("article_id"), row.get("sentence_start"), row.get("accused"),
          row.get("target"), row.get("stance")));
    }
    List<String> found = new ArrayList<>();
    for (Row row : table(Tables.INTERFERENCE_MENTION)
        .select("article_id", "sentence", "accused", "target", "stance").collectAsList()) {
      String start = expected("interference_mention").stream()
          .filter(e -> e.get("article_id").equals(row.getString(0)) && row.getString(1).startsWith(e.get("sentence_start")))
          .map(e -> e.get("sentence_start")).findFirst().orElse(row.getString(1));
      found.add(String.join("|", row.getString(0), start, row.getString(2), row.getString(3), row.getString(4)));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void interferencePairMonthsAreCountedFromTheMentions() {
    String[] columns = {"accused", "target", "month", "mention_count", "article_count", "story_count", "source_count",
        "alleges_count", "denies_count", "demands_count", "pledges_count", "fears_count"};
    assertThat(cells(table(Tables.INTERFERENCE_PAIR_MONTH), columns))
        .containsExactlyElementsOf(ExpectedRows.cells(expected("interference_pair_month"), columns));
  }

  @Test
  void countryPairMonthsHoldThePairsThatBodiesName() {
    String[] columns = {"country_a", "country_b", "month", "article_count", "sentence_count"};
    assertThat(cells(table(Tables.COUNTRY_PAIR_MONTH), columns))
        .containsAll(ExpectedRows.cells(expected("country_pair_month"), columns));
  }

  @Test
  void aMentionIsTracedToItsSentenceAndSpans() {
    for (Row row : table(Tables.INTERFERENCE_MENTION).collectAsList()) {
      String sentence = row.getAs("sentence");
      assertThat(sentence.substring(row.<Integer>getAs("cue_start"), row.<Integer>getAs("cue_end")))
          .isEqualTo(row.getAs("cue"));
      if (row.getAs("accused_span") != null) {
        assertThat(sentence.substring(row.<Integer>getAs("accused_start"), row.<Integer>getAs("accused_end")))
            .isEqualTo(row.getAs("accused_span"));
      }
      assertThat(row.<Double>getAs("confidence")).isBetween(0.0, 1.0);
    }
  }

  @Test
  void theSameDumpsInAnotherOrderGiveTheSameRows() throws IOException {
    List<String> files;
    try (Stream<Path> dump = Files.list(Path.of("src/sample/dump"))) {
      files = dump.map(Path::toString).sorted((a, b) -> b.compareTo(a)).toList();
    }
    String again = folder.resolve("again").toString();
    run(files, again);
    SparkSession session = LocalSpark.session();
    for (TableSchema schema : Tables.all()) {
      if (schema != Tables.RUN_MANIFEST) {
        assertThat(session.read().parquet(TableWriter.folder(again, schema)).collectAsList())
            .as(schema.table()).containsExactlyElementsOf(table(schema).collectAsList());
      }
    }
  }

  @Test
  void nothingButTheTablesIsLeftInTheOutput() throws IOException {
    try (Stream<Path> left = Files.list(Path.of(output))) {
      assertThat(left.map(p -> p.getFileName().toString())).containsExactly("tables");
    }
  }
}
