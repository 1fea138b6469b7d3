package io.interferenceatlas.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.interferenceatlas.corpus.Article;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.lang3.ArrayUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

class WebArchiveReaderTest {

  private static final IngestRules RULES = IngestRules.defaults(LocalDate.of(2020, 1, 1));
  private static final String URL = "https://www.harbour.example/story";
  private static final Instant FETCHED = Instant.parse("2019-02-03T04:05:06Z");
  private static final String SENTENCE = "The harbour council met on Tuesday to hear from the two engineers, who had been "
      + "asked to explain why the northern pier, rebuilt only last year, had sunk by half a metre or more.";
  private static final String PAGE = "<html><head><meta property='article:published_time' content='2018-07-17'></head>"
      + "<body><article><h1>Pier sinks</h1><p>" + SENTENCE + "</p><p>" + SENTENCE + "</p></article></body></html>";

  @ParameterizedTest
  @ValueSource(strings = {"plain", ".gz", ".bz2", ".zst"})
  void a_fetched_page_becomes_an_article_in_every_compression(String ending) throws IOException {
    byte[] archive = Packed.as(ending, archive(WarcCompression.NONE, info(), request(), response(200, "text/html", PAGE)));

    List<RawRecord> records = read(archive);

    assertThat(records).extracting(RawRecord::getRecordNo).containsExactly(3L);
    Article article = interpret(records.get(0)).getArticle();
    assertThat(article.getBody()).isEqualTo(SENTENCE + "\n\n" + SENTENCE);
    assertThat(article.getTitle()).isEqualTo("Pier sinks");
    assertThat(article.getPublishedOn()).isEqualTo("2018-07-17");
    assertThat(article.getDateSource()).isEqualTo("PAGE_META");
    assertThat(article.getSource()).isEqualTo("harbour.example");
    assertThat(article.getUrl()).isEqualTo(URL);
    assertThat(article.getArticleId()).matches("[0-9a-f]{16}");
  }

  @Test
  void archives_packed_record_by_record_are_read_to_the_end() throws IOException {
    WarcRecord[] pages = {response(200, "text/html", PAGE), response(200, "text/html", PAGE), response(200, "text/html", PAGE)};

    assertThat(read(archive(WarcCompression.GZIP, pages))).extracting(RawRecord::getRecordNo).containsExactly(1L, 2L, 3L);
  }

  @Test
  void what_is_no_page_is_no_article() throws IOException {
    List<RawRecord> records = read(archive(WarcCompression.NONE,
        response(404, "text/html", PAGE), response(301, "text/html", ""), response(200, "image/png", "x"),
        response(200, "application/json", "{}"), response(200, "text/html", PAGE)));

    assertThat(records).extracting(RawRecord::getFailure, RawRecord::getDetail).containsExactly(
        tuple("not_an_article", "HTTP status 404"), tuple("not_an_article", "HTTP status 301"),
        tuple("not_an_article", "image/png"), tuple("not_an_article", "application/json"), tuple(null, null));
    assertThat(records.get(0).getExcerpt()).isEqualTo(URL);
  }

  @Test
  void the_charset_of_the_server_is_honoured() throws IOException {
    byte[] page = PAGE.replace("harbour council", "Caf\u00E9 council").getBytes(ISO_8859_1);

    RawRecord raw = read(archive(WarcCompression.NONE, response(200, "text/html; charset=ISO-8859-1", page))).get(0);

    assertThat(interpret(raw).getArticle().getBody()).contains("Caf\u00E9 council");
  }

  @Test
  void an_unknown_charset_of_the_server_is_ignored() throws IOException {
    RawRecord raw = read(archive(WarcCompression.NONE, response(200, "text/html; charset=utf-99", PAGE))).get(0);

    assertThat(interpret(raw).getArticle()).isNotNull();
  }

  @Test
  void a_page_in_another_encoding_than_it_states_is_rejected() throws IOException {
    String foreign = PAGE.replace("engineers", "\u0438\u043d\u0436\u0435\u043d\u0435\u0440\u044b".repeat(5));
    byte[] page = foreign.getBytes(Charset.forName("windows-1251"));

    RawRecord raw = read(archive(WarcCompression.NONE, response(200, "text/html; charset=utf-8", page))).get(0);

    assertThat(interpret(raw).getRejected().getReason()).isEqualTo("bad_encoding");
  }

