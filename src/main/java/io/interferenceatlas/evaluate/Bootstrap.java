package io.interferenceatlas.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Percentile bootstrap over sentences: 2,000 samples of a fixed seed, the same samples for every measure. */
final class Bootstrap {

  private static final int SAMPLES = 2000;
  private static final int SEED = 7;

  private Bootstrap() {}

  /** A 95% interval. */
  record Interval(double low, double high) {}

  /** The intervals of one measure. */
  record Intervals(Interval precision, Interval recall, Interval f1) {}

  /** The intervals of each measure, given by its counts (right, predicted, gold) in each sentence. */
  static List<Intervals> intervals(int sentences, List<int[][]> measures) {
    PrecisionRecall[][] drawn = new PrecisionRecall[measures.size()][SAMPLES];
    PythonRandom random = new PythonRandom(SEED);
    int[] sample = new int[sentences];
    for (int s = 0; s < SAMPLES; s++) {
      Arrays.setAll(sample, i -> random.index(sentences));
      for (int m = 0; m < measures.size(); m++) {
        drawn[m][s] = sum(measures.get(m), sample);
      }
    }
    List<Intervals> intervals = new ArrayList<>();
    for (PrecisionRecall[] samples : drawn) {
      intervals.add(new Intervals(
          interval(samples, PrecisionRecall::precision),
          interval(samples, PrecisionRecall::recall),
          interval(samples, PrecisionRecall::f1)));
    }
    return intervals;
  }

  private static PrecisionRecall sum(int[][] counts, int[] sample) {
    int right = 0;
    int predicted = 0;
    int gold = 0;
    for (int i : sample) {
      right += counts[i][0];
      predicted += counts[i][1];
      gold += counts[i][2];
    }
    return new PrecisionRecall(right, predicted, gold);
  }

  private static Interval interval(PrecisionRecall[] samples, ToDoubleFunction<PrecisionRecall> measure) {
    double[] sorted = Arrays.stream(samples).mapToDouble(measure).sorted().toArray();
    return new Interval(sorted[(int) (.025 * SAMPLES)], sorted[(int) (.975 * SAMPLES)]);
  }
}
