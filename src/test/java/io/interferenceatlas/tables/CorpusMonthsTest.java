package io.interferenceatlas.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.interferenceatlas.ingest.RejectReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CorpusMonthsTest {

  private static final Dataset<Row> ARTICLES = SampleRows.table(Tables.ARTICLE,
      Map.of("article_id", "a1", "story_id", "a1", "source", "one.example", "month", "2019-03-01"),
      Map.of("article_id", "a2", "story_id", "a1", "source", "one.example", "month", "2019-03-01"),
      Map.of("article_id", "a3", "story_id", "a3", "source", "two.example", "month", "2019-03-01"),
      Map.of("article_id", "a4", "story_id", "a4", "month", "2019-04-01"));
  private static final Dataset<Row> REJECTED = SampleRows.table(Tables.REJECTED_RECORD,
      Map.of("reason", "empty_text", "source", "one.example", "month", "2019-03-01"),
      Map.of("reason", "no_usable_date", "source", "one.example"),
      Map.of("reason", "no_usable_date"),
      Map.of("reason", "never_seen_before"));
  private static final Dataset<Row> MERGED = SampleRows.table(Tables.ARTICLE,
      Map.of("source", "one.example", "month", "2019-03-01")).select("source", "month");

  @Test
  void each_source_and_month_has_what_was_kept_merged_and_rejected() {
    Row row = only("source = 'one.example' and month = date'2019-03-01'");
    assertThat(counts(row)).containsAllEntriesOf(Map.of(
        "read_count", 4L, "kept_count", 2L, "merged_count", 1L, "rejected_count", 1L,
        "rejected_empty_text_count", 1L, "rejected_no_usable_date_count", 0L, "story_count", 1L));
  }

  @Test
  void a_record_without_a_date_stands_in_no_month() {
    assertThat(counts(only("source = 'one.example' and month is null")))
        .containsEntry("rejected_no_usable_date_count", 1L)
        .containsEntry("read_count", 1L);
  }

  @Test
  void a_reason_without_a_column_is_counted_as_other() {
    assertThat(counts(only("source = '(unknown)' and month is null")))
        .containsEntry("rejected_count", 2L)
        .containsEntry("rejected_other_count", 1L);
  }

  @Test
  void every_reason_of_the_readers_has_a_column() {
    assertThat(Tables.CORPUS_MONTH.columns()).extracting(ColumnSchema::name).containsAll(
        Stream.of(RejectReason.values()).map(reason -> "rejected_" + reason.code() + "_count").toList());
  }

  @Test
  void an_unknown_source_is_named_so() {
    assertThat(counts(only("source = '(unknown)' and month = date'2019-04-01'"))).containsEntry("kept_count", 1L);
  }

  @Test
  void totals_are_those_of_the_inputs() {
    Row totals = months().selectExpr("sum(read_count)", "sum(kept_count)", "sum(merged_count)", "sum(rejected_count)")
        .first();
    assertThat(totals.toString()).isEqualTo("[9,4,1,4]");
    StringBuilder reasons = new StringBuilder("0");
    for (ColumnSchema column : Tables.CORPUS_MONTH.columns()) {
      if (column.name().matches("rejected_.+_count")) {
        reasons.append(" + ").append(column.name());
      }
    }
    assertThat(months().where("rejected_count != " + reasons).count()).isZero();
  }

  private static Dataset<Row> months() {
    return CorpusMonths.corpusMonths(ARTICLES, REJECTED, MERGED);
  }

  private static Row only(String condition) {
    List<Row> rows = months().where(condition).collectAsList();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static Map<String, Object> counts(Row row) {
    Map<String, Object> counts = new HashMap<>();
    for (String name : row.schema().fieldNames()) {
      counts.put(name, row.getAs(name));
    }
    return counts;
  }
}
