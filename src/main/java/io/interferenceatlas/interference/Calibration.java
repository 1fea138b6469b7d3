package io.interferenceatlas.interference;

/**
 * Turns a model's score into a share that is right, by straight lines between points fitted on sentences that the model
 * was not trained on (a logistic curve over the score's logit, after Platt 1999, "Probabilistic Outputs for Support
 * Vector Machines").
 *
 * @param scores ascending scores
 * @param shares the share right at each
 */
public record Calibration(double[] scores, double[] shares) {

  public Calibration {
    if (scores.length != shares.length || scores.length == 0) {
      throw new IllegalArgumentException("a calibration needs as many shares as scores, and at least one");
    }
  }

  /** The share right of mentions with this score. */
  public double share(double score) {
    int above = 0;
    while (above < scores.length && scores[above] < score) {
      above++;
    }
    if (above == 0) {
      return shares[0];
    }
    if (above == scores.length) {
      return shares[above - 1];
    }
    double width = scores[above] - scores[above - 1];
    double part = width == 0 ? 1 : (score - scores[above - 1]) / width;
    return shares[above - 1] + part * (shares[above] - shares[above - 1]);
  }
}
