package io.interferenceatlas.corpus;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * MinHash (Broder 1997) of a set of hashed shingles: two sets agree in each value with a chance equal to their Jaccard
 * similarity.
 */
public final class MinHash {

  /** Values in a MinHash. */
  public static final int PERMUTATIONS = 128;

  private static final long SEED = 0x9e3779b97f4a7c15L;
  private static final double CANDIDATE_CHANCE = 0.99;
  private static final long[] FACTORS = new long[PERMUTATIONS];
  private static final long[] SHIFTS = new long[PERMUTATIONS];

  static {
    for (int p = 0; p < PERMUTATIONS; p++) {
      FACTORS[p] = mix(SEED * (2 * p + 1)) | 1;
      SHIFTS[p] = mix(SEED * (2 * p + 2));
    }
  }

  private MinHash() {}

  /**
   * The MinHash of a set.
   *
   * @param hashes hashes of its members, in any order and however often; at least one
   */
  public static int[] of(long[] hashes) {
    if (hashes.length == 0) {
      throw new IllegalArgumentException("an empty set has no MinHash");
    }
    int[] least = new int[PERMUTATIONS];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (long hash : hashes) {
      for (int p = 0; p < PERMUTATIONS; p++) {
        least[p] = Math.min(least[p], (int) ((FACTORS[p] * hash + SHIFTS[p]) >>> 32));
      }
    }
    return least;
  }

  /** The values as bytes, four each, as they are stored. */
  public static byte[] bytes(int[] minHash) {
    ByteBuffer bytes = ByteBuffer.allocate(minHash.length * Integer.BYTES);
    bytes.asIntBuffer().put(minHash);
    return bytes.array();
  }

  /** The values that {@link #bytes} gave. */
  public static int[] ints(byte[] bytes) {
    int[] minHash = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(minHash);
    return minHash;
  }

  /** The Jaccard similarity of the two sets as their MinHashes estimate it, from 0 to 1. */
  public static double jaccard(int[] a, int[] b) {
    int same = 0;
    for (int p = 0; p < PERMUTATIONS; p++) {
      same += a[p] == b[p] ? 1 : 0;
    }
    return same / (double) PERMUTATIONS;
  }

  /**
   * How many values a band has, so that sets of the similarity meet in some band with a chance of 99 % at least: the
   * most that do.
   *
   * @param jaccard least similarity of sets that are to meet, above 0 and at most 1
   */
  public static int bandLength(double jaccard) {
    int length = 1;
    while (length < PERMUTATIONS && chance(jaccard, length + 1) >= CANDIDATE_CHANCE) {
      length++;
    }
    return length;
  }

  /**
   * One hash a band, over the band's number and values; values left over after the last full band are in none.
   *
   * @param minHash what {@link #of} gave
   * @param length  values in a band
   */
  public static long[] bands(int[] minHash, int length) {
    long[] bands = new long[PERMUTATIONS / length];
    for (int b = 0; b < bands.length; b++) {
      long hash = mix(SEED + b);
      for (int p = b * length; p < (b + 1) * length; p++) {
        hash = mix(hash + minHash[p]);
      }
      bands[b] = hash;
    }
    return bands;
  }

  /** Spreads every bit of the input over all bits of the output (the finaliser of SplitMix64). */
  static long mix(long x) {
    long z = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private static double chance(double jaccard, int length) {
    return 1 - Math.pow(1 - Math.pow(jaccard, length), PERMUTATIONS / length);
  }
}
