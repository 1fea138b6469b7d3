package io.interferenceatlas.interference;

/**
 * A cue that the rules read, and what it asks for beside it.
 *
 * @param cue  the words
 * @param kind which frame they evoke
 */
record Frame(Cue cue, Kind kind) {

  /** What kinds of frame there are; the lexicon {@code frames.tsv} says what each asks for. */
  enum Kind { MEDDLE, REFRAIN, OPERATION, HACK, SWAY, TOPPLE }

  /** Whether the words say by themselves that a state's politics are meant. */
  boolean plain() {
    return kind == Kind.MEDDLE || kind == Kind.REFRAIN;
  }

  /** Whether its object follows without a preposition. */
  boolean transitive() {
    return !plain() && kind != Kind.OPERATION;
  }
}
