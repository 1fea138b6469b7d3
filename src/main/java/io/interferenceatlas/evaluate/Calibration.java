package io.interferenceatlas.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far a stated confidence can be taken at its word.
 *
 * @param bins ten bins of equal width from 0 to 1, empty ones included
 * @param expectedError the mean distance of stated confidence and share right over bins, weighted by their counts;
 *     NaN where no prediction states a confidence
 */
public record Calibration(List<Bin> bins, double expectedError) {

  private static final int BINS = 10;

  /**
   * Predictions whose confidence lies in one bin.
   *
   * @param low the bin's lower end, within it
   * @param high its upper end, within it for the last bin alone
   * @param count how many predictions
   * @param meanConfidence their mean confidence; NaN for an empty bin
   * @param shareRight the share whose accused, target and stance are in gold; NaN for an empty bin
   */
  public record Bin(double low, double high, int count, double meanConfidence, double shareRight) {}

  /** The calibration of all predictions that state a confidence. */
  public static Calibration of(Map<String, List<MentionLabel>> gold, Map<String, List<MentionLabel>> predictions) {
    int[] count = new int[BINS];
    int[] right = new int[BINS];
    double[] confidence = new double[BINS];
    for (Map.Entry<String, List<MentionLabel>> sentence : predictions.entrySet()) {
      Set<MentionLabel.Claim> claims =
          Measures.keys(gold.getOrDefault(sentence.getKey(), List.of()), MentionLabel::claim);
      for (MentionLabel found : sentence.getValue()) {
        if (!Double.isNaN(found.confidence())) {
          int bin = Math.max(0, Math.min(BINS - 1, (int) (found.confidence() * BINS)));
          count[bin]++;
          right[bin] += claims.contains(found.claim()) ? 1 : 0;
          confidence[bin] += found.confidence();
        }
      }
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      double shareRight = (double) right[i] / count[i];
      bins.add(new Bin((double) i / BINS, (double) (i + 1) / BINS, count[i], confidence[i] / count[i], shareRight));
    }
    return new Calibration(List.copyOf(bins), expectedError(bins));
  }

  private static double expectedError(List<Bin> bins) {
    double weighted = 0;
    int all = 0;
    for (Bin bin : bins) {
      if (bin.count() > 0) {
        weighted += bin.count() * Math.abs(bin.meanConfidence() - bin.shareRight());
        all += bin.count();
      }
    }
    return weighted / all;
  }
}
