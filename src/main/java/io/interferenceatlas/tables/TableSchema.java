package io.interferenceatlas.tables;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What a published table is, as its file under {@code schema/} says.
 *
 * @param table the table's name
 * @param grain what one row stands for
 * @param description for readers of the table
 * @param sortKeys the columns that its rows are stored in the order of
 * @param uniqueKey the columns that tell any two rows apart; a null is a value here
 * @param columns in their order
 */
public record TableSchema(
    String table,
    String grain,
    String description,
    List<String> sortKeys,
    List<String> uniqueKey,
    List<ColumnSchema> columns) {

  private static final ObjectMapper MAPPER = JsonMapper.builder()
      .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
      .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
      .build();

  public TableSchema {
    sortKeys = List.copyOf(sortKeys);
    uniqueKey = List.copyOf(uniqueKey);
    columns = List.copyOf(columns);
  }

  /**
   * Reads the schema file of a table from the class path.
   *
   * @throws IllegalArgumentException where there is no such file
   * @throws UncheckedIOException where it cannot be read as a schema
   */
  static TableSchema load(String table) {
    String resource = "/schema/" + table + ".json";
    try (InputStream file = TableSchema.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalArgumentException("there is no schema file " + resource);
      }
      return MAPPER.readValue(file, TableSchema.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** The schema as Spark has it. */
  public StructType structType() {
    return new StructType(columns.stream()
        .map(column -> new StructField(column.name(), column.type().sparkType(), column.nullable(), metadata(column)))
        .toArray(StructField[]::new));
  }

  /** The table without a row. */
  public Dataset<Row> empty(SparkSession session) {
    return session.createDataFrame(List.of(), structType());
  }

  /**
   * The rows with this table's columns alone, in its order; nothing is cast.
   *
   * @throws IllegalArgumentException as {@link #check} does
   */
  public Dataset<Row> select(Dataset<Row> rows) {
    check(rows);
    return rows.select(columns.stream().map(column -> functions.col(column.name())).toArray(Column[]::new));
  }

  /**
   * Holds a dataset's columns against this schema, before any job runs. Columns that the table does not have are let
   * be; whether a column holds nulls is seen from the rows alone and is not checked here.
   *
   * @throws IllegalArgumentException naming each column that is missing or of another type, the type found and the
   *     type wanted
   */
  public void check(Dataset<Row> rows) {
    List<String> faults = new ArrayList<>();
    for (ColumnSchema column : columns) {
      List<StructField> fields = Arrays.stream(rows.schema().fields())
          .filter(field -> field.name().equals(column.name()))
          .toList();
      if (fields.isEmpty()) {
        faults.add("column " + column.name() + " is missing, " + column.type() + " wanted");
      } else if (fields.size() > 1) {
        faults.add("column " + column.name() + " is there " + fields.size() + " times");
      } else if (!fields.get(0).dataType().equals(column.type().sparkType())) {
        String found = fields.get(0).dataType().sql().toUpperCase(Locale.ROOT);
        faults.add("column " + column.name() + " is " + found + ", " + column.type() + " wanted");
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("table " + table + ": " + String.join("; ", faults));
    }
  }

  /** Columns that give the stored rows one order, whatever the run: sort keys, then what is left of the unique key. */
  Column[] storedOrder() {
    return Stream.concat(sortKeys.stream(), uniqueKey.stream()).distinct().map(functions::col).toArray(Column[]::new);
  }

  private static Metadata metadata(ColumnSchema column) {
    return new MetadataBuilder().putString("comment", column.description()).build();
  }
}
