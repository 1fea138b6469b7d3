package io.interferenceatlas.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** The sample's web archive: a warcinfo record, one request, and a response for each original. */
final class SampleArchive {

  private static final MediaType HTML = MediaType.parse("text/html; charset=utf-8");
  private static final MediaType PDF = MediaType.parse("application/pdf");

  private SampleArchive() {}

  /** The archive, each record compressed by itself. */
  static byte[] of(List<SampleArticle> articles) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
      SampleArticle first = articles.get(0);
      writer.write(new Warcinfo.Builder()
          .recordId(uuid("warcinfo"))
          .date(fetched(first))
          .filename("web.warc.gz")
          .fields(Map.of("format", List.of("WARC File Format 1.0")))
          .build());
      writer.write(new WarcRequest.Builder(URI.create(first.url()))
          .recordId(uuid("request"))
          .date(fetched(first))
          .body(new HttpRequest.Builder("GET", URI.create(first.url()).getPath()).build())
          .build());
      for (SampleArticle article : articles) {
        writer.write(new WarcResponse.Builder(URI.create(article.url()))
            .recordId(uuid(article.id()))
            .date(fetched(article))
            .body(response(article))
            .build());
      }
    }
    return bytes.toByteArray();
  }

  private static HttpResponse response(SampleArticle article) {
    return switch (article.header().get("layout")) {
      case "pdf" -> new HttpResponse.Builder(200, "OK").body(PDF, utf8("%PDF-1.4\n%%EOF\n")).build();
      case "not-found" -> new HttpResponse.Builder(404, "Not Found")
          .body(HTML, utf8("<html><body><p>This page has moved away.</p></body></html>")).build();
      default -> new HttpResponse.Builder(200, "OK").body(HTML, utf8(SamplePage.of(article))).build();
    };
  }

  /** Some days after publication, as crawlers come; so that a date taken from here shows. */
  private static Instant fetched(SampleArticle article) {
    LocalDate published = article.date() == null ? LocalDate.of(2026, 10, 1) : article.date();
    return published.plusDays(9).atTime(3, 30).toInstant(ZoneOffset.UTC);
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(utf8(name));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
