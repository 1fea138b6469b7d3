package io.interferenceatlas.ingest;

import org.apache.commons.lang3.StringUtils;

/** The beginning of what was read, short enough to look at in a table. */
final class Excerpt {

  private static final int LENGTH = 200;
  /** Enough to fill the excerpt even where much of the beginning is white space. */
  private static final int LOOKED_AT = 1_000;

  private Excerpt() {}

  /** One line of 200 characters at most, no control characters; null for null. */
  static String of(String text) {
    if (text == null) {
      return null;
    }
    String start = text.substring(0, Math.min(LOOKED_AT, text.length())).replaceAll("[\\p{Cntrl}\\uFFFF]", " ");
    String line = StringUtils.normalizeSpace(start);
    if (line.length() <= LENGTH) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
    return line.substring(0, end);
  }
}
