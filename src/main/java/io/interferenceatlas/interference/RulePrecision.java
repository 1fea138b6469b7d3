package io.interferenceatlas.interference;

/**
 * How often mentions found by a rule are right: the share of right pairs by the rule that found the accused, times the
 * share of right stances among those. Both were counted on the labelled sentences that the rules were written on, so
 * other texts may show less; few were counted for {@code AGENT} and {@code PLEDGES}.
 */
final class RulePrecision {

  private RulePrecision() {}

  /** The confidence of a mention, 0 to 1. */
  static double of(Rule accused, Stance stance) {
    double pair = switch (accused) {
      case MODIFIER -> 0.87;
      case CHARGED -> 0.80;
      case SUBJECT -> 0.72;
      default -> 0.65;
    };
    return pair * switch (stance) {
      case ALLEGES -> 0.95;
      case DENIES, DEMANDS -> 0.85;
      case PLEDGES -> 0.75;
      case FEARS -> 0.67;
    };
  }
}
