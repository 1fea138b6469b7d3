package io.interferenceatlas.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date in a URL's path. Many publishers file articles under the day of first publication, and that date does not
 * change when the page is updated or crawled again.
 *
 * @param date the date found
 * @param isFolder whether the date is a part of the path by itself (/2018/07/17/) and so the publisher's own filing;
 *     a date within a longer part (/eight-years-after-2018-07-17) may be what the article is about
 */
record UrlDate(ParsedDate date, boolean isFolder) {

  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final String MONTH = "(0?[1-9]|1[0-2]|" + MonthNames.PATTERN + ")";
  private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";

  // /2018/07/17/, /2018/jul/17/, /2018-07/17/, /2018-07-17/, /2018_07_17/
  private static final Pattern FOLDER_DAY =
      Pattern.compile("/" + YEAR + "[/_-]" + MONTH + "[/_-]" + DAY + "(?=[/.]|$)");
  // /20180717/, /201807/17/, /2018/0717/
  private static final Pattern FOLDER_DIGITS =
      Pattern.compile("/" + YEAR + "/?(0[1-9]|1[0-2])/?(0[1-9]|[12]\\d|3[01])(?=/)");
  // /2018/07/17-title, /2018-07-17-title, /title-2018-07-17, /title-2018-07-17.html, /20180717-title
  private static final Pattern WITHIN_DAY =
      Pattern.compile("(?<![\\d])" + YEAR + "[/_-]" + MONTH + "[/_-]" + DAY + "(?![\\dA-Za-z])");
  private static final Pattern WITHIN_DIGITS =
      Pattern.compile("[/_-]" + YEAR + "(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=[_-])");
  // /2018/07/title-180717120000123.html: the moment it was filed, to the millisecond
  private static final Pattern STAMP =
      Pattern.compile("-(\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])[0-2]\\d[0-5]\\d[0-5]\\d\\d{3}(?=[/.]|$)");
  // /2018/07/title, /2018/july/title, /2018-07/title
  private static final Pattern FOLDER_MONTH =
      Pattern.compile("/" + YEAR + "[/_-](0[1-9]|1[0-2]|" + MonthNames.PATTERN + ")(?=/)");

  /** The date in the path of {@code url}; empty where there is none. Null is no URL. */
  static Optional<UrlDate> find(String url) {
    if (url == null) {
      return Optional.empty();
    }
    String path = path(url);
    return day(FOLDER_DAY, path, true)
        .or(() -> day(FOLDER_DIGITS, path, true))
        .or(() -> day(WITHIN_DAY, path, false))
        .or(() -> day(WITHIN_DIGITS, path, false))
        .or(() -> month(path));
  }

  private static Optional<UrlDate> day(Pattern pattern, String path, boolean isFolder) {
    Matcher matcher = pattern.matcher(path);
    while (matcher.find()) {
      try {
        LocalDate date = LocalDate.of(
            Integer.parseInt(matcher.group(1)), monthNumber(matcher.group(2)), Integer.parseInt(matcher.group(3)));
        return Optional.of(new UrlDate(ParsedDate.ofDay(date), isFolder));
      } catch (DateTimeException noSuchDay) {
        // The digits mean something else; a later match may be a date.
      }
    }
    return Optional.empty();
  }

  private static Optional<UrlDate> month(String path) {
    Matcher matcher = FOLDER_MONTH.matcher(path);
    if (!matcher.find()) {
      return Optional.empty();
    }
    YearMonth month = YearMonth.of(Integer.parseInt(matcher.group(1)), monthNumber(matcher.group(2)));
    ParsedDate date = stamp(path).filter(stamped -> stamped.month().equals(month)).orElse(ParsedDate.ofMonth(month));
    return Optional.of(new UrlDate(date, true));
  }

  private static Optional<ParsedDate> stamp(String path) {
    Matcher matcher = STAMP.matcher(path);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int year = 2000 + Integer.parseInt(matcher.group(1));
    int month = Integer.parseInt(matcher.group(2));
    int day = Integer.parseInt(matcher.group(3));
    return YearMonth.of(year, month).isValidDay(day)
        ? Optional.of(ParsedDate.ofDay(LocalDate.of(year, month, day)))
        : Optional.empty();
  }

  private static int monthNumber(String month) {
    return Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : MonthNames.number(month);
  }

  /** Without query and fragment, which tell of the visit and not of the article; in lower case. */
  private static String path(String url) {
    return url.strip().split("[?#]", 2)[0].toLowerCase(Locale.ROOT);
  }
}
