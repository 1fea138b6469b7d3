package io.interferenceatlas.interference;

/**
 * How often mentions found by a rule are right: the share of right pairs by the rule that found the accused, times the
 * share of right stances among those. Both were counted on the labelled sentences that the rules were written on, so
 * other texts may show less: more than half of them are of one pair, and without it the shares are about a fifth
 * lower. Few were counted for {@code AGENT} and {@code PLEDGES}.
 */
final class RulePrecision {

  private RulePrecision() {}

  /** The confidence of a mention, 0 to 1. */
  static double of(Rule accused, Stance stance) {
    double pair = switch (accused) {
      case MODIFIER -> 0.89;
      case CHARGED -> 0.85;
      case SUBJECT -> 0.81;
      default -> 0.67;
    };
    return pair * switch (stance) {
      case ALLEGES -> 0.97;
      case DENIES, DEMANDS -> 0.90;
      case PLEDGES -> 0.75;
      case FEARS -> 0.65;
    };
  }
}
