package io.interferenceatlas.interference;

/** The rules by which a state is found beside a cue. */
enum Rule {
  /** "X's meddling", "X election interference", "X's efforts to interfere". */
  MODIFIER,
  /** "meddling by X", "interfered with by X". */
  AGENT,
  /** "accused X of meddling", "warned X against meddling". */
  CHARGED,
  /** "X meddled". */
  SUBJECT,
  /** "meddling in X", "protect X from meddling". */
  OBJECT,
  /** "meddling in its affairs", "in our election". */
  OWN,
  /** No name: found beside the cue or by what readers know. */
  UNNAMED
}
