package io.interferenceatlas.ingest;

import io.interferenceatlas.corpus.DateSource;
import io.interferenceatlas.corpus.Issue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The publication date of a record, weighed from what its fields, its page and its URL say.
 *
 * @param date the day, or null where nothing usable was found
 * @param source where it was found; null with the date
 * @param issues what is doubtful about it
 */
record PublicationDate(LocalDate date, DateSource source, Set<Issue> issues) {

  /** A piece of text that may tell the date, and where it stood. */
  record Candidate(String text, DateSource source) {}

  /**
   * The first candidate that is a date within the accepted range, unless the folder in the URL contradicts it: that
   * one is the publisher's own filing, while fields often hold a day of crawling or updating. A day's difference is
   * only a time zone.
   *
   * @param candidates most trusted first; blank or null texts are passed over
   * @param url the record's URL or null
   */
  static PublicationDate decide(List<Candidate> candidates, String url, IngestRules rules) {
    Set<Issue> issues = EnumSet.noneOf(Issue.class);
    Optional<UrlDate> inUrl = UrlDate.find(url).filter(found -> found.date().isWithin(rules.minDate(), rules.asOf()));
    for (Candidate candidate : candidates) {
      ParsedDate parsed = usable(candidate, rules, issues);
      if (parsed != null) {
        return inUrl.map(found -> weigh(parsed, candidate.source(), found, issues))
            .orElseGet(() -> of(parsed, candidate.source(), issues));
      }
    }
    return inUrl.map(found -> fromUrl(found, issues)).orElseGet(() -> new PublicationDate(null, null, issues));
  }

  private static ParsedDate usable(Candidate candidate, IngestRules rules, Set<Issue> issues) {
    if (candidate.text() == null || candidate.text().isBlank()) {
      return null;
    }
    ParsedDate parsed = DateText.parse(candidate.text()).orElse(null);
    if (parsed == null) {
      issues.add(Issue.DATE_UNREADABLE);
      return null;
    }
    if (parsed.date().isAfter(rules.asOf())) {
      issues.add(Issue.DATE_IN_FUTURE);
      return null;
    }
    if (parsed.date().isBefore(rules.minDate())) {
      issues.add(Issue.DATE_TOO_EARLY);
      return null;
    }
    return parsed;
  }

  private static PublicationDate weigh(ParsedDate parsed, DateSource source, UrlDate inUrl, Set<Issue> issues) {
    ParsedDate filed = inUrl.date();
    if (agree(parsed, filed)) {
      if (parsed.monthOnly() && !filed.monthOnly()) {
        return fromUrl(inUrl, issues);
      }
      return new PublicationDate(parsed.date(), source, withPrecision(parsed, issues));
    }
    if (parsed.otherReading() != null && agree(ParsedDate.ofDay(parsed.otherReading()), filed)) {
      return new PublicationDate(parsed.otherReading(), source, issues);
    }
    issues.add(Issue.DATE_DISAGREES_WITH_URL);
    boolean nextMonth = Math.abs(ChronoUnit.MONTHS.between(parsed.month(), filed.month())) <= 1;
    if (!inUrl.isFolder() || (filed.monthOnly() && nextMonth)) {
      return of(parsed, source, issues);
    }
    return fromUrl(inUrl, issues);
  }

  private static boolean agree(ParsedDate parsed, ParsedDate filed) {
    if (parsed.monthOnly()) {
      return parsed.month().equals(filed.month());
    }
    if (filed.monthOnly()) {
      return Stream.of(-1, 0, 1)
          .anyMatch(days -> YearMonth.from(parsed.date().plusDays(days)).equals(filed.month()));
    }
    return Math.abs(ChronoUnit.DAYS.between(parsed.date(), filed.date())) <= 1;
  }

  private static PublicationDate of(ParsedDate parsed, DateSource source, Set<Issue> issues) {
    if (parsed.otherReading() != null) {
      issues.add(Issue.DATE_AMBIGUOUS);
    }
    return new PublicationDate(parsed.date(), source, withPrecision(parsed, issues));
  }

  private static PublicationDate fromUrl(UrlDate inUrl, Set<Issue> issues) {
    issues.add(Issue.DATE_FROM_URL);
    return new PublicationDate(inUrl.date().date(), DateSource.URL, withPrecision(inUrl.date(), issues));
  }

  private static Set<Issue> withPrecision(ParsedDate parsed, Set<Issue> issues) {
    if (parsed.monthOnly()) {
      issues.add(Issue.DATE_MONTH_ONLY);
    }
    return issues;
  }
}
