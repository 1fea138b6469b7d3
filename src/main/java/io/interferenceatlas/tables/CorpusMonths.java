package io.interferenceatlas.tables;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The table {@code corpus_month}: what was read and what became of it. */
public final class CorpusMonths {

  /** Stands for a publisher that is not known. */
  public static final String UNKNOWN_SOURCE = "(unknown)";

  private static final String REASON_PREFIX = "rejected_";
  private static final String REASON_SUFFIX = "_count";
  private static final String OTHER = "other";

  private CorpusMonths() {}

  /**
   * Counts by source and month. Every input row counts once, so that the totals are those of the inputs; a reject
   * reason without a column of its own counts as other.
   *
   * @param articles the rows of {@code article}: source, month, story_id
   * @param rejected the rows of {@code rejected_record}: source, month, reason
   * @param merged source and month of each record that repeats an article that was kept
   * @return the rows of {@code corpus_month}
   */
  public static Dataset<Row> corpusMonths(Dataset<Row> articles, Dataset<Row> rejected, Dataset<Row> merged) {
    Column none = lit(null).cast("string");
    Dataset<Row> records = records(articles, "kept", none, col("story_id"))
        .unionByName(records(rejected, "rejected", col("reason"), none))
        .unionByName(records(merged, "merged", none, none));
    List<Column> counts = counts();
    Dataset<Row> months = records.groupBy("source", "month")
        .agg(count(lit(1)).as("read_count"), counts.toArray(Column[]::new));
    return Tables.CORPUS_MONTH.select(months);
  }

  private static Dataset<Row> records(Dataset<Row> rows, String outcome, Column reason, Column story) {
    return rows.select(
        coalesce(col("source"), lit(UNKNOWN_SOURCE)).as("source"),
        col("month"),
        lit(outcome).as("outcome"),
        reason.as("reason"),
        story.as("story_id"));
  }

  private static List<Column> counts() {
    List<Column> counts = new ArrayList<>();
    counts.add(countWhere(isOutcome("kept")).as("kept_count"));
    counts.add(countWhere(isOutcome("merged")).as("merged_count"));
    counts.add(countWhere(isOutcome("rejected")).as("rejected_count"));
    List<String> reasons = reasons();
    for (String reason : reasons) {
      counts.add(countWhere(isOutcome("rejected").and(col("reason").equalTo(reason)))
          .as(REASON_PREFIX + reason + REASON_SUFFIX));
    }
    Column known = coalesce(col("reason").isin(reasons.toArray()), lit(false));
    counts.add(countWhere(isOutcome("rejected").and(not(known))).as(REASON_PREFIX + OTHER + REASON_SUFFIX));
    counts.add(countDistinct("story_id").as("story_count"));
    return counts;
  }

  private static List<String> reasons() {
    return Tables.CORPUS_MONTH.columns().stream()
        .map(ColumnSchema::name)
        .filter(name -> name.matches(REASON_PREFIX + ".+" + REASON_SUFFIX))
        .map(name -> name.substring(REASON_PREFIX.length(), name.length() - REASON_SUFFIX.length()))
        .filter(reason -> !reason.equals(OTHER))
        .toList();
  }

  private static Column isOutcome(String outcome) {
    return col("outcome").equalTo(outcome);
  }

  private static Column countWhere(Column condition) {
    return count(when(condition, 1));
  }
}
