package io.interferenceatlas.corpus;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is doubtful about an article that was kept. Stored in {@code article.issues} as sorted, comma-joined codes. */
public enum Issue {
  /** The day could not be told from the month (3/4/2018) and the URL did not help; read as month/day. */
  DATE_AMBIGUOUS,
  /** The date says something else than the date in the URL: another month, or more than a day apart. */
  DATE_DISAGREES_WITH_URL,
  /** The date used is the one in the URL. */
  DATE_FROM_URL,
  /** The record's own date lies after the run's as-of date and was not used. */
  DATE_IN_FUTURE,
  /** Only year and month are known; the date is the first of that month. */
  DATE_MONTH_ONLY,
  /** The record's own date lies before the earliest accepted date and was not used. */
  DATE_TOO_EARLY,
  /** The record has a date that is in no known form. */
  DATE_UNREADABLE,
  /** Tags or entities were left in the text and have been taken out. */
  HTML_LEFTOVERS,
  /** The text is too short to tell its language; it is taken to be in an accepted one. */
  LANGUAGE_UNSURE,
  /** The text was longer than the limit and has been cut. */
  TEXT_CUT;

  /** The codes of {@code issues}, sorted and joined by commas; the empty string for none. */
  public static String join(Set<Issue> issues) {
    return new TreeSet<>(issues).stream().map(Issue::name).collect(Collectors.joining(","));
  }
}
