package io.interferenceatlas.country;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The folded text around a hit, as the context rules ask about it. One per text, used by one thread. */
final class Passage {

  private static final int NEAR_CHARS = 160;
  private static final int CAPS_CHARS = 40;
  private static final int CAPS_LETTERS = 8;

  private final String text;
  private final Set<String> clearCountries = new HashSet<>();
  private final Map<List<String>, Boolean> wholeTextAnswers = new IdentityHashMap<>();
  private int start;
  private int end;
  private String countryJustBefore;

  Passage(String text) {
    this.text = text;
  }

  void sawClearly(String country) {
    clearCountries.add(country);
  }

  /** Points the questions below at one hit. */
  void at(int start, int end, String countryJustBefore) {
    this.start = start;
    this.end = end;
    this.countryJustBefore = countryJustBefore;
  }

  String wordBefore() {
    return wordEndingAt(start - 1);
  }

  /** The word that ends where a single space begins at the given offset, empty where there is none. */
  String wordEndingAt(int space) {
    if (space < 1 || text.charAt(space) != ' ') {
      return "";
    }
    int first = space;
    while (first > 0 && isNameChar(text.charAt(first - 1))) {
      first--;
    }
    return text.substring(first, space);
  }

  /** The given name just before the hit, also across a middle initial (Donald J.); empty where no word is there. */
  String givenNameBefore() {
    String word = wordBefore();
    return isInitial(word) ? wordEndingAt(start - 2 - word.length()) : word;
  }

  /** How far the given name before the hit reaches back, in chars. */
  int charsOfGivenNameBefore() {
    String word = wordBefore();
    return word.length() + 1 + (isInitial(word) ? givenNameBefore().length() + 1 : 0);
  }

  private static boolean isInitial(String word) {
    return (word.length() == 2 && word.charAt(1) == '.' || word.length() == 1) && Character.isUpperCase(word.charAt(0));
  }

  String wordAfter() {
    if (end + 1 >= text.length() || text.charAt(end) != ' ') {
      return "";
    }
    int last = end + 1;
    while (last < text.length() && isNameChar(text.charAt(last)) && text.charAt(last) != '.') {
      last++;
    }
    return text.substring(end + 1, last);
  }

  boolean isBefore(List<String> cues) {
    int stop = start > 0 && text.charAt(start - 1) == ' ' ? start - 1 : start;
    for (String cue : cues) {
      int first = stop - cue.length();
      if (first >= 0 && text.startsWith(cue, first) && isEdge(first, cue.charAt(0))) {
        return true;
      }
    }
    return false;
  }

  boolean isAfter(List<String> cues) {
    int from = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    for (String cue : cues) {
      if (text.startsWith(cue, from) && isEdgeAt(from + cue.length(), cue.charAt(cue.length() - 1))) {
        return true;
      }
    }
    return false;
  }

  boolean isNear(List<String> cues) {
    return contains(Math.max(0, start - NEAR_CHARS), Math.min(text.length(), end + NEAR_CHARS), cues);
  }

  boolean isInText(List<String> cues) {
    return wholeTextAnswers.computeIfAbsent(cues, asked -> contains(0, text.length(), asked));
  }

  boolean isWith(List<String> countries) {
    return countries.stream().anyMatch(clearCountries::contains);
  }

  boolean isOnlyWith(List<String> countries) {
    return countries.containsAll(clearCountries);
  }

  boolean isFirst() {
    return start == 0 || text.charAt(start - 1) != ' ' || ".!?:;\"“(".indexOf(text.charAt(Math.max(0, start - 2))) >= 0;
  }

  boolean isLast() {
    return end >= text.length() || (text.charAt(end) != ' ' && text.charAt(end) != '-' && text.charAt(end) != '\'');
  }

  boolean followsAnyCountryBut(List<String> countries) {
    return countryJustBefore != null && !countries.contains(countryJustBefore);
  }

  boolean isInCapitals() {
    int upper = 0;
    int letters = 0;
    for (int i = Math.max(0, start - CAPS_CHARS); i < Math.min(text.length(), end + CAPS_CHARS); i++) {
      if ((i < start || i >= end) && Character.isLetter(text.charAt(i))) {
        letters++;
        upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      }
    }
    return letters >= CAPS_LETTERS && upper * 10 >= letters * 9;
  }

  private boolean contains(int from, int to, List<String> cues) {
    for (String cue : cues) {
      for (int at = text.indexOf(cue, from); at >= 0 && at + cue.length() <= to; at = text.indexOf(cue, at + 1)) {
        boolean clearOfHit = at >= end || at + cue.length() <= start;
        if (clearOfHit && isEdge(at, cue.charAt(0)) && isEdgeAt(at + cue.length(), cue.charAt(cue.length() - 1))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isEdge(int first, char begins) {
    return first == 0 || !isWordChar(begins) || !isWordChar(text.charAt(first - 1));
  }

  private boolean isEdgeAt(int stop, char ends) {
    return stop >= text.length() || !isWordChar(ends) || !isWordChar(text.charAt(stop));
  }

  static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static boolean isNameChar(char c) {
    return Character.isLetter(c) || c == '-' || c == '\'' || c == '.';
  }
}
