package io.interferenceatlas.evaluate;

import org.apache.commons.math3.random.MersenneTwister;

/** The stream of CPython's {@code random.Random(seed)}, so that a bootstrap draws the reference scorer's samples. */
final class PythonRandom {

  private final MersenneTwister words;

  PythonRandom(int seed) {
    words = new MersenneTwister(new int[] {seed});
  }

  /** A double in [0, 1) of 53 random bits. */
  double random() {
    long high = Integer.toUnsignedLong(words.nextInt()) >>> 5;
    long low = Integer.toUnsignedLong(words.nextInt()) >>> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
  }

  /** An index below {@code n}, as {@code choices} picks its items. */
  int index(int n) {
    return (int) Math.floor(random() * n);
  }
}
