package io.interferenceatlas.publish;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.interferenceatlas.tables.SampleRows;
import io.interferenceatlas.tables.TableSchema;
import io.interferenceatlas.tables.TableWriter;
import io.interferenceatlas.tables.Tables;
import io.interferenceatlas.testing.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five records read: two articles, one merged, two rejected; three mentions. */
class TableChecksTest {

  @TempDir
  private static Path sound;

  @TempDir
  private Path output;

  @BeforeAll
  static void writeSoundTables() {
    for (TableSchema schema : Tables.all()) {
      write(sound, schema, schema.empty(LocalSpark.session()));
    }
    write(sound, Tables.ARTICLE, Map.of("article_id", "a"), Map.of("article_id", "b"));
    write(sound, Tables.REJECTED_RECORD, Map.of("record_no", 1), Map.of("record_no", 2));
    write(sound, Tables.CORPUS_MONTH, month("2019-01-01", 3, 0), month("2019-02-01", 1, 1), month(null, 1, 0));
    write(sound, Tables.INTERFERENCE_MENTION, mention("ALLEGES", 0), mention("DENIES", 0), mention("DENIES", 1));
    write(sound, Tables.INTERFERENCE_PAIR_MONTH,
        Map.of("month", "2019-01-01", "mention_count", 2), Map.of("month", "2019-02-01", "mention_count", 1));
  }

  @BeforeEach
  void copySoundTables() throws IOException {
    try (Stream<Path> files = Files.walk(sound)) {
      for (Path file : (Iterable<Path>) files.filter(f -> !f.equals(sound))::iterator) {
        Files.copy(file, output.resolve(sound.relativize(file)));
      }
    }
  }

  @Test
  void tables_that_hold_together_pass() {
    assertThatCode(() -> TableChecks.require(LocalSpark.session(), output.toString(), 5)).doesNotThrowAnyException();
  }

  @Test
  void keys_that_come_twice_and_totals_that_differ_are_all_told_at_once() {
    write(output, Tables.ARTICLE, Map.of("article_id", "a"), Map.of("article_id", "a"), Map.of("article_id", "b"));
    write(output, Tables.CORPUS_MONTH, month(null, 3, 0), month(null, 4, 1));
    write(output, Tables.INTERFERENCE_PAIR_MONTH, Map.of("mention_count", 4));
    refused(5)
        .hasMessageStartingWith("The new tables are not published, for they do not hold together: ")
        .hasMessageContaining("article has more than one row for [a,2]")
        .hasMessageContaining("corpus_month has more than one row for [")
        .hasMessageContaining("records read is 5, but articles + merged + rejected is 6")
        .hasMessageContaining("records read is 5, but read_count of corpus_month is 7")
        .hasMessageContaining("rows of interference_mention is 3, but mention_count of interference_pair_month is 4");
  }

  @Test
  void a_record_that_is_in_no_table_is_missed_though_the_months_count_it() {
    write(output, Tables.CORPUS_MONTH, month("2019-01-01", 5, 0));
    refused(5).hasMessage("The new tables are not published, for they do not hold together: "
        + "records read is 5, but articles + merged + rejected is 4");
  }

  @Test
  void a_table_that_is_missing_and_a_column_of_another_type_are_named() throws IOException {
    FileSystem.getLocal(new Configuration()).delete(
        new org.apache.hadoop.fs.Path(TableWriter.folder(output.toString(), Tables.RUN_MANIFEST)), true);
    write(output, Tables.COUNTRY_PAIR_MONTH,
        SampleRows.table(Tables.COUNTRY_PAIR_MONTH, Map.of()).withColumn("article_count", functions.lit("many")));
    refused(5).hasMessageContaining("table run_manifest is missing")
        .hasMessageContaining("table country_pair_month: column article_count is STRING, BIGINT wanted");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(long read) {
    return assertThatThrownBy(() -> TableChecks.require(LocalSpark.session(), output.toString(), read))
        .isInstanceOf(PublicationException.class);
  }

  @SafeVarargs
  private static void write(Path output, TableSchema schema, Map<String, Object>... rows) {
    write(output, schema, SampleRows.table(schema, rows));
  }

  private static void write(Path output, TableSchema schema, Dataset<Row> rows) {
    rows.coalesce(1).write().mode("overwrite").parquet(TableWriter.folder(output.toString(), schema));
  }

  private static Map<String, Object> mention(String stance, int sentence) {
    return Map.of("article_id", "a", "sentence_index", sentence, "stance", stance);
  }

  private static Map<String, Object> month(String month, int read, int merged) {
    Map<String, Object> row = new HashMap<>(Map.of("read_count", read, "merged_count", merged));
    row.put("month", month);
    return row;
  }
}
