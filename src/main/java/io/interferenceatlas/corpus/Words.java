package io.interferenceatlas.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a sentence into words the way news corpora for named entities are cut: possessives and punctuation apart. */
public final class Words {

  /** A word: chars {@code start} to {@code end} (exclusive) of the text. */
  public record Word(int start, int end, String text) {}

  private static final Pattern WORD = Pattern.compile(
      "(?:\\p{Lu}\\.){2,}"                                            // U.S.
          + "|['’]s\\b|n['’]t\\b|['’](?:ll|re|ve|d|m)\\b"             // 's, n't
          + "|\\p{N}+(?:[.,:/\\-]\\p{N}+)*(?:st|nd|rd|th)?"           // 2,000 1996-08-22 2nd
          + "|\\p{Lu}[\\p{L}]{0,3}\\.(?=\\s+\\p{Lu})(?<=\\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|St|\\p{Lu})\\.)"
          + "|[\\p{L}\\p{M}\\p{N}]+?(?=n['’]t\\b)"                    // does|n't
          + "|[\\p{L}\\p{M}\\p{N}]+(?:[\\-\\u2010\\u2011&][\\p{L}\\p{M}\\p{N}]+)*(?:['’](?!(?:s|ll|re|ve|d|m|t)\\b)\\p{L}+)?"
          + "|\\.{3}|--|[^\\s]");

  private Words() {}

  /** The words of the text from left to right; every char that is no white space belongs to one. */
  public static List<Word> of(String text) {
    List<Word> out = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      out.add(new Word(m.start(), m.end(), m.group()));
    }
    return out;
  }
}
