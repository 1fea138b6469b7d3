package io.interferenceatlas.cooccurrence;

import java.util.OptionalDouble;

/**
 * How strongly two names go together, from the windows that they are counted in.
 *
 * <p>Each measure takes four counts of windows: {@code joint} that name both, {@code a} that name the first, {@code b}
 * that name the second, and {@code total}. They have to fit: {@code joint} is at most {@code a} and {@code b}, and
 * {@code a + b - joint} is at most {@code total}.
 */
public final class Association {

  private Association() {}

  /**
   * Normalised pointwise mutual information: {@code ln(p(a,b) / (p(a) p(b))) / -ln p(a,b)}.
   *
   * <p>Source: G. Bouma, "Normalized (Pointwise) Mutual Information in Collocation Extraction", GSCL 2009.
   *
   * @return from -1 (never together) by 0 (as often as by chance) to 1 (only together); empty where one of the two is
   *     in no window, or both are in all windows
   * @throws IllegalArgumentException where the counts do not fit
   */
  public static OptionalDouble npmi(long joint, long a, long b, long total) {
    requireFit(joint, a, b, total);
    if (a == 0 || b == 0 || joint == total) {
      return OptionalDouble.empty();
    }
    if (joint == 0) {
      return OptionalDouble.of(-1);
    }
    double information = StrictMath.log((double) joint * total / ((double) a * b));
    double most = StrictMath.log((double) total / joint);
    return OptionalDouble.of(Math.max(-1, Math.min(1, information / most)));
  }

  /**
   * The log-likelihood ratio, {@code -2 ln λ}, of the two being independent: twice the sum of {@code O ln(O / E)} over
   * the windows with both, with either alone and with neither, where O is their number and E the number to expect.
   *
   * <p>It does not tell whether the two attract or shun each other; {@link #npmi} does. Where independence holds and
   * counts are not too small, it is distributed as χ² with one degree of freedom: 3.84 is passed by chance once in 20
   * times, 10.83 once in 1000.
   *
   * <p>Source: T. Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", Computational Linguistics
   * 19(1), 1993.
   *
   * @return 0 (as often as by chance) or more; empty where one of the two is in no window or in all of them, since
   *     there is nothing then to compare with
   * @throws IllegalArgumentException where the counts do not fit
   */
  public static OptionalDouble logLikelihood(long joint, long a, long b, long total) {
    requireFit(joint, a, b, total);
    if (a == 0 || b == 0 || a == total || b == total) {
      return OptionalDouble.empty();
    }
    double sum = surprise(joint, a, b, total)
        + surprise(a - joint, a, total - b, total)
        + surprise(b - joint, total - a, b, total)
        + surprise(total - a - b + joint, total - a, total - b, total);
    return OptionalDouble.of(Math.max(0, 2 * sum));
  }

  private static double surprise(long observed, long row, long column, long total) {
    return observed == 0
        ? 0
        : observed * StrictMath.log((double) observed * total / ((double) row * column));
  }

  private static void requireFit(long joint, long a, long b, long total) {
    if (joint < 0 || a < joint || b < joint || a > total - (b - joint)) {
      throw new IllegalArgumentException("counts do not fit: " + joint + " windows with both, " + a
          + " with the first, " + b + " with the second, " + total + " in all");
    }
  }
}
