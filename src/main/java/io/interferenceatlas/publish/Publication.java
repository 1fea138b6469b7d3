package io.interferenceatlas.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder that a run works in, beside the tables that readers see: {@code OUTPUT/_run-RUNID}.
 *
 * @param output     the folder that the tables are published to
 * @param runId      the run
 * @param fileSystem the file system of both
 */
public record Publication(String output, String runId, FileSystem fileSystem) {

  private static final String TABLES = "tables";

  /** A run's folder on the file system of its output. */
  public static Publication of(String output, String runId, Configuration hadoop) throws IOException {
    return new Publication(output, runId, new Path(output).getFileSystem(hadoop));
  }

  /** The folder of the run; tables written for it lie in {@code tables/} there. */
  public String staging() {
    return output + "/_run-" + runId;
  }

  /** Makes the run's tables current by renaming; those published before go. */
  public void publish() throws IOException {
    Path current = new Path(output, TABLES);
    Path staged = new Path(staging(), TABLES);
    Path old = new Path(staging(), "replaced-tables");
    if (fileSystem.exists(current) && !fileSystem.rename(current, old)) {
      throw new IOException("Cannot move the tables before from " + current);
    }
    if (!fileSystem.rename(staged, current)) {
      if (fileSystem.exists(old)) {
        fileSystem.rename(old, current);
      }
      throw new IOException("Cannot move the new tables to " + current);
    }
  }

  /** Removes the run's folder. */
  public void clear() {
    try {
      fileSystem.delete(new Path(staging()), true);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + staging(), e);
    }
  }
}
