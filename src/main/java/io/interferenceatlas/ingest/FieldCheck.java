package io.interferenceatlas.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** Sees to it that a run which cannot find texts or dates ends before it begins. */
final class FieldCheck {

  /** Records looked at in a file that shows no date or text field before: some leave out what is empty. */
  private static final int MOST_RECORDS = 1_000;

  private FieldCheck() {}

  static void require(SparkSession session, List<String> streamed, ParquetDumps parquet, IngestRules rules) {
    List<Tuple2<String, List<String>>> namesByFile = new ArrayList<>(namesOf(streamed, session, rules));
    parquet.filesBySchema().forEach((schema, files) ->
        files.forEach(file -> namesByFile.add(new Tuple2<>(file, ParquetDumps.names(schema)))));
    FieldNames known = new FieldNames(rules.fieldAliases());
    for (Tuple2<String, List<String>> file : namesByFile) {
      require(FieldNames.TEXT, file._1(), file._2(), known, rules);
      require(FieldNames.DATE, file._1(), file._2(), known, rules);
    }
  }

  private static void require(
      String field, String file, Collection<String> names, FieldNames known, IngestRules rules) {
    if (!names.isEmpty() && !known.has(field, names)) {
      throw new UnusableInputException("No " + field + " field is known in " + file + ". It has the fields "
          + String.join(", ", new TreeSet<>(names)) + ". Set ingest.fields." + field
          + " to the one that holds it (looked for: " + String.join(", ", rules.fieldAliases().get(field)) + ").");
    }
  }

  private static List<Tuple2<String, List<String>>> namesOf(
      List<String> files, SparkSession session, IngestRules rules) {
    List<String> withFields = files.stream()
        .filter(file -> InputFormat.ofName(file).orElseThrow() != InputFormat.WARC)
        .toList();
    if (withFields.isEmpty()) {
      return List.of();
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(session.sparkContext().hadoopConfiguration()));
    int tasks = Math.min(withFields.size(), 4 * context.defaultParallelism());
    return context.parallelize(withFields, tasks)
        .map(file -> new Tuple2<>(file, firstNames(file, hadoop.value().value(), rules)))
        .collect();
  }

  /** The names in the first records, read no further than both fields are found; none where no record is readable. */
  static List<String> firstNames(String file, Configuration hadoop, IngestRules rules) {
    FieldNames known = new FieldNames(rules.fieldAliases());
    Set<String> names = new LinkedHashSet<>();
    try (RecordReader records = RecordReader.open(file, hadoop, rules)) {
      for (int i = 0; i < MOST_RECORDS && records.hasNext(); i++) {
        Map<String, String> fields = records.next().getFields();
        if (fields != null) {
          names.addAll(fields.keySet());
        }
        if (known.has(FieldNames.TEXT, names) && known.has(FieldNames.DATE, names)) {
          break;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close " + file, e);
    }
    return new ArrayList<>(names);
  }
}
