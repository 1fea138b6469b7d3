package io.interferenceatlas.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * The fetched pages of a web archive. Requests, metadata and other housekeeping are no records of ours, but they
 * count in {@code record_no}, so that it is the place in the archive.
 */
final class WebArchiveReader extends RecordReader {

  static final String URL = "url";
  static final String CHARSET = "charset";

  private static final int MAX_PAGE_BYTES = 16 << 20;

  private final DumpStream stream;
  private WarcReader archive;
  private long recordNo;
  private boolean ended;

  WebArchiveReader(String file, DumpStream stream) {
    super(file, stream);
    this.stream = stream;
  }

  @Override
  protected RawRecord read() {
    while (!ended) {
      recordNo++;
      try {
        if (archive == null) {
          archive = new WarcReader(stream);
        }
        Optional<WarcRecord> record = archive.next();
        if (record.isEmpty()) {
          ended = true;
          return stream.fault() == null ? null : truncated(recordNo, stream.fault(), null);
        }
        RawRecord raw = page(record.get());
        if (raw != null) {
          return raw;
        }
      } catch (IOException e) {
        ended = true;
        if (recordNo == 1 && stream.fault() == null && isEmpty(e)) {
          return null;
        }
        return truncated(recordNo, stream.fault() == null ? e : stream.fault(), null);
      }
    }
    return null;
  }

  private static boolean isEmpty(IOException e) {
    return e instanceof EOFException;
  }

  /** The record as ours, or null where it is only housekeeping. */
  private RawRecord page(WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response) {
      return response(response);
    }
    if (record instanceof WarcResource resource) {
      return page(resource.target(), resource.contentType(), resource.body());
    }
    if (record instanceof WarcRevisit revisit) {
      return failed(recordNo, RejectReason.NOT_AN_ARTICLE, "revisit without content", revisit.target());
    }
    return null;
  }

  private RawRecord response(WarcResponse response) throws IOException {
    if (!response.contentType().base().equals(MediaType.HTTP)) {
      return failed(recordNo, RejectReason.NOT_AN_ARTICLE, response.contentType().raw(), response.target());
    }
    HttpResponse http;
    try {
      http = response.http();
    } catch (ParsingException e) {
      return failed(recordNo, RejectReason.BROKEN_RECORD, "HTTP header: " + e.getMessage(), response.target());
    }
    if (http.status() != 200) {
      return failed(recordNo, RejectReason.NOT_AN_ARTICLE, "HTTP status " + http.status(), response.target());
    }
    MediaType type;
    try {
      type = http.contentType();
    } catch (IllegalArgumentException e) {
      return failed(recordNo, RejectReason.BROKEN_RECORD, "content type: " + e.getMessage(), response.target());
    }
    return page(response.target(), type, decoded(http));
  }

  private static MessageBody decoded(HttpResponse http) throws IOException {
    return http.headers().first("Content-Encoding").isPresent() ? http.bodyDecoded() : http.body();
  }

  private RawRecord page(String url, MediaType type, MessageBody body) throws IOException {
    String baseType = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    if (!baseType.equals("text/html") && !baseType.equals("application/xhtml+xml")) {
      return failed(recordNo, RejectReason.NOT_AN_ARTICLE, baseType, url);
    }
    byte[] page;
    try (InputStream in = body.stream()) {
      page = in.readNBytes(MAX_PAGE_BYTES);
    }
    if (stream.fault() != null) {
      ended = true;
      return truncated(recordNo, stream.fault(), url);
    }
    Map<String, String> fields = new HashMap<>();
    fields.put(URL, url);
    String charset = type.parameters().get("charset");
    if (charset != null && isSupported(charset)) {
      fields.put(CHARSET, charset);
    }
    return RawRecord.ofPage(file, recordNo, fields, page);
  }

  private static boolean isSupported(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}
