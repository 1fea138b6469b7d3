package io.interferenceatlas.ingest;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date read out of a piece of text.
 *
 * @param date the day; the first of the month where only the month is known
 * @param monthOnly whether only year and month are known
 * @param otherReading the day with day and month swapped, where the text allows both; else null
 */
record ParsedDate(LocalDate date, boolean monthOnly, LocalDate otherReading) {

  static ParsedDate ofDay(LocalDate date) {
    return new ParsedDate(date, false, null);
  }

  static ParsedDate ofMonth(YearMonth month) {
    return new ParsedDate(month.atDay(1), true, null);
  }

  YearMonth month() {
    return YearMonth.from(date);
  }

  boolean isWithin(LocalDate first, LocalDate last) {
    return !date.isBefore(first) && !date.isAfter(last);
  }
}
