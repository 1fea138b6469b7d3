package io.interferenceatlas.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that dumps come in, told by the ending of the file's name. */
public enum InputFormat {
  JSON_LINES(".jsonl", ".ndjson", ".jl", ".json"),
  CSV(".csv", ".tsv"),
  PARQUET(".parquet", ".pq"),
  WARC(".warc");

  private static final List<String> COMPRESSED = List.of(".gz", ".bz2", ".zst", ".zstd");

  private final List<String> endings;

  InputFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /** The format of a file with this name, compressed or not; empty where the name does not tell. */
  public static Optional<InputFormat> ofName(String fileName) {
    String name = withoutCompression(fileName.toLowerCase(Locale.ROOT));
    return Arrays.stream(values()).filter(format -> format.endings.stream().anyMatch(name::endsWith)).findFirst();
  }

  /** All endings, for messages. */
  static String knownEndings() {
    return Arrays.stream(values()).flatMap(format -> format.endings.stream()).collect(Collectors.joining(", "))
        + ", each plain or with " + String.join(", ", COMPRESSED);
  }

  private static String withoutCompression(String name) {
    return COMPRESSED.stream().filter(name::endsWith).findFirst()
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .orElse(name);
  }
}
