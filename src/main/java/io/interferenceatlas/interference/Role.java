package io.interferenceatlas.interference;

import io.interferenceatlas.country.CountryMention;
import java.util.List;

/**
 * A state in a role, and how it was found.
 *
 * @param country    alpha-3, a body's code, or {@code XXX}
 * @param start      offset in the sentence of the words that name it; -1 where the sentence does not
 * @param end        offset after their last char; -1 where the sentence does not name it
 * @param span       those words; null where the sentence does not name it
 * @param resolution the kind of name ({@code NAME}, {@code PERSON} …), {@code CONTEXT} for a neighbour sentence,
 *                   {@code SOURCE} for the publisher's or speaker's country, {@code ASSUMED} for common knowledge,
 *                   {@code UNKNOWN} for no one state
 */
public record Role(String country, int start, int end, String span, String resolution) {

  /** The candidate in a role, named by its mention nearest to the cue. */
  static Role of(Candidate candidate, Cue cue) {
    CountryMention best = nearest(candidate.mentions(), cue);
    if (best != null) {
      return new Role(candidate.country(), best.start(), best.end(), best.text(), best.kind().name());
    }
    String resolution = candidate.unknown() ? "UNKNOWN"
        : candidate.inPrevious() || candidate.inNext() ? "CONTEXT"
        : candidate.ofSource() ? "SOURCE" : "ASSUMED";
    return new Role(candidate.country(), -1, -1, null, resolution);
  }

  /** A state, or a body of states, in a role that these words of the sentence name. */
  static Role of(CountryMention name) {
    return new Role(name.country(), name.start(), name.end(), name.text(), name.kind().name());
  }

  /** Whether the sentence names the state. */
  public boolean explicit() {
    return start >= 0;
  }

  private static CountryMention nearest(List<CountryMention> mentions, Cue cue) {
    CountryMention best = null;
    int least = Integer.MAX_VALUE;
    for (CountryMention mention : mentions) {
      int distance = mention.end() <= cue.start() ? cue.start() - mention.end() : Math.max(0, mention.start() - cue.end());
      if (distance < least) {
        best = mention;
        least = distance;
      }
    }
    return best;
  }
}
