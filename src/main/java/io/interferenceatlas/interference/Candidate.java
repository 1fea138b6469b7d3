package io.interferenceatlas.interference;

import io.interferenceatlas.country.CountryMention;
import java.util.List;

/**
 * A state (or the unnamed one) that may play a role in a sentence.
 *
 * @param country    alpha-3, {@code XXX} for the unnamed, or {@code EU}, {@code UN}, {@code NATO}, which only accuse
 * @param mentions   where the sentence itself names it, from left to right; offsets of the sentence
 * @param inPrevious whether the sentence before names it
 * @param inNext     whether the sentence after names it
 * @param ofSource   whether the article was published there, or the speaker is its representative
 * @param assumed    whether it stands here only because it is the country most often left unnamed
 */
public record Candidate(String country, List<CountryMention> mentions, boolean inPrevious, boolean inNext,
    boolean ofSource, boolean assumed) {

  /** The code of a state that is not named or cannot be told. */
  public static final String UNKNOWN = "XXX";

  /** How many numbers {@link #features()} has. */
  public static final int FEATURES = 14;

  /** Whether it is a body of states, which can accuse but neither interfere nor be interfered with. */
  public boolean body() {
    return country.length() != 3 || country.equals("UN");
  }

  /** Whether it is the unnamed state. */
  public boolean unknown() {
    return country.equals(UNKNOWN);
  }

  /** What the scorer is told beside the text: 0 or 1 for each fact. */
  public float[] features() {
    float[] f = new float[FEATURES];
    f[0] = bit(!mentions.isEmpty());
    f[1] = bit(inPrevious);
    f[2] = bit(inNext);
    f[3] = bit(ofSource);
    f[4] = bit(assumed);
    f[5] = bit(unknown());
    f[6] = bit(body());
    f[7] = bit(mentions.size() > 1);
    for (CountryMention mention : mentions) {
      f[switch (mention.kind()) {
        case NAME, BODY -> 8;
        case DEMONYM -> 9;
        case CAPITAL, CITY, SEAT -> 10;
        case PERSON -> 11;
        case ORGAN, PARTY -> 12;
        case GROUP -> 13;
      }] = 1;
    }
    return f;
  }

  private static float bit(boolean b) {
    return b ? 1 : 0;
  }
}
