package io.interferenceatlas.ingest;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.udf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Parquet files as raw records, read by Spark's own reader.
 *
 * @param filesBySchema the readable files; files of different schemas are read apart
 * @param unreadable a failed record for each file without a readable footer
 */
record ParquetDumps(Map<StructType, List<String>> filesBySchema, List<RawRecord> unreadable) {

  /** Spark tells the file as an escaped URI; everywhere else it is Hadoop's path. */
  private static final UserDefinedFunction PATH_OF_URI =
      udf((UDF1<String, String>) uri -> new Path(URI.create(uri)).toString(), DataTypes.StringType);

  /** Looks at the footers of the Parquet files among {@code files}. */
  static ParquetDumps of(SparkSession session, List<InputFile> files) {
    Configuration hadoop = session.sparkContext().hadoopConfiguration();
    Map<StructType, List<String>> filesBySchema = new TreeMap<>(Comparator.comparing(StructType::json));
    List<RawRecord> unreadable = new ArrayList<>();
    for (InputFile file : files) {
      if (file.format() == InputFormat.PARQUET) {
        RawRecord fault = footerFault(file.path(), hadoop);
        if (fault == null) {
          StructType schema = session.read().parquet(file.path()).schema();
          filesBySchema.computeIfAbsent(schema, any -> new ArrayList<>()).add(file.path());
        } else {
          unreadable.add(fault);
        }
      }
    }
    return new ParquetDumps(filesBySchema, unreadable);
  }

  /** Null where the footer is sound: it is written last, so a file that breaks off has none. */
  private static RawRecord footerFault(String file, Configuration hadoop) {
    try {
      HadoopInputFile input = HadoopInputFile.fromPath(new Path(file), hadoop);
      try (ParquetFileReader reader = ParquetFileReader.open(input)) {
        reader.getFooter();
        return null;
      } catch (IOException | RuntimeException e) {
        return RawRecord.failed(file, 1, RejectReason.TRUNCATED_FILE, e.getMessage(), null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open " + file, e);
    }
  }

  /** The raw records: one dataset for each schema. Only columns that the rules know are read. */
  List<Dataset<RawRecord>> records(SparkSession session, IngestRules rules) {
    List<Dataset<RawRecord>> datasets = new ArrayList<>();
    if (!unreadable.isEmpty()) {
      datasets.add(session.createDataset(unreadable, RawRecord.ENCODER));
    }
    filesBySchema.forEach((schema, files) -> datasets.add(records(session, schema, files, rules)));
    return datasets;
  }

  private static Dataset<RawRecord> records(
      SparkSession session, StructType schema, List<String> files, IngestRules rules) {
    FieldNames known = new FieldNames(rules.fieldAliases());
    List<Column> namesAndValues = new ArrayList<>();
    texts(schema).forEach((name, text) -> {
      if (known.isKnown(name)) {
        namesAndValues.add(lit(name));
        namesAndValues.add(coalesce(substring(text, 1, rules.maxFieldChars()), lit("")));
      }
    });
    return session.read().schema(schema).parquet(files.toArray(String[]::new))
        .select(
            PATH_OF_URI.apply(col("_metadata.file_path")).as("inputFile"),
            col("_metadata.row_index").plus(1).as("recordNo"),
            map(namesAndValues.toArray(Column[]::new)).as("fields"),
            lit(null).cast(DataTypes.BinaryType).as("page"),
            lit(null).cast(DataTypes.StringType).as("failure"),
            lit(null).cast(DataTypes.StringType).as("detail"),
            lit(null).cast(DataTypes.StringType).as("excerpt"))
        .as(RawRecord.ENCODER);
  }

  /** The names of the fields in {@code schema}, nested ones joined by dots. */
  static List<String> names(StructType schema) {
    return List.copyOf(texts(schema).keySet());
  }

  private static Map<String, Column> texts(StructType schema) {
    Map<String, Column> texts = new TreeMap<>();
    for (StructField field : schema.fields()) {
      addTexts(field.name(), col("`" + field.name().replace("`", "``") + "`"), field.dataType(), texts);
    }
    return texts;
  }

  private static void addTexts(String name, Column column, DataType type, Map<String, Column> texts) {
    if (type instanceof StructType struct) {
      for (StructField field : struct.fields()) {
        addTexts(name + "." + field.name(), column.getField(field.name()), field.dataType(), texts);
      }
    } else if (type instanceof ArrayType array) {
      if (array.elementType().equals(DataTypes.StringType)) {
        texts.put(name, array_join(column, "\n\n"));
      }
    } else if (!(type instanceof MapType)) {
      texts.put(name, column.cast(DataTypes.StringType));
    }
  }
}
