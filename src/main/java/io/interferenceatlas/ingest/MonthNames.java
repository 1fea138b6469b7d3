package io.interferenceatlas.ingest;

import java.util.List;
import java.util.Locale;

/** English month names, full or shortened. */
final class MonthNames {

  /** Matches one month name, in any case when the pattern is compiled so. */
  static final String PATTERN = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
      + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final List<String> STARTS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private MonthNames() {}

  /** 1 to 12 for a name that {@link #PATTERN} matches. */
  static int number(String name) {
    return STARTS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }
}
