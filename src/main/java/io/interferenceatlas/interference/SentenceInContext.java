package io.interferenceatlas.interference;

import java.time.LocalDate;
import java.util.Set;

/**
 * A sentence with what a reader needs to resolve its pronouns and unnamed states.
 *
 * @param sentence the sentence to be coded
 * @param previous the sentence before it; empty where there is none
 * @param next     the sentence after it; empty where there is none
 * @param date     when it was published, which decides who a name stands for; null where not known
 * @param source   the publisher, whose country "we" may mean; an alpha-3 code for a state's own speech; null where not
 *                 known
 * @param names    full names of persons that the article gives somewhere, so that a surname tells whom it means
 */
public record SentenceInContext(String sentence, String previous, String next, LocalDate date, String source,
    Set<String> names) {

  public SentenceInContext {
    previous = previous == null ? "" : previous;
    next = next == null ? "" : next;
    names = Set.copyOf(names);
  }

  /** Whether it is of a state's own speech, where "we" is that state. */
  boolean ofSpeech() {
    return source != null && source.matches("[A-Z]{3}");
  }
}
