package io.interferenceatlas.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.interferenceatlas.testing.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {

  @TempDir
  private Path output;

  @Test
  void a_small_table_is_one_sorted_zstd_file() throws IOException {
    long count = TableWriter.write(shuffledPairs(), Tables.COUNTRY_PAIR_MONTH, output.toString());
    assertThat(count).isEqualTo(3);
    List<Path> files = parquetFiles(Tables.COUNTRY_PAIR_MONTH);
    assertThat(files).hasSize(1);
    assertThat(files.get(0).toString()).endsWith(".zstd.parquet");
    assertThat(read(Tables.COUNTRY_PAIR_MONTH).collectAsList())
        .extracting(row -> row.getString(0) + row.getString(1) + row.getDate(2))
        .containsExactly("BLRLTU2019-03-01", "CHNTWN2019-01-01", "CHNTWN2019-02-01");
  }

  @Test
  void a_large_table_is_a_few_files_sorted_through_all_of_them() throws IOException {
    Dataset<Row> many = Tables.COUNTRY_PAIR_MONTH.select(shuffledPairs().limit(1)
        .crossJoin(LocalSpark.session().range(20_000).selectExpr("concat('C', uuid()) as pair"))
        .withColumn("country_b", functions.col("pair")));
    TableWriter.write(many, Tables.COUNTRY_PAIR_MONTH, output.toString(), 300_000);
    List<Path> files = parquetFiles(Tables.COUNTRY_PAIR_MONTH);
    assertThat(files).hasSizeBetween(2, 12);
    List<String> inFileOrder = files.stream().sorted()
        .flatMap(file -> LocalSpark.session().read().parquet(file.toString()).collectAsList().stream())
        .map(row -> row.<String>getAs("country_b"))
        .toList();
    assertThat(inFileOrder).hasSize(20_000).isSorted();
  }

  @Test
  void an_instant_is_stored_in_microseconds_and_not_as_INT96() throws IOException, SQLException {
    TableWriter.write(SampleRows.table(Tables.RUN_MANIFEST, Map.of()), Tables.RUN_MANIFEST, output.toString());
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet column = duckdb.createStatement().executeQuery("select type, logical_type from parquet_schema('"
            + parquetFiles(Tables.RUN_MANIFEST).get(0) + "') where name = 'started_at'")) {
      assertThat(column.next()).isTrue();
      assertThat(column.getString(1)).isEqualTo("INT64");
      assertThat(column.getString(2)).contains("MICROS");
    }
  }

  @Test
  void the_same_rows_give_the_same_bytes() throws IOException {
    TableWriter.write(shuffledPairs(), Tables.COUNTRY_PAIR_MONTH, output.resolve("one").toString());
    TableWriter.write(shuffledPairs().repartition(3), Tables.COUNTRY_PAIR_MONTH, output.resolve("two").toString());
    assertThat(bytes("one")).isEqualTo(bytes("two"));
  }

  @Test
  void a_table_without_rows_is_written_with_its_columns() {
    TableWriter.write(Tables.ARTICLE.empty(LocalSpark.session()), Tables.ARTICLE, output.toString());
    assertThat(read(Tables.ARTICLE).columns()).isEqualTo(Tables.ARTICLE.structType().fieldNames());
    assertThat(read(Tables.ARTICLE).count()).isZero();
  }

  @Test
  void writing_again_replaces_what_was_there() {
    TableWriter.write(shuffledPairs(), Tables.COUNTRY_PAIR_MONTH, output.toString());
    TableWriter.write(shuffledPairs().limit(1), Tables.COUNTRY_PAIR_MONTH, output.toString());
    assertThat(read(Tables.COUNTRY_PAIR_MONTH).count()).isEqualTo(1);
  }

  @Test
  void the_session_keeps_its_own_timestamp_type() {
    String before = LocalSpark.session().conf().get("spark.sql.parquet.outputTimestampType");
    TableWriter.write(SampleRows.table(Tables.RUN_MANIFEST, Map.of()), Tables.RUN_MANIFEST, output.toString());
    assertThat(LocalSpark.session().conf().get("spark.sql.parquet.outputTimestampType")).isEqualTo(before);
    assertThat(read(Tables.RUN_MANIFEST).selectExpr("string(started_at)").first().getString(0))
        .isEqualTo("2019-04-02 06:00:00");
  }

  @Test
  void nothing_is_cast() {
    Dataset<Row> ints = shuffledPairs().withColumn("article_count", functions.lit(1));
    assertThatThrownBy(() -> TableWriter.write(ints, Tables.COUNTRY_PAIR_MONTH, output.toString()))
        .hasMessage("table country_pair_month: column article_count is INT, BIGINT wanted");
    assertThat(output).isEmptyDirectory();
  }

  private static Dataset<Row> shuffledPairs() {
    return SampleRows.table(Tables.COUNTRY_PAIR_MONTH,
        Map.of("country_a", "CHN", "country_b", "TWN", "month", "2019-02-01"),
        Map.of("country_a", "BLR", "country_b", "LTU", "month", "2019-03-01"),
        Map.of("country_a", "CHN", "country_b", "TWN", "month", "2019-01-01"));
  }

  private Dataset<Row> read(TableSchema schema) {
    return LocalSpark.session().read().parquet(TableWriter.folder(output.toString(), schema));
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(parquetFiles(output.resolve(name), Tables.COUNTRY_PAIR_MONTH).get(0));
  }

  private List<Path> parquetFiles(TableSchema schema) throws IOException {
    return parquetFiles(output, schema);
  }

  private static List<Path> parquetFiles(Path output, TableSchema schema) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(TableWriter.folder(output.toString(), schema)))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
  }
}
