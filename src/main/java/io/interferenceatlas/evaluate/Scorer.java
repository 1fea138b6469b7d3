package io.interferenceatlas.evaluate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Scores predictions as the codebook says; the numbers are those of the reference scorer, intervals included. */
public final class Scorer {

  static final List<String> STANCES = List.of("ALLEGES", "DENIES", "DEMANDS", "PLEDGES", "FEARS");
  static final Predicate<MentionLabel> NOT_RUS_USA =
      m -> !(m.accused().equals("RUS") && m.target().equals("USA"));

  private Scorer() {}

  /**
   * The scores of predictions against gold.
   *
   * @param gold the records of every labelled sentence by its id; the order of ids decides the bootstrap's samples
   * @param predictions the records found by sentence id; a sentence that is not there has none
   * @throws IllegalArgumentException where gold is empty or a predicted id is not in gold
   */
  public static Scores score(Map<String, List<MentionLabel>> gold, Map<String, List<MentionLabel>> predictions) {
    requireSameSentences(gold, predictions);
    Map<String, PrecisionRecall> byStance = new LinkedHashMap<>();
    STANCES.forEach(stance -> byStance.put(stance, total(gold, predictions, Measures.ofStance(stance))));
    return new Scores(
        gold.size(),
        slice(gold, predictions, m -> true),
        slice(gold, predictions, NOT_RUS_USA),
        total(gold, predictions, Measures.DETECTION),
        recall(gold, predictions, true),
        recall(gold, predictions, false),
        byStance,
        macroPairsF1(gold, predictions));
  }

  static PrecisionRecall total(
      Map<String, List<MentionLabel>> gold, Map<String, List<MentionLabel>> found, Measures.Measure measure) {
    return Measures.total(Measures.perSentence(gold, found, measure));
  }

  private static void requireSameSentences(
      Map<String, List<MentionLabel>> gold, Map<String, List<MentionLabel>> predictions) {
    if (gold.isEmpty()) {
      throw new IllegalArgumentException("there is no gold sentence to score against");
    }
    List<String> unknown = predictions.keySet().stream().filter(id -> !gold.containsKey(id)).sorted().toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(unknown.size() + " predicted ids are not in gold, e.g. " + unknown.get(0));
    }
  }

  private static Scores.Slice slice(
      Map<String, List<MentionLabel>> gold, Map<String, List<MentionLabel>> found, Predicate<MentionLabel> keep) {
    int[][] pairStance = Measures.perSentence(gold, found, Measures.only(keep, Measures.PAIR_STANCE));
    Bootstrap.Interval f1 = Bootstrap.intervals(gold.size(), List.<int[][]>of(pairStance)).get(0).f1();
    return new Scores.Slice(
        total(gold, found, Measures.only(keep, Measures.PAIR)),
        Measures.total(pairStance),
        f1.low(),
        f1.high(),
        total(gold, found, Measures.only(keep, Measures.ACCUSER)),
        total(gold, found, Measures.only(keep, Measures.DOMAIN)));
  }

  private static Scores.Recall recall(
      Map<String, List<MentionLabel>> gold, Map<String, List<MentionLabel>> found, boolean explicit) {
    int right = 0;
    int all = 0;
    for (Map.Entry<String, List<MentionLabel>> sentence : gold.entrySet()) {
      Set<MentionLabel.Claim> claims =
          Measures.keys(found.getOrDefault(sentence.getKey(), List.of()), MentionLabel::claim);
      for (MentionLabel label : sentence.getValue()) {
        if (label.targetExplicit() == explicit) {
          all++;
          right += claims.contains(label.claim()) ? 1 : 0;
        }
      }
    }
    return new Scores.Recall(right, all);
  }

  private static double macroPairsF1(
      Map<String, List<MentionLabel>> gold, Map<String, List<MentionLabel>> found) {
    Set<MentionLabel.Pair> pairs = new LinkedHashSet<>();
    gold.values().forEach(labels -> pairs.addAll(Measures.keys(labels, MentionLabel::pair)));
    return pairs.stream()
        .mapToDouble(pair -> total(gold, found, Measures.only(m -> m.pair().equals(pair), Measures.PAIR_STANCE)).f1())
        .average()
        .orElse(0);
  }
}
