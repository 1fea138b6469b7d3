package io.interferenceatlas.country;

import java.time.LocalDate;

/**
 * One line of the gazetteer: a form stands for a country in a span of time.
 *
 * @param country      ISO 3166-1 alpha-3, {@code XKX}, {@code EU}, {@code UN}, {@code NATO} or {@code XXX}
 * @param kind         the sort of expression
 * @param form         the words as written in running text
 * @param from         first day on which it holds, null where it has no known beginning
 * @param to           last day on which it holds, null where it has no end
 * @param office       the office or role, empty where none is given
 * @param surnameAlone whether a person's surname by itself is enough
 */
public record Fact(
    String country, Kind kind, String form, LocalDate from, LocalDate to, String office, boolean surnameAlone) {

  /**
   * Tells whether the fact holds on a day.
   *
   * @param date the day, null where it is not known, which every fact is taken to fit
   * @return true where the day lies in the span, both ends included
   */
  public boolean holdsOn(LocalDate date) {
    return date == null
        || ((from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to)));
  }
}
