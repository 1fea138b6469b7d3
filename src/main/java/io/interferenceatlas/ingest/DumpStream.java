package io.interferenceatlas.ingest;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The bytes of a dump file, decompressed as its first bytes say. Where the compressed data break off or are damaged
 * the stream ends as if the file did, so that all before is read, and {@link #fault()} tells what happened. Faults of
 * the file system are no faults of the data: they are thrown, so that Spark tries the task again.
 */
final class DumpStream extends InputStream {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private IOException fault;

  private DumpStream(InputStream in) {
    this.in = in;
  }

  /** Opens {@code file} on the file system that its URI names. */
  static DumpStream open(String file, Configuration hadoop) throws IOException {
    Path path = new Path(file);
    return of(path.getFileSystem(hadoop).open(path, BUFFER));
  }

  /** The bytes of {@code stored}, which is closed with this stream. */
  static DumpStream of(InputStream stored) throws IOException {
    Source source = new Source(stored);
    source.mark(4);
    byte[] magic = source.readNBytes(4);
    source.reset();
    try {
      return new DumpStream(decompressed(source, magic));
    } catch (IOException damagedHeader) {
      DumpStream empty = new DumpStream(source);
      empty.fault = damagedHeader;
      return empty;
    }
  }

  private static InputStream decompressed(Source source, byte[] magic) throws IOException {
    if (startsWith(magic, 0x1F, 0x8B)) {
      return new GZIPInputStream(source, BUFFER);
    }
    if (startsWith(magic, 'B', 'Z', 'h')) {
      return new ByteByByte(new BZip2CompressorInputStream(source, true));
    }
    if (startsWith(magic, 0x28, 0xB5, 0x2F, 0xFD)) {
      return new ZstdInputStreamNoFinalizer(source);
    }
    return source;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** What was wrong with the compressed data; null while nothing was. */
  IOException fault() {
    return fault;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (fault != null) {
      return -1;
    }
    try {
      return in.read(bytes, offset, length);
    } catch (IOException damaged) {
      fault = damaged;
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** The stored bytes. Its own failures are made unchecked, to be told from those of the decompressors above it. */
  private static final class Source extends BufferedInputStream {

    Source(InputStream stored) {
      super(stored, BUFFER);
    }

    @Override
    public synchronized int read() {
      try {
        return super.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
      try {
        return super.read(bytes, offset, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Not 0 before the end: GZIPInputStream asks this to know whether another member follows. */
    @Override
    public synchronized int available() {
      if (pos >= count) {
        int next = read();
        if (next < 0) {
          return 0;
        }
        pos--;
      }
      return 1;
    }
  }

  /** Hands on what came out before a fault; the bzip2 stream would throw it away with the block asked for. */
  private static final class ByteByByte extends FilterInputStream {

    private IOException pending;

    ByteByByte(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (pending != null) {
        throw pending;
      }
      int size = 0;
      try {
        while (size < length) {
          int next = in.read();
          if (next < 0) {
            return size == 0 && length > 0 ? -1 : size;
          }
          bytes[offset + size++] = (byte) next;
        }
      } catch (IOException fault) {
        pending = fault;
        if (size == 0) {
          throw fault;
        }
      }
      return size;
    }
  }
}
