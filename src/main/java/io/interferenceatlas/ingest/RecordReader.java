package io.interferenceatlas.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;

/**
 * The records of one file, one after the other and never all at once. Trouble with a record is a record of its own
 * ({@link RawRecord#getFailure()}); only a file system that fails makes this throw.
 */
abstract class RecordReader implements Iterator<RawRecord>, Closeable {

  /** Stands for bytes that are no UTF-8. Not a character, so that no valid text has it. */
  static final char UNDECODABLE = '\uFFFF';

  protected final String file;
  private final InputStream in;
  private RawRecord next;
  private boolean ended;

  protected RecordReader(String file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  /** The records of {@code file}, read as its name says. */
  static RecordReader open(String file, Configuration hadoop, IngestRules rules) {
    try {
      DumpStream stream = DumpStream.open(file, hadoop);
      InputFormat format = InputFormat.ofName(file).orElseThrow();
      return switch (format) {
        case JSON_LINES -> new JsonLinesReader(file, stream, rules);
        case CSV -> new CsvReader(file, stream, rules);
        case WARC -> new WebArchiveReader(file, stream);
        case PARQUET -> throw new IllegalArgumentException("Parquet is read by Spark itself: " + file);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open " + file, e);
    }
  }

  /** The next record, or null at the end. */
  protected abstract RawRecord read() throws IOException;

  @Override
  public final boolean hasNext() {
    if (next == null && !ended) {
      try {
        next = read();
        if (next == null) {
          close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read on in " + file, e);
      }
    }
    return next != null;
  }

  @Override
  public final RawRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RawRecord current = next;
    next = null;
    return current;
  }

  @Override
  public final void close() throws IOException {
    ended = true;
    in.close();
  }

  /** UTF-8 without a byte order mark; what is no UTF-8 comes as {@link #UNDECODABLE}. */
  protected static Reader utf8(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(3);
    byte[] start = buffered.readNBytes(3);
    if (!(start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF)) {
      buffered.reset();
    }
    return new InputStreamReader(buffered, StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
        .replaceWith(String.valueOf(UNDECODABLE)));
  }

  protected RawRecord failed(long recordNo, RejectReason reason, String detail, String excerpt) {
    return RawRecord.failed(file, recordNo, reason, detail, excerpt);
  }

  protected RawRecord truncated(long recordNo, IOException fault, String excerpt) {
    String message = fault.getMessage() == null ? "" : ": " + fault.getMessage();
    return failed(recordNo, RejectReason.TRUNCATED_FILE, fault.getClass().getSimpleName() + message, excerpt);
  }
}
