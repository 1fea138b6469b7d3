package io.interferenceatlas.evaluate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is counted in one sentence: each measure gives (right, predicted, gold) for its gold and found records. */
final class Measures {

  private Measures() {}

  /** A measure of one sentence. */
  interface Measure {
    int[] count(List<MentionLabel> gold, List<MentionLabel> found);
  }

  /** Does the sentence have any record? */
  static final Measure DETECTION = (gold, found) -> new int[] {
      gold.isEmpty() || found.isEmpty() ? 0 : 1, found.isEmpty() ? 0 : 1, gold.isEmpty() ? 0 : 1};

  /** The accused and the target. */
  static final Measure PAIR = sameBy(MentionLabel::pair);

  /** The accused, the target and the stance: what makes a record right. */
  static final Measure PAIR_STANCE = sameBy(MentionLabel::claim);

  /** The records of those pairs alone that both sides have. */
  static final Measure STANCE_GIVEN_PAIR = (gold, found) -> {
    Set<MentionLabel.Pair> shared = shared(keys(gold, MentionLabel::pair), keys(found, MentionLabel::pair));
    return only(m -> shared.contains(m.pair()), PAIR_STANCE).count(gold, found);
  };

  /** The accuser codes of right records. */
  static final Measure ACCUSER = (gold, found) -> {
    Map<MentionLabel.Claim, MentionLabel> byClaim = byClaim(found);
    int[] counts = new int[3];
    for (MentionLabel label : gold) {
      MentionLabel match = byClaim.get(label.claim());
      if (match != null) {
        Set<String> wanted = new HashSet<>(label.accuser());
        Set<String> got = new HashSet<>(match.accuser());
        counts[0] += shared(wanted, got).size();
        counts[1] += got.size();
        counts[2] += wanted.size();
      }
    }
    return counts;
  };

  /** The domain of right records. */
  static final Measure DOMAIN = (gold, found) -> {
    Map<MentionLabel.Claim, MentionLabel> byClaim = byClaim(found);
    int[] counts = new int[3];
    for (MentionLabel label : gold) {
      MentionLabel match = byClaim.get(label.claim());
      if (match != null) {
        counts[0] += match.domain().equals(label.domain()) ? 1 : 0;
        counts[1]++;
        counts[2]++;
      }
    }
    return counts;
  };

  /** A measure of the records that a slice keeps. */
  static Measure only(Predicate<MentionLabel> keep, Measure measure) {
    return (gold, found) -> measure.count(gold.stream().filter(keep).toList(), found.stream().filter(keep).toList());
  }

  static Measure ofStance(String stance) {
    return only(m -> m.stance().equals(stance), PAIR_STANCE);
  }

  /** The counts of each gold sentence, in gold's order. */
  static int[][] perSentence(
      Map<String, List<MentionLabel>> gold, Map<String, List<MentionLabel>> found, Measure measure) {
    return gold.entrySet().stream()
        .map(sentence -> measure.count(sentence.getValue(), found.getOrDefault(sentence.getKey(), List.of())))
        .toArray(int[][]::new);
  }

  static PrecisionRecall total(int[][] perSentence) {
    int[] total = new int[3];
    for (int[] counts : perSentence) {
      for (int i = 0; i < total.length; i++) {
        total[i] += counts[i];
      }
    }
    return PrecisionRecall.of(total);
  }

  static <K> Set<K> keys(List<MentionLabel> labels, Function<MentionLabel, K> key) {
    return labels.stream().map(key).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static <K> Set<K> shared(Set<K> one, Set<K> other) {
    Set<K> shared = new LinkedHashSet<>(one);
    shared.retainAll(other);
    return shared;
  }

  private static <K> Measure sameBy(Function<MentionLabel, K> key) {
    return (gold, found) -> {
      Set<K> wanted = keys(gold, key);
      Set<K> got = keys(found, key);
      return new int[] {shared(wanted, got).size(), got.size(), wanted.size()};
    };
  }

  private static Map<MentionLabel.Claim, MentionLabel> byClaim(List<MentionLabel> labels) {
    Map<MentionLabel.Claim, MentionLabel> byClaim = new LinkedHashMap<>();
    labels.forEach(label -> byClaim.put(label.claim(), label));
    return byClaim;
  }
}
