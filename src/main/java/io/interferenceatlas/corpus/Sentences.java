package io.interferenceatlas.corpus;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences with ICU's rules, but not after an abbreviation of English news or an initial. A line break
 * always ends a sentence. One instance serves one thread.
 */
public final class Sentences {

  /**
   * A sentence: chars {@code start} to {@code end} (exclusive) of the text, white space at the ends left out.
   *
   * @param paragraph which paragraph of the text it stands in, from 0
   */
  public record Sentence(int start, int end, int paragraph) {}

  /** A name or a number follows these. */
  private static final Set<String> ABBREVIATIONS = Set.of(
      "Rep.", "Reps.", "Sen.", "Sens.", "Gov.", "Govs.", "Gen.", "Lt.", "Col.", "Maj.", "Capt.", "Sgt.", "Adm.", "Cmdr.",
      "Cpl.", "Pvt.", "Brig.", "Mr.", "Mrs.", "Ms.", "Messrs.", "Mme.", "Dr.", "Prof.", "Rev.", "Hon.", "St.", "Ste.",
      "Mt.", "Ft.", "No.", "Nos.", "vs.", "v.", "Jan.", "Feb.", "Mar.", "Apr.", "Aug.", "Sept.", "Sep.", "Oct.", "Nov.",
      "Dec.", "e.g.", "i.e.", "cf.", "viz.", "approx.", "D-Calif.", "R-Fla.", "D-Va.", "Amb.", "Atty.", "Supt.", "Secy.",
      "Pres.", "Dist.", "Dept.", "Univ.", "Assn.", "Ave.", "Blvd.", "Rd.");

  /** These may end a sentence; whether they do, the next word tells. */
  private static final Set<String> AMBIGUOUS = Set.of("U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "U.A.E.", "U.S.S.R.",
      "Inc.", "Corp.", "Ltd.", "Co.", "Bros.", "Jr.", "Sr.", "al.", "etc.", "a.m.", "p.m.", "Ph.D.", "Calif.", "Fla.",
      "Mass.", "Pa.", "Va.", "Ariz.", "Conn.", "Tex.", "Mich.", "Wis.", "Minn.", "Ill.", "Colo.", "Wash.", "Tenn.", "Ky.",
      "La.", "Md.", "N.J.", "N.Y.", "N.C.", "S.C.", "N.H.", "R.I.", "W.Va.", "Ga.", "Ala.", "Miss.", "Mo.", "Neb.", "Nev.",
      "Okla.", "Ore.", "Vt.", "Wyo.", "Kan.", "Ind.", "Del.", "Ark.");

  private static final Pattern LAST_WORD = Pattern.compile("(?<![\\p{L}\\p{N}.-])(\\p{L}[\\p{L}.-]*\\.)\\s*$");
  private static final Pattern OPENER = Pattern.compile("[\"“‘'(]*(?:The|A|An|He|She|It|They|We|I|You|In|On|At|By|For|"
      + "From|With|But|And|Or|So|If|As|When|While|Where|What|Who|Why|How|That|This|These|Those|There|Then|His|Her|Its|"
      + "Their|Our|My|After|Before|Since|Until|Also|Now|Yet|Still|Even|Both|Some|Many|Most|No|Not|One|Two|To|Of|All|"
      + "Asked|Meanwhile|However|Last|Earlier|Later|Among|According|Although|Though|Because|During|Despite|Instead)\\b.*",
      Pattern.DOTALL);
  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.(?:-?\\p{Lu}\\.)?");

  private final BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ENGLISH);

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
      if (end < line.length() && continues(line.substring(start, end), line.substring(end))) {
        continue;
      }
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

  /** Whether the break that ICU sees between the two is none. */
  private static boolean continues(String before, String after) {
    Matcher last = LAST_WORD.matcher(before);
    if (!last.find()) {
      return false;
    }
    String word = last.group(1);
    if (ABBREVIATIONS.contains(word)) {
      return true;
    }
    return (AMBIGUOUS.contains(word) || INITIAL.matcher(word).matches()) && !OPENER.matcher(after).matches();
  }
}
