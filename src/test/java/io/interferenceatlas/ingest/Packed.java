package io.interferenceatlas.ingest;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Compresses test dumps with the libraries that real dumps are made with. */
final class Packed {

  private Packed() {}

  /** {@code plain} as the ending of {@code fileName} says. */
  static byte[] as(String fileName, byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = compressor(fileName, bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static OutputStream compressor(String fileName, OutputStream out) throws IOException {
    if (fileName.endsWith(".gz")) {
      return new GZIPOutputStream(out);
    }
    if (fileName.endsWith(".bz2")) {
      return new BZip2CompressorOutputStream(out, 1);
    }
    return fileName.endsWith(".zst") ? new ZstdOutputStream(out) : out;
  }
}
