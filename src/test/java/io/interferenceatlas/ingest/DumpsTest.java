package io.interferenceatlas.ingest;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.interferenceatlas.corpus.Article;
import io.interferenceatlas.testing.LocalSpark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.lang3.ArrayUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpsTest {

  private static final IngestRules RULES = IngestRules.defaults(LocalDate.of(2024, 1, 1));
  private static final String FIRST = "The ministry said on Tuesday that it had seen no sign of foreign meddling.";
  private static final String SECOND = "Its spokesman, who asked for \"patience, and calm\", would not name any country.";
  private static final String TEXT = FIRST + "\n\n" + SECOND;

  private final SparkSession session = LocalSpark.session();

  @TempDir
  private Path folder;

  @Test
  void every_text_format_is_read_in_every_compression() throws IOException {
    for (String ending : List.of(
        "jsonl", "jsonl.gz", "jsonl.bz2", "jsonl.zst", "csv", "csv.gz", "csv.bz2", "csv.zst")) {
      write("dump." + ending, Packed.as(ending, ending.startsWith("csv") ? csv(3) : jsonLines(3)));
    }

    Map<String, List<Article>> articlesByFile =
        articles(folder.toString()).stream().collect(groupingBy(Article::getInputFile));

    assertThat(articlesByFile).hasSize(8).allSatisfy((file, articles) -> {
      assertThat(file).startsWith("file:" + folder);
      assertThat(articles).extracting(Article::getArticleId).containsExactly("a1", "a2", "a3");
      assertThat(articles).extracting(Article::getBody).containsOnly(TEXT);
      assertThat(articles).extracting(Article::getPublishedOn).containsOnly(LocalDate.of(2018, 7, 17));
      assertThat(articles).extracting(Article::getRecordNo).containsExactly(1L, 2L, 3L);
    });
  }

  @Test
  void a_missing_date_field_fails_before_any_work_and_names_the_setting() throws IOException {
    write("dump.jsonl", "{\"text\": \"words\", \"when\": \"2018-07-17\"}\n".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> Dumps.rawRecords(session, List.of(folder.toString()), RULES))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("dump.jsonl")
        .hasMessageContaining("text, when")
        .hasMessageContaining("ingest.fields.date");
    assertThat(Dumps.rawRecords(session, List.of(folder.toString()), RULES.withField("date", List.of("when"))).count())
        .isEqualTo(1);
  }

  @Test
  void folders_are_searched_to_the_bottom_and_hidden_files_passed_over() throws IOException {
    Files.createDirectories(folder.resolve("2018/07"));
    Files.createDirectories(folder.resolve("_temporary"));
    write("2018/07/b.jsonl", jsonLines(1));
    write("a.csv", csv(1));
    write("_temporary/c.jsonl", jsonLines(1));
    write(".d.jsonl", jsonLines(1));
    write("_SUCCESS", new byte[0]);
    write("notes.txt", new byte[0]);

    List<InputFile> files = Dumps.listFiles(session, List.of(folder.toString(), folder + "/*.csv"));

    assertThat(files).extracting(file -> Path.of(URI.create(file.path())).getFileName().toString())
        .containsExactly("b.jsonl", "a.csv");
    assertThat(files).extracting(InputFile::format).containsExactly(InputFormat.JSON_LINES, InputFormat.CSV);
    assertThat(files.get(0).size()).isEqualTo(jsonLines(1).length);
    assertThat(files.get(0).modifiedAt()).isNotNull();
  }

  @Test
  void a_path_that_leads_to_nothing_fails() {
    assertThatThrownBy(() -> Dumps.listFiles(session, List.of(folder + "/none-*.jsonl")))
        .isInstanceOf(UnusableInputException.class).hasMessageContaining("none-*.jsonl");
    assertThatThrownBy(() -> Dumps.listFiles(session, List.of(folder.toString())))
        .isInstanceOf(UnusableInputException.class);
  }

  @Test
  void a_file_of_an_unknown_format_fails_where_it_is_asked_for_by_name() throws IOException {
    write("notes.txt", new byte[0]);

    assertThatThrownBy(() -> Dumps.listFiles(session, List.of(folder + "/notes.txt")))
        .isInstanceOf(UnusableInputException.class).hasMessageContaining(".jsonl");
  }

  @Test
  void parquet_is_read_with_the_place_of_each_row() {
    session.range(1, 4).selectExpr(
            "concat('a', id) as doc_id", "timestamp'2018-07-17 12:00:00' as published", "named_struct('name', 'The Post') as source",
            "array('" + FIRST + "', '" + SECOND + "') as text", "id as other")
        .coalesce(1).write().parquet(folder + "/with space");

    List<Article> articles = articles(folder.toString());

    assertThat(articles).extracting(Article::getArticleId).containsExactly("a1", "a2", "a3");
    assertThat(articles).extracting(Article::getBody).containsOnly(TEXT);
    assertThat(articles).extracting(Article::getSource).containsOnly("The Post");
    assertThat(articles).extracting(Article::getPublishedOn).containsOnly(LocalDate.of(2018, 7, 17));
    assertThat(articles).extracting(Article::getRecordNo).containsExactly(1L, 2L, 3L);
    assertThat(articles).extracting(Article::getInputFile)
        .containsOnly(Dumps.listFiles(session, List.of(folder.toString())).get(0).path());
  }

  @Test
  void parquet_files_of_different_schemas_are_read_side_by_side() {
    session.sql("select 'a1' id, '2018-07-17' date, '" + FIRST + "' text").write().parquet(folder + "/one");
    session.sql("select 2L id, date'2018-07-17' published, '" + FIRST + "' body").write().parquet(folder + "/two");

    assertThat(articles(folder.toString())).extracting(Article::getArticleId).containsExactly("a1", "2");
  }

  @Test
  void a_parquet_file_that_breaks_off_is_one_reject() throws IOException {
    session.sql("select 'a1' id, '2018-07-17' date, '" + FIRST + "' text").coalesce(1).write().parquet(folder + "/one");
    byte[] whole = Files.readAllBytes(Path.of(URI.create(
        Dumps.listFiles(session, List.of(folder + "/one")).get(0).path())));
    write("cut.parquet", Arrays.copyOf(whole, whole.length - 10));

    assertThat(articles(folder.toString())).hasSize(1);
    assertThat(rejected(folder.toString()))
        .extracting(RejectedRecord::getReason, RejectedRecord::getRecordNo)
        .containsExactly(tuple("truncated_file", 1L));
  }

  @Test
  void parquet_without_a_text_field_fails_before_any_work() {
    session.sql("select 'a1' id, '2018-07-17' date, 'x' words").write().parquet(folder + "/one");

    assertThatThrownBy(() -> Dumps.rawRecords(session, List.of(folder.toString()), RULES))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("date, id, words").hasMessageContaining("ingest.fields.text");
  }

  @Test
  void every_record_ends_as_one_article_or_one_reject() throws IOException {
    byte[] good = jsonLines(3);
    write("a.jsonl", ArrayUtils.addAll(good, "{broken\n{\"text\": \"Undated words.\"}\n".getBytes(StandardCharsets.UTF_8)));
    byte[] packed = Packed.as(".gz", jsonLines(500));
    write("b.jsonl.gz", Arrays.copyOf(packed, packed.length - 100));
    write("c.jsonl", new byte[0]);

    Dataset<RawRecord> records = Dumps.rawRecords(session, List.of(folder.toString()), RULES);
    Dataset<Interpretation> interpretations = Articles.interpretations(records, RULES);

    long rejects = Articles.rejected(interpretations).count();
    assertThat(Articles.articles(interpretations).count() + rejects).isEqualTo(records.count());
    assertThat(rejected(folder.toString())).extracting(RejectedRecord::getReason)
        .containsExactly("broken_record", "no_usable_date", "truncated_file");
  }

  @Test
  void the_same_dump_gives_the_same_partitions_every_time() throws IOException {
    write("a.jsonl", jsonLines(50));

    assertThat(partitions()).isEqualTo(partitions()).hasSizeGreaterThan(1);
  }

  private List<List<String>> partitions() {
    return Dumps.rawRecords(session, List.of(folder.toString()), RULES).javaRDD()
        .map(record -> record.getFields().get("doc_id")).glom().collect();
  }

  private List<RejectedRecord> rejected(String... paths) {
    return Articles.rejected(Articles.interpretations(
            Dumps.rawRecords(session, Arrays.asList(paths), RULES), RULES)).collectAsList().stream()
        .sorted(Comparator.comparing(RejectedRecord::getInputFile).thenComparing(RejectedRecord::getRecordNo)).toList();
  }

  private List<Article> articles(String... paths) {
    return Articles.articles(Articles.interpretations(
            Dumps.rawRecords(session, Arrays.asList(paths), RULES), RULES)).collectAsList().stream()
        .sorted(Comparator.comparing(Article::getInputFile).thenComparing(Article::getRecordNo)).toList();
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private static byte[] jsonLines(int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("doc_id", "a" + i);
      fields.put("published", "2018-07-17");
      fields.put("publisher", "The Harbour Post");
      fields.put("maintext", TEXT);
      lines.append(new ObjectMapper().writeValueAsString(fields)).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] csv(int count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      printer.printRecord("UUID", "Pub Date", "Source", "Content");
      for (int i = 1; i <= count; i++) {
        printer.printRecord("a" + i, "July 17, 2018", "The Harbour Post", TEXT);
      }
    }
    return bytes.toByteArray();
  }
}
