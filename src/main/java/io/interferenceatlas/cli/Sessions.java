package io.interferenceatlas.cli;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Opens the session with what the job relies on, whether or not conf/spark-defaults.conf was handed to Spark. */
final class Sessions {

  private static final Map<String, String> WANTED = new TreeMap<>(Map.of(
      "spark.serializer", "org.apache.spark.serializer.KryoSerializer",
      "spark.kryoserializer.buffer.max", "512m",
      "spark.sql.parquet.compression.codec", "zstd",
      "spark.jsl.settings.onnx.intraOpNumThreads", "1",
      "spark.ui.showConsoleProgress", "false"));

  private Sessions() {}

  /** A session on the master that spark-submit or {@code -Dspark.master} names. */
  static SparkSession open() {
    SparkConf conf = new SparkConf();
    WANTED.forEach(conf::setIfMissing);
    // Dates and months are those of UTC wherever the job runs.
    conf.set("spark.sql.session.timeZone", "UTC");
    conf.set("spark.sql.datetime.java8API.enabled", "false");
    return SparkSession.builder().appName("interference-atlas").config(conf).getOrCreate();
  }
}
