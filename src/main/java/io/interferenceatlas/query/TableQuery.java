package io.interferenceatlas.query;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers SQL over the tables of an output folder; each table is a view of its own name. */
public final class TableQuery {

  private final Map<String, List<Path>> tables;

  /**
   * Finds the tables, {@code OUTPUT/tables/TABLE/*.parquet}.
   *
   * @throws QueryException where the folder has none
   */
  public TableQuery(Path output) {
    Path folder = output.resolve("tables");
    if (!Files.isDirectory(folder)) {
      throw new QueryException("there is no published output in " + output + ": it has no folder 'tables'");
    }
    this.tables = parquetFiles(folder);
    if (tables.isEmpty()) {
      throw new QueryException("there is no table in " + folder);
    }
  }

  /** The names of the tables, in order. */
  public List<String> tables() {
    return List.copyOf(tables.keySet());
  }

  /**
   * Runs a query and prints its answer.
   *
   * @param sql one query; comments and a closing semicolon are fine
   * @throws QueryException with DuckDB's message, where the query fails or gives no rows to print
   */
  public void run(String sql, Format format, PrintStream out) {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      prepare(statement);
      if (!statement.execute(sql)) {
        throw new QueryException("the statement is no query: it gives no rows");
      }
      try (ResultSet rows = statement.getResultSet()) {
        format.print(rows, out);
      }
      out.flush();
    } catch (SQLException e) {
      throw new QueryException(e.getMessage() + "\nTables: " + String.join(", ", tables.keySet()), e);
    }
  }

  private void prepare(Statement statement) throws SQLException {
    // Whatever the tables need is within DuckDB; nothing is to be fetched for a query.
    statement.execute("set autoinstall_known_extensions = false");
    for (Map.Entry<String, List<Path>> table : tables.entrySet()) {
      String files = table.getValue().stream()
          .map(file -> "'" + file.toAbsolutePath().toString().replace("'", "''") + "'")
          .collect(Collectors.joining(", "));
      statement.execute("create view \"" + table.getKey().replace("\"", "\"\"") + "\" as select * from read_parquet(["
          + files + "])");
    }
  }

  private static Map<String, List<Path>> parquetFiles(Path folder) {
    try (Stream<Path> files = Files.find(folder, 2, (path, attributes) -> attributes.isRegularFile())) {
      return files
          .filter(file -> !file.getParent().equals(folder) && isData(file.getFileName().toString()))
          .sorted()
          .collect(Collectors.groupingBy(
              file -> file.getParent().getFileName().toString(), TreeMap::new, Collectors.toList()));
    } catch (IOException e) {
      throw new QueryException("cannot list the tables in " + folder + ": " + e.getMessage(), e);
    }
  }

  private static boolean isData(String name) {
    return name.endsWith(".parquet") && !name.startsWith("_") && !name.startsWith(".");
  }
}
