package io.interferenceatlas.evaluate;

/**
 * Counts of right, predicted and gold items, and what follows from them. A share of nothing is 0.
 *
 * @param right items both predicted and in gold
 * @param predicted items predicted
 * @param gold items in gold
 */
public record PrecisionRecall(int right, int predicted, int gold) {

  static PrecisionRecall of(int[] counts) {
    return new PrecisionRecall(counts[0], counts[1], counts[2]);
  }

  /** The share of the predicted that is right. */
  public double precision() {
    return predicted == 0 ? 0 : (double) right / predicted;
  }

  /** The share of gold that was found. */
  public double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    double p = precision();
    double r = recall();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }
}
