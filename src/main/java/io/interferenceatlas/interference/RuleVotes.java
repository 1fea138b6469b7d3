package io.interferenceatlas.interference;

import java.util.ArrayList;
import java.util.List;

/**
 * What the rules say of an input, as the learned scorer weighs it. The rules err where sentences are long and twisted,
 * the encoder where its training sentences were few; each is right where the other is not.
 *
 * @param pairs    the mentions that the rules see
 * @param accusers the candidates that they take for accusers, in order, each once
 */
public record RuleVotes(List<Pair> pairs, List<Integer> accusers) {

  /** Numbers that {@link #ofPair} gives. */
  public static final int PAIR_FEATURES = Stance.values().length + 3;

  /** Numbers that {@link #ofAccuser} gives. */
  public static final int ACCUSER_FEATURES = 2;

  /** A mention: candidate indices, stance, and the rule's own confidence. */
  public record Pair(int accused, int target, Stance stance, double confidence) {}

  public RuleVotes {
    pairs = List.copyOf(pairs);
    accusers = List.copyOf(accusers);
  }

  /** The votes of the mentions that rules found in the input's sentence; states that are no candidates have none. */
  public static RuleVotes of(RoleInput input, List<Mention> mentions) {
    List<String> codes = input.candidates().stream().map(Candidate::country).toList();
    List<Pair> pairs = new ArrayList<>();
    List<Integer> accusers = new ArrayList<>();
    for (Mention mention : mentions) {
      int accused = codes.indexOf(mention.accused().country());
      int target = codes.indexOf(mention.target().country());
      if (accused >= 0 && target >= 0) {
        pairs.add(new Pair(accused, target, mention.stance(), mention.confidence()));
      }
      mention.accusers().stream().map(role -> codes.indexOf(role.country())).filter(c -> c >= 0 && !accusers.contains(c))
          .forEach(accusers::add);
    }
    return new RuleVotes(pairs, accusers.stream().sorted().toList());
  }

  /**
   * For an accused and a target: by stance whether the rules see it, their confidence in the pair, whether they see the
   * pair at all, and whether they see another pair.
   */
  float[] ofPair(int accused, int target) {
    float[] features = new float[PAIR_FEATURES];
    for (Pair pair : pairs) {
      boolean same = pair.accused() == accused && pair.target() == target;
      if (same) {
        features[pair.stance().ordinal()] = 1;
        features[PAIR_FEATURES - 3] = Math.max(features[PAIR_FEATURES - 3], (float) pair.confidence());
      }
      features[same ? PAIR_FEATURES - 2 : PAIR_FEATURES - 1] = 1;
    }
    return features;
  }

  /** For a candidate: whether the rules take it for an accuser, and whether they see any mention. */
  float[] ofAccuser(int candidate) {
    return new float[] {accusers.contains(candidate) ? 1 : 0, pairs.isEmpty() ? 0 : 1};
  }
}
