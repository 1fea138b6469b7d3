package io.interferenceatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.interferenceatlas.corpus.Article;
import io.interferenceatlas.testing.LocalSpark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpsTest {

  private static final IngestRules RULES = IngestRules.defaults(LocalDate.of(2024, 1, 1));
  private static final String TEXT = "The ministry said on Tuesday that it had seen no sign of foreign meddling.\n\n"
      + "Its spokesman, who asked for \"patience, and calm\", would not name any country.";

  private final SparkSession session = LocalSpark.session();

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "jsonl.gz", "jsonl.bz2", "jsonl.zst", "csv", "csv.gz", "csv.bz2", "csv.zst"})
  void every_text_format_is_read_in_every_compression(String ending) throws IOException {
    byte[] records = ending.startsWith("csv") ? csv(3) : jsonLines(3);
    write("dump." + ending, compressed(ending, records));

    List<Article> articles = articles(folder.toString());

    assertThat(articles).extracting(Article::getArticleId).containsExactly("a1", "a2", "a3");
    assertThat(articles).extracting(Article::getBody).containsOnly(TEXT);
    assertThat(articles).extracting(Article::getPublishedOn).containsOnly(LocalDate.of(2018, 7, 17));
    assertThat(articles.get(0).getInputFile()).startsWith("file:").endsWith("dump." + ending);
    assertThat(articles).extracting(Article::getRecordNo).containsExactly(1L, 2L, 3L);
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

  private static byte[] compressed(String name, byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = compressor(name, bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static OutputStream compressor(String name, OutputStream out) throws IOException {
    if (name.endsWith(".gz")) {
      return new GZIPOutputStream(out);
    }
    if (name.endsWith(".bz2")) {
      return new BZip2CompressorOutputStream(out);
    }
    return name.endsWith(".zst") ? new ZstdOutputStream(out) : out;
  }
}
