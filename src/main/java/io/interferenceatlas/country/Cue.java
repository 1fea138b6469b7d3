package io.interferenceatlas.country;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One context rule: where all its conditions hold, the form is read as the named country.
 *
 * @param form       the form it is about, or {@code @KIND} for every form of a kind
 * @param reading    a country code; {@code *} to leave the choice to dates and order; {@code -} for no mention;
 *                   {@code ~} for no mention unless it is the surname of a person already named in full
 * @param conditions what must hold of the context, all of them
 */
record Cue(String form, String reading, List<Condition> conditions) {

  static final String NONE = "-";
  static final String ONLY_INTRODUCED = "~";
  static final String ANY = "*";

  /** A question about the context, its arguments and whether a no is wanted. */
  record Condition(Question question, List<String> arguments, boolean negated) {

    boolean holds(Passage passage) {
      return question.asks(passage, arguments) != negated;
    }
  }

  private enum Question {
    BEFORE("before", Passage::isBefore),
    AFTER("after", Passage::isAfter),
    NEAR("near", Passage::isNear),
    TEXT("text", Passage::isInText),
    WITH("with", Passage::isWith),
    ONLY("only", Passage::isOnlyWith),
    NEXT_CAP("next-cap", (passage, except) -> isCapitalised(passage.wordAfter(), except)),
    PREVIOUS_CAP("previous-cap", (passage, except) -> isCapitalised(passage.wordBefore(), except)),
    AFTER_COUNTRY("after-country-but", Passage::followsAnyCountryBut),
    FIRST("first", (passage, none) -> passage.isFirst()),
    LAST("last", (passage, none) -> passage.isLast()),
    CAPITALS("capitals", (passage, none) -> passage.isInCapitals()),
    ALWAYS("always", (passage, none) -> true);

    private interface Answer {
      boolean of(Passage passage, List<String> arguments);
    }

    private final String word;
    private final Answer answer;

    Question(String word, Answer answer) {
      this.word = word;
      this.answer = answer;
    }

    boolean asks(Passage passage, List<String> arguments) {
      return answer.of(passage, arguments);
    }

    private static boolean isCapitalised(String word, List<String> except) {
      String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
      boolean pronounOrArticle = bare.equals("I") || bare.equals("A");
      return !bare.isEmpty() && Character.isUpperCase(bare.charAt(0)) && !bare.endsWith(".") && !pronounOrArticle
          && !except.contains(bare);
    }
  }

  static Cue of(TsvResource.Row row) {
    if (row.columns().size() < 3 || row.at(1).isEmpty()) {
      throw row.wrong("needs a form, a reading and at least one condition, separated by tabs");
    }
    List<Condition> conditions = new ArrayList<>();
    for (String column : row.columns().subList(2, row.columns().size())) {
      if (!column.isEmpty()) {
        conditions.add(condition(row, column));
      }
    }
    return new Cue(Folding.fold(row.at(0)), row.at(1), List.copyOf(conditions));
  }

  boolean allows(String country) {
    return reading.equals(ANY) || reading.equals(ONLY_INTRODUCED) || reading.equals(country);
  }

  boolean holds(Passage passage) {
    for (Condition condition : conditions) {
      if (!condition.holds(passage)) {
        return false;
      }
    }
    return true;
  }

  private static Condition condition(TsvResource.Row row, String column) {
    boolean negated = column.startsWith("!");
    String[] parts = column.substring(negated ? 1 : 0).split("=", 2);
    Question question = Stream.of(Question.values()).filter(known -> known.word.equals(parts[0])).findFirst()
        .orElseThrow(() -> row.wrong("unknown condition " + column));
    List<String> arguments = parts.length == 1 ? List.of() : List.of(Folding.fold(parts[1]).split("\\|"));
    return new Condition(question, arguments, negated);
  }
}
