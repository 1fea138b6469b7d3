package io.interferenceatlas.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The schema files told to readers: as a table and as a page. */
public final class DataDictionary {

  private DataDictionary() {}

  /** One row for each column of each table. */
  public static Dataset<Row> dataDictionary(SparkSession session) {
    List<Row> rows = new ArrayList<>();
    for (TableSchema schema : Tables.all()) {
      int position = 1;
      for (ColumnSchema column : schema.columns()) {
        rows.add(RowFactory.create(schema.table(), column.name(), position++, column.type().name(), column.nullable(),
            column.description(), column.example()));
      }
    }
    return session.createDataFrame(rows, Tables.DATA_DICTIONARY.structType());
  }

  /** A Markdown page with each table, its grain and its columns. */
  public static String markdown() {
    StringBuilder page = new StringBuilder("""
        # Data dictionary

        Every table of a published run, from the schema files under `src/main/resources/schema`. Counts come as mention,
        article, story and source counts side by side; countries are ISO 3166-1 alpha-3 with `XXX` for unknown; a month
        is the date of its first day; timestamps are UTC.
        """);
    Tables.all().forEach(schema -> append(page, schema));
    return page.toString();
  }

  private static void append(StringBuilder page, TableSchema schema) {
    page.append("\n## ").append(schema.table()).append("\n\n")
        .append(schema.description()).append("\n\n")
        .append("One row for each ").append(schema.grain())
        .append("; unique by ").append(code(schema.uniqueKey()))
        .append("; sorted by ").append(code(schema.sortKeys())).append(".\n\n")
        .append("| column | type | null | description | example |\n| --- | --- | --- | --- | --- |\n");
    for (ColumnSchema column : schema.columns()) {
      page.append("| `").append(column.name()).append("` | ").append(column.type())
          .append(" | ").append(column.nullable() ? "yes" : "no")
          .append(" | ").append(cell(column.description()))
          .append(" | ").append(column.example().isEmpty() ? "" : "`" + cell(column.example()) + "`").append(" |\n");
    }
  }

  private static String code(List<String> columns) {
    return columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
