package io.interferenceatlas.testing;

import org.apache.spark.sql.SparkSession;

/** The one local session that all tests of Dataset functions share; started at first use, stopped with the JVM. */
public final class LocalSpark {

  private LocalSpark() {}

  /** The shared session: two cores, UTC, few shuffle partitions, no web UI. */
  public static SparkSession session() {
    return Holder.SESSION;
  }

  private static final class Holder {
    private static final SparkSession SESSION = SparkSession.builder()
        .master("local[2]")
        .appName("tests")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.default.parallelism", "4")
        .config("spark.sql.warehouse.dir", "target/spark-warehouse")
        .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
        .getOrCreate();
  }
}
