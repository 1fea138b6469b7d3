package io.interferenceatlas.interference;

import io.interferenceatlas.country.CountryMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as a row of lower-cased words in which the name of a state is one word, so that patterns can speak of
 * names: {@code " @0 's meddling in the @1 election "} with each {@code @n} the n-th name and {@code #} the cue asked
 * about.
 */
final class TaggedWords {

  private static final Pattern WORD = Pattern.compile("['’]s\\b|[\\p{L}\\p{M}\\p{N}]+(?:['’]t\\b)?|\\S");

  private record Word(int start, int end, String text) {}

  private final List<Word> words = new ArrayList<>();
  private final List<CountryMention> names;

  /**
   * Tags a sentence.
   *
   * @param names the names in it, from left to right, none overlapping
   */
  TaggedWords(String sentence, List<CountryMention> names) {
    this.names = List.copyOf(names);
    int from = 0;
    for (int n = 0; n < names.size(); n++) {
      split(sentence, from, names.get(n).start());
      words.add(new Word(names.get(n).start(), names.get(n).end(), "@" + n));
      from = names.get(n).end();
    }
    split(sentence, from, sentence.length());
  }

  private void split(String sentence, int from, int to) {
    Matcher m = WORD.matcher(sentence).region(from, Math.max(from, to));
    while (m.find()) {
      String text = m.group().toLowerCase(Locale.ROOT).replace('’', '\'');
      words.add(new Word(m.start(), m.end(), text.equals("@") || text.equals("#") ? "*" : text));
    }
  }

  List<CountryMention> names() {
    return names;
  }

  /** The row with the cue's words written as {@code #}. */
  String around(Cue cue) {
    StringBuilder row = new StringBuilder(" ");
    boolean written = false;
    for (Word word : words) {
      boolean in = word.start < cue.end() && cue.start() < word.end && !word.text.startsWith("@");
      if (!in) {
        row.append(word.text).append(' ');
      } else if (!written) {
        row.append("# ");
        written = true;
      }
    }
    return row.toString();
  }

  /** How many words lie between two places of the sentence. */
  int wordsBetween(int from, int to) {
    return (int) words.stream().filter(w -> w.start >= from && w.end <= to).count();
  }
}
