package io.interferenceatlas.tables;

import io.interferenceatlas.testing.LocalSpark;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Small tables for tests: what a row does not say is null where it can be, else the schema's example. */
public final class SampleRows {

  private SampleRows() {}

  /** A table of the rows given, each as its column names and values; dates are written as text. */
  @SafeVarargs
  public static Dataset<Row> table(TableSchema schema, Map<String, Object>... rows) {
    List<Row> full = List.of(rows).stream().map(row -> row(schema, row)).toList();
    return LocalSpark.session().createDataFrame(full, schema.structType());
  }

  /** The value that a text stands for in a column of the type. */
  static Object value(ColumnType type, String text) {
    return switch (type) {
      case STRING -> text;
      case BIGINT -> Long.valueOf(text);
      case INT -> Integer.valueOf(text);
      case DOUBLE -> Double.valueOf(text);
      case BOOLEAN -> {
        if (!text.equals("true") && !text.equals("false")) {
          throw new IllegalArgumentException("neither true nor false: " + text);
        }
        yield Boolean.valueOf(text);
      }
      case DATE -> Date.valueOf(text);
      case TIMESTAMP -> Timestamp.valueOf(text);
    };
  }

  private static Row row(TableSchema schema, Map<String, Object> given) {
    for (String name : given.keySet()) {
      if (schema.columns().stream().noneMatch(column -> column.name().equals(name))) {
        throw new IllegalArgumentException(schema.table() + " has no column " + name);
      }
    }
    return RowFactory.create(schema.columns().stream().map(column -> {
      if (!given.containsKey(column.name())) {
        return column.nullable() ? null : value(column.type(), column.example());
      }
      Object value = given.get(column.name());
      return value == null ? null : value(column.type(), value.toString());
    }).toArray());
  }
}
