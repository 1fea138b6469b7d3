package io.interferenceatlas.interference;

/** How a voice stands to the interference it speaks of. The order is that of the role model's scores. */
public enum Stance {
  /** Says, reports or takes for granted that it happened, is happening or is planned. */
  ALLEGES,
  /** Denies it, casts doubt on it, calls it a hoax. */
  DENIES,
  /** Warns against it or tells them not to. */
  DEMANDS,
  /** Promises not to, or states a policy of not interfering. */
  PLEDGES,
  /** Says that it could or might happen, guards against it. */
  FEARS
}
