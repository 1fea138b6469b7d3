package io.interferenceatlas.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.interferenceatlas.tables.SampleRows;
import io.interferenceatlas.tables.TableWriter;
import io.interferenceatlas.tables.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableQueryTest {

  private static final String MONTHS = "select month, source, kept_count from corpus_month order by kept_count";

  @TempDir
  private static Path folder;

  private static Path output;

  @BeforeAll
  static void publish() {
    output = folder.resolve("the reader's output [2019]");
    TableWriter.write(SampleRows.table(Tables.CORPUS_MONTH,
        Map.of("source", "Herald, \"The\"", "month", "2019-03-01", "kept_count", 7),
        Map.of("source", "Küste-Blatt", "kept_count", 1200)), Tables.CORPUS_MONTH, output.toString());
    TableWriter.write(SampleRows.table(Tables.RUN_MANIFEST, Map.of()), Tables.RUN_MANIFEST, output.toString());
  }

  @Test
  void a_table_is_aligned_for_reading() {
    assertThat(answer(MONTHS, Format.TABLE)).isEqualTo("""
        month       source         kept_count
        ----------  -------------  ----------
        2019-03-01  Herald, "The"           7
                    Küste-Blatt          1200
        (2 rows)
        """);
  }

  @Test
  void values_separated_by_commas_are_quoted_where_they_must_be() {
    assertThat(answer(MONTHS, Format.CSV)).isEqualTo("""
        month,source,kept_count
        2019-03-01,"Herald, ""The\""",7
        ,Küste-Blatt,1200
        """);
  }

  @Test
  void JSON_keeps_numbers_and_nulls() {
    assertThat(answer(MONTHS, Format.JSON)).isEqualTo("""
        [
        {"month":"2019-03-01","source":"Herald, \\"The\\"","kept_count":7},
        {"month":null,"source":"Küste-Blatt","kept_count":1200}
        ]
        """);
  }

  @Test
  void no_rows_are_an_empty_list() {
    assertThat(answer("select * from corpus_month where kept_count < 0", Format.JSON)).isEqualTo("[]\n");
  }

  @Test
  void an_instant_is_told_in_UTC() {
    assertThat(answer("select started_at from run_manifest", Format.CSV))
        .isEqualTo("started_at\n2019-04-02T06:00:00Z\n");
  }

  @Test
  void a_file_of_SQL_may_have_comments_and_a_semicolon() {
    assertThat(answer("-- How many?\nselect count(*) as n from corpus_month;\n", Format.CSV)).isEqualTo("n\n2\n");
  }

  @Test
  void a_misspelt_column_is_named_and_the_tables_are_listed() {
    assertThatThrownBy(() -> answer("select keptcount from corpus_month", Format.TABLE))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("keptcount")
        .hasMessageEndingWith("Tables: corpus_month, run_manifest");
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> new TableQuery(nowhere))
        .isInstanceOf(QueryException.class)
        .hasMessage("there is no published output in " + nowhere + ": it has no folder 'tables'");
  }

  @Test
  void a_folder_without_tables_is_told() throws IOException {
    Path empty = folder.resolve("empty");
    Files.createDirectories(empty.resolve("tables"));
    assertThatThrownBy(() -> new TableQuery(empty)).hasMessage("there is no table in " + empty.resolve("tables"));
  }

  private static String answer(String sql, Format format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new TableQuery(output).run(sql, format, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
