package io.interferenceatlas.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** How an answer is printed. */
public enum Format {
  /** Aligned columns for a terminal, numbers to the right; a null is empty. */
  TABLE {
    @Override
    void print(ResultSet rows, PrintStream out) throws SQLException {
      List<String> names = names(rows);
      List<List<Object>> values = new ArrayList<>();
      while (rows.next()) {
        values.add(cells(rows));
      }
      int[] widths = new int[names.size()];
      for (int i = 0; i < widths.length; i++) {
        widths[i] = width(names.get(i));
        for (List<Object> row : values) {
          widths[i] = Math.max(widths[i], width(text(row.get(i))));
        }
      }
      printLine(out, widths, names);
      printLine(out, widths, Arrays.stream(widths).mapToObj("-"::repeat).toList());
      values.forEach(row -> printLine(out, widths, row));
      out.printf("(%d %s)%n", values.size(), values.size() == 1 ? "row" : "rows");
    }
  },

  /** Comma-separated values after RFC 4180 with a header; a null is empty, an empty text is quoted. */
  CSV {
    @Override
    void print(ResultSet rows, PrintStream out) throws SQLException {
      out.print(line(names(rows)));
      while (rows.next()) {
        out.print(line(cells(rows).stream().map(value -> value == null ? null : text(value)).toList()));
      }
    }
  },

  /** A JSON array with an object on each line. */
  JSON {
    @Override
    void print(ResultSet rows, PrintStream out) throws SQLException {
      List<String> names = names(rows);
      String separator = "[";
      while (rows.next()) {
        List<Object> values = cells(rows);
        ObjectNode object = MAPPER.createObjectNode();
        for (int i = 0; i < values.size(); i++) {
          object.putPOJO(names.get(i), isPlain(values.get(i)) ? values.get(i) : text(values.get(i)));
        }
        out.print(separator + "\n" + object);
        separator = ",";
      }
      out.print(separator.equals("[") ? "[]\n" : "\n]\n");
    }
  };

  private static final ObjectMapper MAPPER = new ObjectMapper();

  abstract void print(ResultSet rows, PrintStream out) throws SQLException;

  private static List<String> names(ResultSet rows) throws SQLException {
    ResultSetMetaData metadata = rows.getMetaData();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= metadata.getColumnCount(); i++) {
      names.add(metadata.getColumnLabel(i));
    }
    return names;
  }

  private static List<Object> cells(ResultSet rows) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      values.add(rows.getObject(i));
    }
    return values;
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof OffsetDateTime time) {
      return time.toInstant().toString();
    }
    if (value instanceof Timestamp time) {
      return Instant.ofEpochMilli(time.getTime()).toString();
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static boolean isPlain(Object value) {
    return value == null || value instanceof Number || value instanceof Boolean;
  }

  private static String line(List<?> values) {
    return CSVFormat.RFC4180.format(values.toArray()) + "\n";
  }

  private static void printLine(PrintStream out, int[] widths, List<?> values) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String text = text(values.get(i));
      String padding = " ".repeat(widths[i] - width(text));
      line.append(i == 0 ? "" : "  ").append(values.get(i) instanceof Number ? padding + text : text + padding);
    }
    out.println(line.toString().stripTrailing());
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
