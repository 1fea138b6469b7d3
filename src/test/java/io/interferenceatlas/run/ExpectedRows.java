package io.interferenceatlas.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows that were written by hand for the sample dump: {@code src/sample/expected}. */
final class ExpectedRows {

  private ExpectedRows() {}

  /** The rows of a file, each a map from column to text. */
  static List<Map<String, String>> of(String name) {
    try {
      List<String> lines = Files.readAllLines(Path.of("src/sample/expected", name + ".tsv"));
      String[] columns = lines.get(0).split("\t");
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
          row.put(columns[i], i < cells.length ? cells[i] : "");
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of some columns, with bars between, sorted. */
  static List<String> cells(List<Map<String, String>> rows, String... columns) {
    return rows.stream().map(row -> String.join("|", Arrays.stream(columns).map(row::get).toList())).sorted().toList();
  }
}
