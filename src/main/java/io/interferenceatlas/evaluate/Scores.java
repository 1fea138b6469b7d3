package io.interferenceatlas.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The scores of predictions against labelled sentences.
 *
 * @param sentences how many gold sentences
 * @param all over every record
 * @param notRusUsa over records other than those of Russia and the United States, the pair that such news is full of
 * @param detection does a sentence have any record
 * @param explicit recall of records whose target the sentence names
 * @param inferred recall of records whose target is inferred
 * @param byStance accused, target and stance by stance, in the codebook's order
 * @param macroPairsF1 the mean over gold pairs of the F1 of accused, target and stance
 */
public record Scores(
    int sentences,
    Slice all,
    Slice notRusUsa,
    PrecisionRecall detection,
    Recall explicit,
    Recall inferred,
    Map<String, PrecisionRecall> byStance,
    double macroPairsF1) {

  /**
   * The scores of one slice.
   *
   * @param pair accused and target
   * @param pairStance accused, target and stance
   * @param f1Low the lower end of the 95% interval of pairStance's F1
   * @param f1High the upper end
   * @param accuser set scores of the accusers of right records
   * @param domain right domains among right records
   */
  public record Slice(
      PrecisionRecall pair,
      PrecisionRecall pairStance,
      double f1Low,
      double f1High,
      PrecisionRecall accuser,
      PrecisionRecall domain) {}

  /** How many gold records were found; a prediction cannot be said to belong to such a slice. */
  public record Recall(int right, int gold) {

    /** The share found; 0 of none. */
    public double value() {
      return gold == 0 ? 0 : (double) right / gold;
    }
  }

  /** The mean F1 of the five stances. */
  public double macroStancesF1() {
    return byStance.values().stream().mapToDouble(PrecisionRecall::f1).average().orElse(0);
  }

  /** The scores as JSON, with the keys of the reference scorer and no others. */
  public String toJson() {
    ObjectNode root = LabelJson.MAPPER.createObjectNode().put("sentences", sentences);
    ObjectNode slices = root.putObject("slices");
    slices.set("all", json(all).set("detection", json(detection)));
    slices.set("not_rus_usa", json(notRusUsa));
    slices.set("explicit", json(explicit));
    slices.set("inferred", json(inferred));
    ObjectNode stances = root.putObject("by_stance");
    byStance.forEach((stance, score) -> stances.set(stance, json(score)));
    return root.put("macro_pairs_f1", macroPairsF1).toPrettyString();
  }

  private static ObjectNode json(Slice slice) {
    ObjectNode node = LabelJson.MAPPER.createObjectNode();
    node.set("pair", json(slice.pair()));
    ObjectNode pairStance = json(slice.pairStance());
    pairStance.putArray("f1_95").add(slice.f1Low()).add(slice.f1High());
    node.set("pair_stance", pairStance);
    node.set("accuser", json(slice.accuser()));
    node.putObject("domain").put("accuracy", slice.domain().precision()).put("n", slice.domain().gold());
    return node;
  }

  private static ObjectNode json(Recall recall) {
    ObjectNode node = LabelJson.MAPPER.createObjectNode();
    node.putObject("pair_stance").put("r", recall.value()).put("gold", recall.gold());
    return node;
  }

  private static ObjectNode json(PrecisionRecall score) {
    return LabelJson.MAPPER.createObjectNode()
        .put("p", score.precision())
        .put("r", score.recall())
        .put("f1", score.f1())
        .put("tp", score.right())
        .put("predicted", score.predicted())
        .put("gold", score.gold());
  }
}
