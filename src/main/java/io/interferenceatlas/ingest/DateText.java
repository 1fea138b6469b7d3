package io.interferenceatlas.ingest;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a publication date out of a date field, in any of the forms that dumps are known to use. The day is taken as
 * it is written: a time or an offset beside it does not move it. Epoch numbers are read in UTC.
 */
final class DateText {

  private static final String MONTH = "\\b(" + MonthNames.PATTERN + ")\\b\\.?";
  private static final BigDecimal EARLIEST_EPOCH_SECOND = BigDecimal.valueOf(100_000_000L);
  private static final BigDecimal LATEST_EPOCH_SECOND = BigDecimal.valueOf(7_258_118_400L);
  private static final String REST = "(?:[T_ ,;].*|Z|[+-]\\d\\d:?\\d\\d)?";

  /** A form that dates have, and how to read it. A date that does not exist in the calendar is in none of them. */
  private record Form(Pattern pattern, Function<Matcher, ParsedDate> reader) {

    static Form of(String pattern, Function<Matcher, ParsedDate> reader) {
      return new Form(Pattern.compile(pattern, CASE_INSENSITIVE | Pattern.DOTALL), reader);
    }

    Optional<ParsedDate> read(String text) {
      Matcher matcher = pattern.matcher(text);
      try {
        return matcher.find() ? Optional.ofNullable(reader.apply(matcher)) : Optional.empty();
      } catch (DateTimeException noSuchDay) {
        return Optional.empty();
      }
    }
  }

  private static final List<Form> FORMS = List.of(
      // 2018-07-17, 2018/7/17, 2018.07.17, 2018-07-17T12:00:00Z
      Form.of("^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + REST + "$", m -> day(m.group(1), m.group(3), m.group(4))),
      // 20180717, 201807171230, 20180717123000, 20180717T123000Z
      Form.of("^((?:1[89]|2[01])\\d\\d)(\\d\\d)(\\d\\d)(?:T?(?:\\d{4}|\\d{6})(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?$",
          m -> day(m.group(1), m.group(2), m.group(3))),
      // 2018-07, 201807
      Form.of("^((?:1[89]|2[01])\\d\\d)[-/.]?(\\d\\d)$", m -> month(m.group(1), number(m.group(2)))),
      // 1531785600, 1531785600000, 1531785600.0, 1.5317856E9
      Form.of("^\\d+(?:\\.\\d+)?(?:E\\d+)?$", m -> epoch(m.group())),
      // 7/17/2018, 7/17/18, 7-17-2018, 17/7/2018
      Form.of("^(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{4})(?!\\d)" + REST + "$",
          m -> monthAndDay(number(m.group(1)), number(m.group(3)), number(m.group(4)))),
      Form.of("^(\\d{1,2})/(\\d{1,2})/(\\d\\d)(?!\\d)" + REST + "$",
          m -> monthAndDay(number(m.group(1)), number(m.group(2)), fullYear(m.group(3)))),
      // 17.7.2018
      Form.of("^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})" + REST + "$", m -> day(m.group(3), m.group(2), m.group(1))),
      // Tue, 17 Jul 2018 12:00:00 GMT; 17 July 2018; 17-Jul-18; 17th of July, 2018
      Form.of("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s\\-/,.]*(?:of\\s+)?" + MONTH
              + "[\\s\\-/,.']*(\\d{4}|\\d\\d)(?![\\d:])",
          m -> day(fullYear(m.group(3)), MonthNames.number(m.group(2)), number(m.group(1)))),
      // July 17, 2018; Jul. 17 2018; July 17th, 2018 at 5 p.m.
      Form.of(MONTH + "[\\s\\-]*(\\d{1,2})(?:st|nd|rd|th)?[\\s,.\\-/]+(\\d{4})(?![\\d:])",
          m -> day(number(m.group(3)), MonthNames.number(m.group(1)), number(m.group(2)))),
      // Tue Jul 17 12:00:00 UTC 2018
      Form.of(MONTH + "\\s+(\\d{1,2})\\s+\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s+[A-Z+\\-:\\d]{1,6})?\\s+(\\d{4})$",
          m -> day(number(m.group(3)), MonthNames.number(m.group(1)), number(m.group(2)))),
      // 2018-Jul-17, 2018 July 17
      Form.of("(?<!\\d)(\\d{4})[\\s\\-/,.]+" + MONTH + "[\\s\\-/,.]+(\\d{1,2})(?!\\d)",
          m -> day(number(m.group(1)), MonthNames.number(m.group(2)), number(m.group(3)))),
      // July 2018
      Form.of("^" + MONTH + "[\\s\\-,]+(\\d{4})$", m -> month(m.group(2), MonthNames.number(m.group(1)))));

  private DateText() {}

  /** The date that {@code text} tells; empty where it tells none or one that is not in the calendar. */
  static Optional<ParsedDate> parse(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > 200) {
      return Optional.empty();
    }
    return FORMS.stream().map(form -> form.read(trimmed)).flatMap(Optional::stream).findFirst();
  }

  private static ParsedDate day(String year, String month, String day) {
    return day(number(year), number(month), number(day));
  }

  private static ParsedDate day(int year, int month, int day) {
    return ParsedDate.ofDay(LocalDate.of(year, month, day));
  }

  private static ParsedDate month(String year, int month) {
    return ParsedDate.ofMonth(YearMonth.of(number(year), month));
  }

  /** Month first, as American publishers write; the other way round where only that is a date. */
  private static ParsedDate monthAndDay(int first, int second, int year) {
    if (first > 12) {
      return day(year, second, first);
    }
    LocalDate otherReading = second <= 12 && second != first ? LocalDate.of(year, second, first) : null;
    return new ParsedDate(LocalDate.of(year, first, second), false, otherReading);
  }

  /** Seconds, milliseconds, microseconds or nanoseconds, told apart by their size for any day from 1973 to 2200. */
  private static ParsedDate epoch(String number) {
    BigDecimal seconds = new BigDecimal(number);
    if (seconds.precision() - seconds.scale() > 19) {
      return null;
    }
    while (seconds.compareTo(LATEST_EPOCH_SECOND) > 0) {
      seconds = seconds.movePointLeft(3);
    }
    if (seconds.compareTo(EARLIEST_EPOCH_SECOND) < 0) {
      return null;
    }
    return ParsedDate.ofDay(Instant.ofEpochSecond(seconds.longValue()).atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int fullYear(String digits) {
    int year = number(digits);
    if (digits.length() > 2) {
      return year;
    }
    return year < 70 ? 2000 + year : 1900 + year;
  }
}
