package io.interferenceatlas.corpus;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into sentences with ICU's rules and its list of English abbreviations, to which those of political news
 * are added. A line break always ends a sentence. One instance serves one thread.
 */
public final class Sentences {

  /**
   * A sentence: chars {@code start} to {@code end} (exclusive) of the text, white space at the ends left out.
   *
   * @param paragraph which paragraph of the text it stands in, from 0
   */
  public record Sentence(int start, int end, int paragraph) {}

  private static final String[] ABBREVIATIONS = {
      "Rep.", "Reps.", "Sen.", "Sens.", "Gov.", "Govs.", "Gen.", "Lt.", "Col.", "Maj.", "Capt.", "Sgt.", "Adm.", "Cmdr.",
      "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Rev.", "Hon.", "St.", "Mt.", "Jr.", "Sr.", "No.", "vs.", "v.", "al.",
      "Jan.", "Feb.", "Mar.", "Apr.", "Aug.", "Sept.", "Sep.", "Oct.", "Nov.", "Dec.", "U.S.", "U.K.", "U.N.", "D.C.",
      "Inc.", "Corp.", "Ltd.", "Co.", "Bros.", "e.g.", "i.e.", "Calif.", "Fla.", "Mass.", "Pa.", "Va.", "Ariz.", "Conn.",
      "D-Calif.", "R-Fla.", "D-Va.", "Amb.", "Atty.", "Supt.", "Secy."};

  private final BreakIterator breaks;

  public Sentences() {
    FilteredBreakIteratorBuilder filter = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH);
    for (String abbreviation : ABBREVIATIONS) {
      filter.suppressBreakAfter(abbreviation);
    }
    this.breaks = filter.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
  }

  /** The sentences of the text from left to right; together they hold every char that is no white space. */
  public List<Sentence> of(String text) {
    List<Sentence> out = new ArrayList<>();
    int paragraph = 0;
    for (int from = 0; from < text.length(); ) {
      int to = text.indexOf('\n', from);
      to = to < 0 ? text.length() : to;
      int before = out.size();
      line(text, from, to, paragraph, out);
      paragraph += out.size() > before ? 1 : 0;
      from = to + 1;
    }
    return out;
  }

  private void line(String text, int from, int to, int paragraph, List<Sentence> out) {
    String line = text.substring(from, to);
    breaks.setText(line);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      int a = start;
      int b = end;
      while (a < b && Character.isWhitespace(line.charAt(a))) {
        a++;
      }
      while (b > a && Character.isWhitespace(line.charAt(b - 1))) {
        b--;
      }
      if (b > a) {
        out.add(new Sentence(from + a, from + b, paragraph));
      }
      start = end;
    }
  }
}
