package io.interferenceatlas.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.interferenceatlas.config.AtlasConfig;
import io.interferenceatlas.country.Gazetteer;
import io.interferenceatlas.ingest.InputFile;
import io.interferenceatlas.tables.Tables;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The table {@code run_manifest}: what made the tables. */
public final class RunManifest {

  private RunManifest() {}

  /** What the manifest says. */
  public record Facts(String runId, Instant startedAt, Instant finishedAt, AtlasConfig config, List<InputFile> files,
      String sparkVersion, String sparkNlpVersion, String modelVersion, RunResult result, Duration extract,
      Duration build) {}

  /** The manifest of a run: one row. */
  public static Dataset<Row> runManifest(SparkSession session, Facts f) {
    RunResult r = f.result();
    Row row = RowFactory.create(f.runId(), Timestamp.from(f.startedAt()), Timestamp.from(f.finishedAt()),
        Date.valueOf(f.config().ingest().asOf()), inputFiles(f.files()), f.config().settings(), atlasVersion(),
        f.sparkVersion(), f.sparkNlpVersion(), f.modelVersion(), Gazetteer.bundled().version(), r.read(), r.kept(),
        r.merged(), r.rejected(), r.stories(), r.mentions(), seconds(f.extract()), seconds(f.build()));
    return session.createDataFrame(List.of(row), Tables.RUN_MANIFEST.structType());
  }

  /** This program's version; {@code development} where it does not run from a jar. */
  public static String atlasVersion() {
    String version = RunManifest.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  // A file's fingerprint is its path, length and time of change: enough to see that an input is not what it was,
  // without reading it once more.
  private static String inputFiles(List<InputFile> files) {
    ArrayNode array = new ObjectMapper().createArrayNode();
    for (InputFile file : files) {
      String facts = file.path() + "\n" + file.size() + "\n" + file.modifiedAt().toEpochMilli();
      array.addObject().put("path", file.path()).put("length", file.size()).put("fingerprint", fingerprint(facts));
    }
    return array.toString();
  }

  private static String fingerprint(String facts) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double seconds(Duration d) {
    return d.toMillis() / 1000.0;
  }
}
