package io.interferenceatlas.interference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/**
 * Phrases found in one automaton pass over a text: whole words, in any case, with a hyphen read as a space; a phrase
 * that ends in a star goes on to the end of its last word.
 */
final class Lexicon {

  /** A phrase found: chars {@code start} to {@code end} (exclusive) of the text, and the value beside the phrase. */
  record Hit(int start, int end, String value) {}

  private final Trie trie;
  private final Map<String, String> whole = new HashMap<>();
  private final Map<String, String> open = new HashMap<>();

  private Lexicon(List<String[]> rows) {
    Trie.TrieBuilder builder = Trie.builder();
    for (String[] row : rows) {
      boolean star = row[0].endsWith("*");
      String phrase = (star ? row[0].substring(0, row[0].length() - 1) : row[0]).toLowerCase(Locale.ROOT);
      (star ? open : whole).put(phrase, row.length > 1 ? row[1] : "");
      builder.addKeyword(phrase);
    }
    this.trie = builder.build();
  }

  /**
   * The lexicon in a resource: a phrase a line, a tab and a value where the list has one; lines of {@code #} and empty
   * lines are passed over.
   *
   * @throws IllegalStateException where the resource is missing
   */
  static Lexicon of(String resource) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + resource + " is missing from the program");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(line.split("\t"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Lexicon(rows);
  }

  /** All phrases in the text, from left to right, of those that overlap only the longest (the first of equal ones). */
  List<Hit> find(String text) {
    List<Hit> found = new ArrayList<>();
    for (Emit emit : trie.parseText(plain(text))) {
      int start = emit.getStart();
      int end = emit.getEnd() + 1;
      if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
        continue;
      }
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      String value = ends ? whole.get(emit.getKeyword()) : null;
      if (value == null && open.containsKey(emit.getKeyword())) {
        value = open.get(emit.getKeyword());
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
          end++;
        }
      }
      if (value != null) {
        found.add(new Hit(start, end, value));
      }
    }
    found.sort((a, b) -> a.start() != b.start() ? a.start() - b.start() : b.end() - a.end());
    List<Hit> kept = new ArrayList<>();
    for (Hit hit : found) {
      if (kept.isEmpty() || hit.start() >= kept.get(kept.size() - 1).end()) {
        kept.add(hit);
      }
    }
    return kept;
  }

  private static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c == '-' || c == '\u2010' || c == '\u2011' || c == '\u00a0' ? ' '
          : c == '’' ? '\'' : Character.toLowerCase(c));
    }
    return out.toString();
  }
}
