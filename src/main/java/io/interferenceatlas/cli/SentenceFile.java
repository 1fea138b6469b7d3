package io.interferenceatlas.cli;

import io.interferenceatlas.config.InvalidConfigException;
import io.interferenceatlas.evaluate.AuthoredFile;
import io.interferenceatlas.evaluate.GoldFile;
import io.interferenceatlas.evaluate.GoldSentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of labelled sentences that a user names: in the gold format, or authored ({@code .txt}). */
final class SentenceFile {

  private SentenceFile() {}

  /**
   * Its sentences.
   *
   * @throws InvalidConfigException where there is no such file, or it is not in its format
   */
  static List<GoldSentence> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InvalidConfigException("There is no file " + file);
    }
    try {
      return file.toString().endsWith(".txt") ? AuthoredFile.read(file) : GoldFile.read(file);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigException(e.getMessage(), e);
    }
  }
}