  @Test
  void a_packed_body_is_unpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(PAGE.getBytes(UTF_8));
    }
    HttpResponse http = new HttpResponse.Builder(200, "OK").addHeader("Content-Encoding", "gzip")
        .body(MediaType.HTML, packed.toByteArray()).build();
    WarcRecord record = new WarcResponse.Builder(URL).date(FETCHED).body(http).build();

    assertThat(interpret(read(archive(WarcCompression.NONE, record)).get(0)).getArticle()).isNotNull();
  }

  @Test
  void a_page_nested_out_of_all_measure_is_rejected() throws IOException {
    String nested = PAGE.replace("<article>", "<article>" + "<div>".repeat(2_000));

    RawRecord raw = read(archive(WarcCompression.NONE, response(200, "text/html", nested))).get(0);

    assertThat(interpret(raw).getRejected())
        .returns("broken_record", RejectedRecord::getReason).returns(URL, RejectedRecord::getExcerpt);
  }

  @Test
  void a_page_without_a_date_is_not_dated_by_its_crawl() throws IOException {
    String undated = PAGE.replaceAll("<meta[^>]*>", "");

    RawRecord raw = read(archive(WarcCompression.NONE, response(200, "text/html", undated))).get(0);

    assertThat(interpret(raw).getRejected())
        .returns("no_usable_date", RejectedRecord::getReason).returns("harbour.example", RejectedRecord::getSource);
  }

  @Test
  void a_broken_http_header_fails_its_own_record() throws IOException {
    WarcRecord broken = new WarcResponse.Builder(URL).date(FETCHED)
        .body(MediaType.HTTP_RESPONSE, "no header at all".getBytes(UTF_8)).build();

    assertThat(read(archive(WarcCompression.NONE, broken, response(200, "text/html", PAGE))))
        .extracting(RawRecord::getFailure).containsExactly("broken_record", null);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_archive_that_breaks_off_keeps_the_pages_before(boolean packed) throws IOException {
    WarcCompression compression = packed ? WarcCompression.GZIP : WarcCompression.NONE;
    byte[] first = archive(compression, response(200, "text/html", PAGE));
    byte[] second = archive(compression, response(200, "text/html", PAGE));

    List<RawRecord> records = read(ArrayUtils.addAll(first, Arrays.copyOf(second, second.length * 2 / 3)));

    assertThat(records).extracting(RawRecord::getRecordNo, RawRecord::getFailure)
        .containsExactly(tuple(1L, null), tuple(2L, "truncated_file"));
  }

  @Test
  void what_is_no_archive_is_one_failed_record() throws IOException {
    assertThat(read("this is no archive".getBytes(UTF_8))).extracting(RawRecord::getFailure)
        .containsExactly("truncated_file");
    assertThat(read(new byte[0])).isEmpty();
  }

  private static Interpretation interpret(RawRecord raw) {
    return new Interpreter(RULES).interpret(raw);
  }

  private static List<RawRecord> read(byte[] archive) throws IOException {
    List<RawRecord> records = new ArrayList<>();
    try (RecordReader reader =
        new WebArchiveReader("dump.warc", DumpStream.of(new ByteArrayInputStream(archive)))) {
      reader.forEachRemaining(records::add);
    }
    return records;
  }

  private static byte[] archive(WarcCompression compression, WarcRecord... records) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
      for (WarcRecord record : records) {
        writer.write(record);
      }
    }
    return bytes.toByteArray();
  }

  private static WarcRecord info() {
    return new Warcinfo.Builder().date(FETCHED).filename("dump.warc").build();
  }

  private static WarcRecord request() throws IOException {
    return new WarcRequest.Builder(URL).date(FETCHED).body(new HttpRequest.Builder("GET", "/story").build()).build();
  }

  private static WarcRecord response(int status, String type, String body) throws IOException {
    return response(status, type, body.getBytes(UTF_8));
  }

  private static WarcRecord response(int status, String type, byte[] body) throws IOException {
    HttpResponse http = new HttpResponse.Builder(status, "reason").body(MediaType.parse(type), body).build();
    return new WarcResponse.Builder(URL).date(FETCHED).body(http).build();
  }
}
