package io.interferenceatlas.evaluate;

import java.util.List;

/**
 * One record of a sentence in the codebook's format, as labelled by hand or as predicted.
 *
 * @param accused alpha-3 of the state said to interfere, {@code XXX} where unknown
 * @param target alpha-3 of the state interfered with, {@code XXX} where unknown
 * @param targetExplicit false where the sentence does not name the target and it is inferred
 * @param accuser alpha-3 or body codes of whose voice carries the stance; empty where there is none
 * @param stance ALLEGES, DENIES, DEMANDS, PLEDGES or FEARS
 * @param domain ELECTION, CYBER, INFORMATION, INTERNAL_AFFAIRS or OTHER
 * @param cue the words that evoke the frame
 * @param accusedSpan the words that name the accused; null where the sentence has none
 * @param targetSpan the words that name the target; null where the sentence has none
 * @param accuserSpan the words that name the accuser; null where the sentence has none
 * @param confidence 0 to 1; NaN where not stated, as in gold
 */
public record MentionLabel(
    String accused,
    String target,
    boolean targetExplicit,
    List<String> accuser,
    String stance,
    String domain,
    String cue,
    String accusedSpan,
    String targetSpan,
    String accuserSpan,
    double confidence) {

  public MentionLabel {
    accuser = List.copyOf(accuser);
  }

  /** Who is said to interfere with whom. */
  record Pair(String accused, String target) {}

  /** What makes a record right. */
  record Claim(String accused, String target, String stance) {}

  Pair pair() {
    return new Pair(accused, target);
  }

  Claim claim() {
    return new Claim(accused, target, stance);
  }
}
