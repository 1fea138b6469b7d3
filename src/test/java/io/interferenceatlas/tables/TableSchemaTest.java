package io.interferenceatlas.tables;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.interferenceatlas.testing.LocalSpark;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableSchemaTest {

  private static List<TableSchema> all() {
    return Tables.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void names_are_lower_snake_case_and_come_once(TableSchema schema) {
    List<String> names = schema.columns().stream().map(ColumnSchema::name).toList();
    assertThat(names).allMatch(name -> name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void keys_are_columns(TableSchema schema) {
    List<String> names = schema.columns().stream().map(ColumnSchema::name).toList();
    assertThat(schema.sortKeys()).isNotEmpty().isSubsetOf(names);
    assertThat(schema.uniqueKey()).isNotEmpty().isSubsetOf(names);
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_column_is_described_with_an_example_of_its_type(TableSchema schema) {
    for (ColumnSchema column : schema.columns()) {
      assertThat(column.description()).as(column.name()).endsWith(".");
      assertThatCode(() -> SampleRows.value(column.type(), column.example())).as(column.name())
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_description_says_what_a_null_means(TableSchema schema) {
    assertThat(schema.columns()).filteredOn(ColumnSchema::nullable)
        .allMatch(column -> column.description().toLowerCase(Locale.ROOT).contains("null"));
  }

  @Test
  void no_name_is_reserved_in_DuckDB() throws SQLException {
    Set<String> reserved = new HashSet<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet keywords = duckdb.createStatement()
            .executeQuery("select keyword_name from duckdb_keywords() where keyword_category = 'reserved'")) {
      while (keywords.next()) {
        reserved.add(keywords.getString(1));
      }
    }
    assertThat(reserved).isNotEmpty();
    assertThat(Tables.all()).allSatisfy(schema -> assertThat(schema.columns())
        .extracting(ColumnSchema::name).doesNotContainAnyElementsOf(reserved));
  }

  @Test
  void no_name_is_reserved_in_Spark_under_ANSI_rules() {
    SparkSession ansi = LocalSpark.session().newSession();
    ansi.conf().set("spark.sql.ansi.enabled", "true");
    ansi.conf().set("spark.sql.ansi.enforceReservedKeywords", "true");
    for (TableSchema schema : Tables.all()) {
      for (ColumnSchema column : schema.columns()) {
        assertThatCode(() -> ansi.sql("select 1 as " + column.name())).as(column.name()).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void the_columns_that_readers_rely_on_are_there() {
    assertHas("article",
        "article_id, story_id, source, url, title, published_on, date_source, language, input_file");
    assertHas("interference_mention", "article_id, story_id, month, published_on, source, accused, target, "
        + "target_explicit, stance, domain, sentence, confidence");
    assertHas("interference_pair_month", "accused, target, month, mention_count, article_count, story_count, "
        + "source_count, alleges_count, denies_count, demands_count, pledges_count, fears_count");
    assertHas("country_pair_month",
        "country_a, country_b, month, article_count, story_count, source_count, sentence_count, npmi");
    assertHas("rejected_record", "input_file, record_no, reason, detail, excerpt");
    assertHas("corpus_month", "source, month");
  }

  @Test
  void rows_of_another_shape_are_refused_with_every_fault_named() {
    TableSchema schema = Tables.COUNTRY_PAIR_MONTH;
    assertThatThrownBy(() -> schema.check(schema.empty(LocalSpark.session())
        .withColumn("month", lit("2019-03"))
        .drop("npmi")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("table country_pair_month: column month is STRING, DATE wanted; "
            + "column npmi is missing, DOUBLE wanted");
  }

  @Test
  void columns_are_selected_in_order_and_others_left_out() {
    TableSchema schema = Tables.COUNTRY_PAIR_MONTH;
    assertThat(schema.select(schema.empty(LocalSpark.session()).selectExpr("npmi", "1 as more", "*").drop("npmi")
        .withColumn("npmi", lit(0.5))).columns())
        .isEqualTo(schema.structType().fieldNames());
  }

  @Test
  void an_unknown_table_is_answered_with_those_there_are() {
    assertThatThrownBy(() -> Tables.named("mention"))
        .hasMessageStartingWith("there is no table mention; there are [article, corpus_month,");
  }

  private static void assertHas(String table, String columns) {
    assertThat(Tables.named(table).columns()).extracting(ColumnSchema::name).contains(columns.split(", "));
  }
}
