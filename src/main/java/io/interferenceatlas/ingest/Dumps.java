package io.interferenceatlas.ingest;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dumps as raw records. */
public final class Dumps {

  private static final Logger LOG = LoggerFactory.getLogger(Dumps.class);

  /** Stored bytes for one partition of the result. */
  private static final long BYTES_PER_PARTITION = 16L << 20;

  private Dumps() {}

  /**
   * All records of the dumps at {@code pathsOrGlobs}, each once, in no order.
   *
   * @throws UnusableInputException before any record is read, where an input cannot be found or its text or date
   *     field is not known by name
   */
  public static Dataset<RawRecord> rawRecords(SparkSession session, List<String> pathsOrGlobs, IngestRules rules) {
    List<InputFile> files = listFiles(session, pathsOrGlobs);
    requireFields(session, files, rules);
    return recordsOf(session, files, rules);
  }

  /**
   * The files at {@code pathsOrGlobs}, sorted by path, each once. Folders are searched to the bottom; in them, names
   * that begin with a dot or an underscore are passed over, and so, with a warning, are unknown formats.
   *
   * @throws UnusableInputException where a path leads to nothing, or to a file of an unknown format
   */
  public static List<InputFile> listFiles(SparkSession session, List<String> pathsOrGlobs) {
    Configuration hadoop = session.sparkContext().hadoopConfiguration();
    SortedMap<String, InputFile> files = new TreeMap<>();
    for (String pathOrGlob : pathsOrGlobs) {
      try {
        List<InputFile> found = find(new Path(pathOrGlob), hadoop);
        if (found.isEmpty()) {
          throw new UnusableInputException("No dump at " + pathOrGlob + ". Set input to files, folders or globs of "
              + InputFormat.knownEndings() + ".");
        }
        found.forEach(file -> files.put(file.path(), file));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot list " + pathOrGlob, e);
      }
    }
    return List.copyOf(files.values());
  }

  private static List<InputFile> find(Path path, Configuration hadoop) throws IOException {
    FileSystem fileSystem = path.getFileSystem(hadoop);
    FileStatus[] statuses = fileSystem.globStatus(path);
    List<InputFile> found = new ArrayList<>();
    for (FileStatus status : statuses == null ? new FileStatus[0] : statuses) {
      if (status.isFile()) {
        found.add(InputFormat.ofName(status.getPath().getName()).map(format -> inputFile(status, format))
            .orElseThrow(() -> new UnusableInputException("The name of " + status.getPath()
                + " does not tell its format. Known endings are " + InputFormat.knownEndings() + ".")));
      } else {
        addFolder(status.getPath(), fileSystem, found);
      }
    }
    return found;
  }

  private static void addFolder(Path folder, FileSystem fileSystem, List<InputFile> found) throws IOException {
    RemoteIterator<LocatedFileStatus> statuses = fileSystem.listFiles(folder, true);
    while (statuses.hasNext()) {
      FileStatus status = statuses.next();
      if (isHidden(folder, status.getPath())) {
        continue;
      }
      InputFormat.ofName(status.getPath().getName()).ifPresentOrElse(
          format -> found.add(inputFile(status, format)),
          () -> LOG.warn("Passed over, its name does not tell its format: {}", status.getPath()));
    }
  }

  private static boolean isHidden(Path folder, Path file) {
    for (Path part = file; part != null && !part.equals(folder); part = part.getParent()) {
      if (part.getName().startsWith(".") || part.getName().startsWith("_")) {
        return true;
      }
    }
    return false;
  }

  private static InputFile inputFile(FileStatus status, InputFormat format) {
    return new InputFile(
        status.getPath().toString(), status.getLen(), Instant.ofEpochMilli(status.getModificationTime()), format);
  }

  /**
   * Makes sure that every file has a text and a date field we know by name, from its first records. Web archives have
   * no fields, and a file without one readable record has none to check.
   *
   * @throws UnusableInputException naming the first file that has not, its fields, and the setting that mends it
   */
  public static void requireFields(SparkSession session, List<InputFile> files, IngestRules rules) {
    FieldCheck.require(session, streamed(files), ParquetDumps.of(session, files), rules);
  }

  /** All records of {@code files}, which {@link #listFiles} gave, spread evenly over partitions. */
  public static Dataset<RawRecord> recordsOf(SparkSession session, List<InputFile> files, IngestRules rules) {
    Dataset<RawRecord> records = session.createDataset(
        streamedRecords(session, streamed(files), rules).rdd(), RawRecord.ENCODER);
    for (Dataset<RawRecord> parquet : ParquetDumps.of(session, files).records(session, rules)) {
      records = records.unionByName(parquet);
    }
    long bytes = files.stream().mapToLong(InputFile::size).sum();
    int partitions = (int) Math.max(2L * session.sparkContext().defaultParallelism(), bytes / BYTES_PER_PARTITION);
    // By key and not by round-robin: a record goes to the same partition when a lost task is run again.
    return records.repartition(partitions, col("inputFile"), col("recordNo"));
  }

  private static List<String> streamed(List<InputFile> files) {
    return files.stream().filter(file -> file.format() != InputFormat.PARQUET).map(InputFile::path).toList();
  }

  /** One task a file: compressed files cannot be split. */
  private static JavaRDD<RawRecord> streamedRecords(SparkSession session, List<String> files, IngestRules rules) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
    if (files.isEmpty()) {
      return context.emptyRDD();
    }
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(session.sparkContext().hadoopConfiguration()));
    return context.parallelize(files, files.size()).flatMap(file -> {
      RecordReader records = RecordReader.open(file, hadoop.value().value(), rules);
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close(records));
      return records;
    });
  }

  private static void close(RecordReader records) {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
