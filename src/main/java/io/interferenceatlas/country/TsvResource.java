package io.interferenceatlas.country;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the gazetteer's text files: tab separated, one fact a line, {@code #} begins a comment line. */
final class TsvResource {

  /** One line: its columns, and where it stands for messages. */
  record Row(String where, List<String> columns) {

    String at(int column) {
      return column < columns.size() ? columns.get(column) : "";
    }

    IllegalStateException wrong(String what) {
      return new IllegalStateException(where + ": " + what);
    }
  }

  private static final String FOLDER = "/gazetteer/";

  private TsvResource() {}

  static List<Row> read(String file) {
    InputStream stream = TsvResource.class.getResourceAsStream(FOLDER + file);
    if (stream == null) {
      throw new IllegalStateException("gazetteer file is not on the classpath: " + FOLDER + file);
    }
    List<Row> rows = new ArrayList<>();
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(new Row(file + ":" + number, columns(line)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("gazetteer file cannot be read: " + FOLDER + file, e);
    }
    return rows;
  }

  private static List<String> columns(String line) {
    List<String> columns = new ArrayList<>();
    for (String column : line.split("\t", -1)) {
      columns.add(column.strip());
    }
    return columns;
  }
}
