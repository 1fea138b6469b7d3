package io.interferenceatlas.tables;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.storage.StorageLevel;

/** Writes tables as Parquet that every engine reads alike: few files, sorted, zstd, instants in microseconds. */
public final class TableWriter {

  /** For files of about 128 MB: Spark's columnar cache, that sizes are measured in, takes twice the room of Parquet. */
  private static final long CACHED_BYTES_PER_FILE = 2L * 128 * 1024 * 1024;

  private static final String TIMESTAMP_TYPE = "spark.sql.parquet.outputTimestampType";

  private TableWriter() {}

  /** The folder of a table in an output folder. */
  public static String folder(String output, TableSchema schema) {
    return output + "/tables/" + schema.table();
  }

  /**
   * Writes the rows to {@code OUTPUT/tables/TABLE}, replacing what is there. They are sorted by the schema's sort keys
   * over all files taken in name order; a table of less than about 128 MB is one file.
   *
   * @return how many rows were written
   * @throws IllegalArgumentException where the rows do not have the table's columns, before any job runs
   */
  public static long write(Dataset<Row> rows, TableSchema schema, String output) {
    return write(rows, schema, output, CACHED_BYTES_PER_FILE);
  }

  static long write(Dataset<Row> rows, TableSchema schema, String output, long cachedBytesPerFile) {
    Dataset<Row> table = schema.select(rows).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      long count = table.count();
      Dataset<Row> sorted = table
          .repartitionByRange((int) (cachedBytes(table) / cachedBytesPerFile) + 1, schema.storedOrder())
          .sortWithinPartitions(schema.storedOrder());
      writeParquet(sorted, folder(output, schema));
      return count;
    } finally {
      table.unpersist();
    }
  }

  private static long cachedBytes(Dataset<Row> cached) {
    // A fresh plan: the statistics of one made before the count do not know the cache's size.
    return cached.select("*").queryExecution().optimizedPlan().stats().sizeInBytes().toLong();
  }

  private static void writeParquet(Dataset<Row> rows, String folder) {
    // Spark takes the timestamp type from the session alone; INT96, its default, is what other readers trip over.
    RuntimeConfig conf = rows.sparkSession().conf();
    String before = conf.get(TIMESTAMP_TYPE);
    conf.set(TIMESTAMP_TYPE, "TIMESTAMP_MICROS");
    try {
      rows.write().mode(SaveMode.Overwrite).option("compression", "zstd").parquet(folder);
    } finally {
      conf.set(TIMESTAMP_TYPE, before);
    }
  }
}
