package io.interferenceatlas.run;

import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;

import io.interferenceatlas.tables.TableSchema;
import io.interferenceatlas.tables.TableWriter;
import io.interferenceatlas.tables.Tables;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a run says of itself when it is done. */
public final class Summary {

  private static final int STRONGEST = 10;

  private Summary() {}

  /** Prints the strongest rows of the published tables, what became of the records, and where the tables lie. */
  public static void print(SparkSession session, String output, RunResult result, PrintStream out) {
    out.println();
    out.println("Who is said to interfere in whose politics, strongest months (interference_pair_month)");
    rows(read(session, output, Tables.INTERFERENCE_PAIR_MONTH)
        .orderBy(desc("mention_count"), asc("month"), asc("accused"), asc("target")),
        new String[] {"accused", "target", "month", "mentions", "articles", "stories", "alleges", "denies", "demands",
            "pledges", "fears"},
        col("accused"), col("target"), month(), col("mention_count"), col("article_count"), col("story_count"),
        col("alleges_count"), col("denies_count"), col("demands_count"), col("pledges_count"), col("fears_count"))
        .forEach(out::println);
    out.println();
    out.println("Which countries are named together, strongest months (country_pair_month)");
    rows(read(session, output, Tables.COUNTRY_PAIR_MONTH)
        .orderBy(desc("article_count"), asc("month"), asc("country_a"), asc("country_b")),
        new String[] {"country_a", "country_b", "month", "articles", "stories", "sources", "sentences", "npmi"},
        col("country_a"), col("country_b"), month(), col("article_count"), col("story_count"), col("source_count"),
        col("sentence_count"), round(col("npmi"), 2)).forEach(out::println);
    out.println();
    out.println("Records read: " + Progress.number(result.read()) + ", kept as articles: "
        + Progress.number(result.kept()) + " (" + Progress.number(result.stories()) + " stories), merged as duplicates: "
        + Progress.number(result.merged()) + ", rejected: " + Progress.number(result.rejected()));
    rejects(session, output).forEach((reason, n) -> out.println("  rejected " + reason + ": " + Progress.number(n)));
    out.println("Interference mentions: " + Progress.number(result.mentions()));
    out.println("Tables: " + output + "/tables");
  }

  private static Map<String, Long> rejects(SparkSession session, String output) {
    Map<String, Long> reasons = new TreeMap<>();
    for (Row row : read(session, output, Tables.REJECTED_RECORD).groupBy("reason").agg(count(lit(1)))
        .collectAsList()) {
      reasons.put(row.getString(0), row.getLong(1));
    }
    return reasons;
  }

  private static Dataset<Row> read(SparkSession session, String output, TableSchema schema) {
    return session.read().parquet(TableWriter.folder(output, schema));
  }

  private static Column month() {
    return date_format(col("month"), "yyyy-MM");
  }

  private static List<String> rows(Dataset<Row> sorted, String[] heads, Column... columns) {
    List<String[]> cells = new ArrayList<>();
    cells.add(heads);
    for (Row row : sorted.select(columns).limit(STRONGEST).collectAsList()) {
      String[] line = new String[heads.length];
      for (int i = 0; i < line.length; i++) {
        line[i] = row.isNullAt(i) ? "" : String.valueOf(row.get(i));
      }
      cells.add(line);
    }
    List<String> lines = new ArrayList<>();
    for (String[] line : cells) {
      StringBuilder text = new StringBuilder(" ");
      for (int i = 0; i < line.length; i++) {
        int column = i;
        int width = cells.stream().mapToInt(c -> c[column].length()).max().orElse(0);
        text.append("  ").append(" ".repeat(width - line[i].length())).append(line[i]);
      }
      lines.add(text.toString());
    }
    return lines;
  }
}
