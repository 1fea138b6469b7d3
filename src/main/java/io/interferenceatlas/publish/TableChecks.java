package io.interferenceatlas.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.interferenceatlas.tables.TableSchema;
import io.interferenceatlas.tables.TableWriter;
import io.interferenceatlas.tables.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What must hold of a run's tables before readers see them. */
public final class TableChecks {

  private TableChecks() {}

  /**
   * Checks the tables in a folder: every table is there with its columns, keys are unique, mentions and articles are
   * those that were counted, and records read = articles + merged + rejected.
   *
   * @param output the folder that holds {@code tables/}
   * @param readCount records read
   * @throws PublicationException naming everything that does not hold
   * @throws IOException where the file system cannot be asked
   */
  public static void require(SparkSession session, String output, long readCount) throws IOException {
    List<String> faults = new ArrayList<>();
    for (TableSchema schema : Tables.all()) {
      shape(faults, session, output, schema);
    }
    if (faults.isEmpty()) {
      Tables.all().forEach(schema -> key(faults, session, output, schema));
      totals(faults, session, output, readCount);
    }
    if (!faults.isEmpty()) {
      throw new PublicationException("The new tables are not published, for they do not hold together: "
          + String.join("; ", faults));
    }
  }

  private static void shape(List<String> faults, SparkSession session, String output, TableSchema schema)
      throws IOException {
    Path folder = new Path(TableWriter.folder(output, schema));
    if (!folder.getFileSystem(session.sparkContext().hadoopConfiguration()).exists(folder)) {
      faults.add("table " + schema.table() + " is missing");
      return;
    }
    try {
      schema.check(session.read().parquet(folder.toString()));
    } catch (IllegalArgumentException e) {
      faults.add(e.getMessage());
    }
  }

  private static void key(List<String> faults, SparkSession session, String output, TableSchema schema) {
    Column[] key = schema.uniqueKey().stream().map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    Dataset<Row> repeated = session.read().parquet(TableWriter.folder(output, schema))
        .groupBy(key).agg(count(lit(1)).as("rows")).where(col("rows").gt(1));
    if (key.length > 0 && !repeated.isEmpty()) {
      faults.add(schema.table() + " has more than one row for " + repeated.first());
    }
  }

  private static void totals(List<String> faults, SparkSession session, String output, long readCount) {
    long articles = rows(session, output, Tables.ARTICLE);
    long rejected = rows(session, output, Tables.REJECTED_RECORD);
    long merged = total(session, output, Tables.CORPUS_MONTH, "merged_count");
    equal(faults, "records read", readCount, "articles + merged + rejected", articles + merged + rejected);
    equal(faults, "records read", readCount, "read_count of corpus_month",
        total(session, output, Tables.CORPUS_MONTH, "read_count"));
    equal(faults, "rows of interference_mention", rows(session, output, Tables.INTERFERENCE_MENTION),
        "mention_count of interference_pair_month",
        total(session, output, Tables.INTERFERENCE_PAIR_MONTH, "mention_count"));
  }

  private static void equal(List<String> faults, String what, long a, String other, long b) {
    if (a != b) {
      faults.add(what + " is " + a + ", but " + other + " is " + b);
    }
  }

  private static long rows(SparkSession session, String output, TableSchema schema) {
    return session.read().parquet(TableWriter.folder(output, schema)).count();
  }

  private static long total(SparkSession session, String output, TableSchema schema, String column) {
    Row row = session.read().parquet(TableWriter.folder(output, schema)).agg(sum(column)).first();
    return row.isNullAt(0) ? 0 : row.getLong(0);
  }
}
