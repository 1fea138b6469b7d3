package io.interferenceatlas.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Makes the sample dump in {@code src/sample/dump} from the originals in {@code src/sample/articles}: the same news in
 * the shapes, and with the faults, that real dumps have. Run it from the checkout after the originals have changed.
 */
final class SampleDump {

  static final Path ROOT = Path.of("src/sample");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy '06:30:00 GMT'", Locale.ENGLISH);
  private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ENGLISH);

  private SampleDump() {}

  /** Takes no arguments; writes the dump files anew. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(ROOT.resolve("dump"));
    for (Map.Entry<String, byte[]> file : files(ROOT.resolve("articles")).entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** The content of each dump file by its name. */
  static Map<String, byte[]> files(Path originals) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("wire-a.jsonl.gz", gzip(wire(SampleArticles.read(originals.resolve("wire-a.md")))));
    files.put("papers.csv", papers(SampleArticles.read(originals.resolve("papers.md"))));
    files.put("web.warc.gz", SampleArchive.of(SampleArticles.read(originals.resolve("web.md"))));
    files.put("bulletin.jsonl", bulletin(SampleArticles.read(originals.resolve("bulletin.md"))));
    files.put("cut-off.jsonl.gz", cutOff(bulletin(SampleArticles.read(originals.resolve("cut-off.md")))));
    return files;
  }

  private static byte[] wire(List<SampleArticle> articles) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (SampleArticle article : articles) {
      String line = article.has("broken") ? article.body() : wireRecord(article);
      lines.write((line + "\n").getBytes(charset(article)));
    }
    return lines.toByteArray();
  }

  private static Charset charset(SampleArticle article) {
    return article.has("bytes") ? Charset.forName(article.header().get("bytes")) : StandardCharsets.UTF_8;
  }

  private static String wireRecord(SampleArticle article) throws IOException {
    String date = article.has("given-date") ? article.header().get("given-date") : article.date() + " 07:15:00";
    ObjectNode record = JSON.createObjectNode();
    record.put("id", article.id());
    record.put("date_publish", date.isEmpty() ? null : date);
    record.put("source_domain", article.source());
    record.put("url", article.url());
    record.put("title", article.title());
    record.put("maintext", article.text());
    return JSON.writeValueAsString(record);
  }

  private static byte[] papers(List<SampleArticle> articles) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder()
        .setRecordSeparator("\n")
        .setHeader("doc_id", "pubDate", "publisher", "link", "headline", "content")
        .build();
    StringBuilder csv = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(csv, format)) {
      for (SampleArticle article : articles) {
        if (article.has("broken")) {
          csv.append(article.body()).append('\n');
        } else {
          DateTimeFormatter dates = article.place() % 2 == 0 ? RFC_822 : AMERICAN;
          printer.printRecord(article.id(), dates.format(article.date()), article.source(), article.url(),
              article.title(), article.text());
        }
      }
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bulletin(List<SampleArticle> articles) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (SampleArticle article : articles) {
      ObjectNode record = JSON.createObjectNode();
      record.put("uuid", article.id());
      record.put("timestamp", epoch(article.date(), article.place()));
      record.put("outlet", article.source());
      record.put("permalink", article.url());
      record.put("heading", article.title());
      record.put("body", article.text());
      lines.append(JSON.writeValueAsString(record)).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Noon of the day, in seconds in one record and in milliseconds in the next. */
  private static long epoch(LocalDate date, int place) {
    long seconds = date.atTime(12, 0).toEpochSecond(ZoneOffset.UTC);
    return place % 2 == 0 ? 1_000 * seconds : seconds;
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  /** Compressed up to the middle of the last line and no further, as a broken download leaves it. */
  private static byte[] cutOff(byte[] lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int lastLine = new String(lines, 0, lines.length - 1, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
    GZIPOutputStream gzip = new GZIPOutputStream(bytes, true);
    gzip.write(lines, 0, (lastLine + lines.length) / 2);
    gzip.flush();
    return bytes.toByteArray();
  }
}
