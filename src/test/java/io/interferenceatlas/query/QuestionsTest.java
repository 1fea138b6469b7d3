package io.interferenceatlas.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.interferenceatlas.tables.TableSchema;
import io.interferenceatlas.tables.TableWriter;
import io.interferenceatlas.tables.Tables;
import io.interferenceatlas.testing.LocalSpark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionsTest {

  private static final Path QUESTIONS = Path.of("src/main/sql/questions");

  @TempDir
  private static Path output;

  @BeforeAll
  static void publish() {
    SamplePublication.write(output);
  }

  private static List<Path> questions() throws IOException {
    try (Stream<Path> files = Files.list(QUESTIONS)) {
      return files.sorted().toList();
    }
  }

  @Test
  void there_are_ten_and_each_says_what_it_asks() throws IOException {
    assertThat(questions()).hasSize(10);
    for (Path question : questions()) {
      assertThat(Files.readAllLines(question).get(0)).as(question.toString()).startsWith("-- ").endsWith("?");
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void both_engines_give_the_same_rows_in_the_same_order(Path question) throws IOException {
    String sql = Files.readString(question);
    List<Map<String, String>> answer = duckdb(sql);
    assertThat(answer).isNotEmpty().isEqualTo(spark(sql));
  }

  @Test
  void the_most_accused_state_comes_first() throws IOException {
    assertThat(duckdb(Files.readString(QUESTIONS.resolve("01-most-accused.sql"))).get(0)).containsAllEntriesOf(
        Map.of("accused", "RUS", "targets", "1", "mentions", "5", "allegations", "3", "denials", "1"));
  }

  private static List<Map<String, String>> duckdb(String sql) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new TableQuery(output).run(sql, Format.JSON, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode object : new ObjectMapper().readTree(bytes.toByteArray())) {
      Map<String, String> row = new LinkedHashMap<>();
      object.fields().forEachRemaining(field -> row.put(field.getKey(),
          field.getValue().isNumber() ? canonical(field.getValue().decimalValue()) : field.getValue().asText()));
      rows.add(row);
    }
    return rows;
  }

  private static List<Map<String, String>> spark(String sql) {
    SparkSession session = LocalSpark.session().newSession();
    for (TableSchema schema : Tables.all()) {
      session.read().parquet(TableWriter.folder(output.toString(), schema)).createOrReplaceTempView(schema.table());
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (Row sparkRow : session.sql(sql).collectAsList()) {
      Map<String, String> row = new LinkedHashMap<>();
      for (String name : sparkRow.schema().fieldNames()) {
        Object value = sparkRow.getAs(name);
        row.put(name, value instanceof Number number
            ? canonical(new BigDecimal(number.toString())) : String.valueOf(value));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String canonical(BigDecimal number) {
    BigDecimal rounded = number.round(new MathContext(12));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
