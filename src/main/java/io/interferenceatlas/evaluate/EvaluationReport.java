package io.interferenceatlas.evaluate;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The scores as a table to read: every measure with its 95% bootstrap interval, slices, shares and calibration. */
public final class EvaluationReport {

  private static final String HEADING = "%-28s %-20s %-20s %-20s %s%n";

  private final Map<String, List<MentionLabel>> gold;
  private final Map<String, List<MentionLabel>> predictions;
  private final Scores scores;

  /**
   * Scores the predictions.
   *
   * @throws IllegalArgumentException as {@link Scorer#score} does
   */
  public EvaluationReport(Map<String, List<MentionLabel>> gold, Map<String, List<MentionLabel>> predictions) {
    this.gold = gold;
    this.predictions = predictions;
    this.scores = Scorer.score(gold, predictions);
  }

  /** The scores that the report shows. */
  public Scores scores() {
    return scores;
  }

  /** The share of gold denials, with no charge of the same pair beside them, where a charge of it is predicted. */
  public Scores.Recall denialsTakenForAllegations() {
    int denials = 0;
    int charged = 0;
    for (Map.Entry<String, List<MentionLabel>> sentence : gold.entrySet()) {
      Set<MentionLabel.Pair> goldCharges = pairs(sentence.getValue(), "ALLEGES");
      Set<MentionLabel.Pair> foundCharges =
          pairs(predictions.getOrDefault(sentence.getKey(), List.of()), "ALLEGES");
      Set<MentionLabel.Pair> alone = pairs(sentence.getValue(), "DENIES");
      alone.removeAll(goldCharges);
      denials += alone.size();
      charged += Measures.shared(alone, foundCharges).size();
    }
    return new Scores.Recall(charged, denials);
  }

  /** The share of sentences without a gold record that have a predicted one. */
  public Scores.Recall emptySentencesWithRecord() {
    int empty = 0;
    int filled = 0;
    for (Map.Entry<String, List<MentionLabel>> sentence : gold.entrySet()) {
      if (sentence.getValue().isEmpty()) {
        empty++;
        filled += predictions.getOrDefault(sentence.getKey(), List.of()).isEmpty() ? 0 : 1;
      }
    }
    return new Scores.Recall(filled, empty);
  }

  /** Prints the table. */
  public void print(PrintStream out) {
    out.printf("%d sentences; 95%% intervals from 2,000 bootstrap samples of sentences%n%n", scores.sentences());
    out.printf(HEADING, "", "precision", "recall", "F1", "right/predicted/gold");
    printMeasures(out);
    out.printf(Locale.ROOT, "%n%-28s F1 %.3f%n", "macro over stances", scores.macroStancesF1());
    out.printf(Locale.ROOT, "%-28s F1 %.3f%n", "macro over pairs", scores.macroPairsF1());
    printShare(out, "explicit target", "recall", scores.explicit());
    printShare(out, "inferred target", "recall", scores.inferred());
    printShare(out, "denials as allegations", "share", denialsTakenForAllegations());
    printShare(out, "record in empty sentence", "share", emptySentencesWithRecord());
    printCalibration(out, Calibration.of(gold, predictions));
  }

  private void printMeasures(PrintStream out) {
    Map<String, int[][]> rows = new LinkedHashMap<>();
    measures().forEach((name, measure) -> rows.put(name, Measures.perSentence(gold, predictions, measure)));
    List<Bootstrap.Intervals> intervals = Bootstrap.intervals(gold.size(), new ArrayList<>(rows.values()));
    int row = 0;
    for (Map.Entry<String, int[][]> measure : rows.entrySet()) {
      PrecisionRecall score = Measures.total(measure.getValue());
      Bootstrap.Intervals interval = intervals.get(row++);
      out.printf(HEADING, measure.getKey(),
          withInterval(score.precision(), interval.precision()),
          withInterval(score.recall(), interval.recall()),
          withInterval(score.f1(), interval.f1()),
          score.right() + "/" + score.predicted() + "/" + score.gold());
    }
  }

  private static Map<String, Measures.Measure> measures() {
    Map<String, Measures.Measure> measures = new LinkedHashMap<>();
    measures.put("detection", Measures.DETECTION);
    measures.put("pair", Measures.PAIR);
    measures.put("pair + stance", Measures.PAIR_STANCE);
    measures.put("stance given pair", Measures.STANCE_GIVEN_PAIR);
    measures.put("accuser", Measures.ACCUSER);
    measures.put("domain", Measures.DOMAIN);
    measures.put("not RUS→USA: pair", Measures.only(Scorer.NOT_RUS_USA, Measures.PAIR));
    measures.put("not RUS→USA: pair + stance", Measures.only(Scorer.NOT_RUS_USA, Measures.PAIR_STANCE));
    measures.put("not RUS→USA: accuser", Measures.only(Scorer.NOT_RUS_USA, Measures.ACCUSER));
    measures.put("not RUS→USA: domain", Measures.only(Scorer.NOT_RUS_USA, Measures.DOMAIN));
    Scorer.STANCES.forEach(stance -> measures.put(stance, Measures.ofStance(stance)));
    return measures;
  }

  private static void printShare(PrintStream out, String name, String what, Scores.Recall share) {
    out.printf(Locale.ROOT, "%-28s %s %.3f (%d/%d)%n", name, what, share.value(), share.right(), share.gold());
  }

  private static void printCalibration(PrintStream out, Calibration calibration) {
    out.printf("%n%-12s %7s %16s %12s%n", "confidence", "count", "mean confidence", "share right");
    for (Calibration.Bin bin : calibration.bins()) {
      out.printf(Locale.ROOT, "%.1f to %.1f   %7d %16s %12s%n",
          bin.low(), bin.high(), bin.count(), orDash(bin.meanConfidence()), orDash(bin.shareRight()));
    }
    out.printf("expected calibration error %s%n", orDash(calibration.expectedError()));
  }

  private static Set<MentionLabel.Pair> pairs(List<MentionLabel> labels, String stance) {
    return new HashSet<>(
        Measures.keys(labels.stream().filter(m -> m.stance().equals(stance)).toList(), MentionLabel::pair));
  }

  private static String withInterval(double value, Bootstrap.Interval interval) {
    return String.format(Locale.ROOT, "%.3f [%.3f-%.3f]", value, interval.low(), interval.high());
  }

  private static String orDash(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }
}
