package io.interferenceatlas.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What two texts are compared by, small enough to be kept for every article.
 *
 * @param textHash SHA-256, in hex, of the text's words in lower case with single spaces between; equal for texts that
 *                 differ only in case, punctuation and white space
 * @param minHash  the {@link MinHash} of the text's shingles, {@link MinHash#PERMUTATIONS} values
 */
public record TextSignature(String textHash, int[] minHash) {

  /** Words in a shingle. */
  public static final int SHINGLE_WORDS = 5;

  /** The signature of a text. A text of fewer words than a shingle has one shingle, which is the whole of it. */
  public static TextSignature of(String text) {
    List<String> words = words(text);
    return new TextSignature(sha256(String.join(" ", words)), MinHash.of(shingles(words)));
  }

  /** Runs of letters, marks and digits in lower case; a text without any is one word. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints().forEach(c -> {
      if (Character.isLetterOrDigit(c) || isMark(c)) {
        word.appendCodePoint(Character.toLowerCase(c));
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words.isEmpty() ? List.of(text.strip()) : words;
  }

  /** A 64-bit hash of each shingle, in the order of the text. */
  static long[] shingles(List<String> words) {
    long[] hashes = new long[words.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(words.get(i));
    }
    int length = Math.min(SHINGLE_WORDS, hashes.length);
    long[] shingles = new long[hashes.length - length + 1];
    for (int i = 0; i < shingles.length; i++) {
      long shingle = 0;
      for (int w = i; w < i + length; w++) {
        shingle = MinHash.mix(shingle + hashes[w]);
      }
      shingles[i] = shingle;
    }
    return shingles;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  // FNV-1a, mixed: a word's hash must be the same in every run and on every machine.
  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return MinHash.mix(hash);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
          .digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
