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

  /**
   * Makes the run's tables current by renaming; those published before go.
   *
   * @throws IOException where the file system does not do it; the tables published before are then put back
   */
  public void publish() throws IOException {
    if (fileSystem.exists(current())) {
      rename(current(), replaced());
    }
    try {
      rename(new Path(staging(), TABLES), current());
    } catch (IOException e) {
      putBack(e);
      throw e;
    }
  }

  /** Removes the run's folder, unless it holds the only tables that there are since they could not be put back. */
  public void clear() {
    try {
      if (fileSystem.exists(current()) || !fileSystem.exists(replaced())) {
        fileSystem.delete(new Path(staging()), true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + staging(), e);
    }
  }

  private Path current() {
    return new Path(output, TABLES);
  }

  private Path replaced() {
    return new Path(staging(), "replaced-tables");
  }

  private void putBack(IOException cause) {
    try {
      if (fileSystem.exists(replaced())) {
        rename(replaced(), current());
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  // Some file systems tell by the result that they did not rename, others by an exception.
  private void rename(Path from, Path to) throws IOException {
    if (!fileSystem.rename(from, to)) {
      throw new IOException("Cannot move the tables from " + from + " to " + to);
    }
  }
}
