package io.interferenceatlas.interference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the mentions that scores speak for. Of one accused with one stance, a named target displaces the unnamed one
 * where it scores higher, and the other way round; so for one target.
 *
 * @param threshold        the least score of a mention
 * @param accuserThreshold the least score of an accuser
 * @param calibration      from score to confidence
 */
public record MentionDecoder(double threshold, double accuserThreshold, Calibration calibration) {

  private record Found(int accused, int target, int stance, double score) {
    boolean rivals(Found other, int unknown) {
      return stance == other.stance && !equals(other)
          && (accused == other.accused && (target == unknown || other.target == unknown)
              || target == other.target && (accused == unknown || other.accused == unknown));
    }
  }

  /** The mentions, the surest first. */
  public List<Mention> mentions(RoleInput input, RoleScorer.Scores scores) {
    List<Found> found = found(scores);
    int unknown = input.candidates().size() - 1;
    return found.stream()
        .filter(f -> found.stream().noneMatch(g -> f.rivals(g, unknown) && g.score() >= f.score()))
        .sorted(Comparator.comparingDouble(Found::score).reversed().thenComparingInt(Found::accused)
            .thenComparingInt(Found::target).thenComparingInt(Found::stance))
        .map(f -> mention(input, scores, f))
        .toList();
  }

  private List<Found> found(RoleScorer.Scores scores) {
    List<Found> found = new ArrayList<>();
    float[][][] pairs = scores.pairs();
    for (int a = 0; a < pairs.length; a++) {
      for (int t = 0; t < pairs.length; t++) {
        for (int s = 0; s < pairs[a][t].length; s++) {
          if (pairs[a][t][s] >= threshold) {
            found.add(new Found(a, t, s, pairs[a][t][s]));
          }
        }
      }
    }
    return found;
  }

  private Mention mention(RoleInput input, RoleScorer.Scores scores, Found f) {
    Candidate accused = input.candidates().get(f.accused());
    Cue cue = cue(input, accused);
    List<Role> accusers = new ArrayList<>();
    for (int c = 0; c < input.candidates().size() - 1; c++) {
      if (scores.accusers()[c][f.stance()] >= accuserThreshold) {
        accusers.add(Role.of(input.candidates().get(c), cue));
      }
    }
    accusers.sort(Comparator.comparing(Role::country));
    return new Mention(Role.of(accused, cue), Role.of(input.candidates().get(f.target()), cue), accusers,
        Stance.values()[f.stance()], scores.domain(), cue, calibration.share(f.score()));
  }

  // The cue nearest to the accused, a strong one before a weak one.
  private static Cue cue(RoleInput input, Candidate accused) {
    boolean strong = input.cues().stream().anyMatch(Cue::strong);
    int at = accused.mentions().isEmpty() ? 0 : accused.mentions().get(0).start();
    return input.cues().stream().filter(c -> c.strong() || !strong)
        .min(Comparator.comparingInt(c -> Math.abs(c.start() - at))).orElseThrow();
  }
}
