package io.interferenceatlas.interference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence as the role model reads it: the words of the sentence between its neighbours, a mark before each cue, a
 * letter before each mention of a candidate (one letter a candidate, so that the model sees which names mean the same
 * state, not which state it is), and a tail that names the candidates known from elsewhere.
 *
 * @param sentence   the sentence in its context
 * @param cues       its cues
 * @param candidates the states that may play a role; the unnamed one comes last
 * @param words      lower-cased words of previous sentence, sentence, next sentence and tail
 * @param marks      what is put before which word, in the order of the words
 */
public record RoleInput(SentenceInContext sentence, List<Cue> cues, List<Candidate> candidates, List<String> words,
    List<Mark> marks) {

  /** The mark before a cue. */
  static final String CUE = "†";

  /** The mark that opens the text and parts the sentence from its neighbours; the first stands for the whole text. */
  static final String BORDER = "¶";

  /** The candidates' letters; the last is the unnamed state's. */
  static final List<String> LETTERS = List.of("α", "β", "γ", "δ", "ε", "ζ", "η", "θ", "ι", "κ", "λ", "μ", "ν", "ξ", "π",
      "ρ", "σ", "τ", "φ", "χ", "ψ", "ω");

  /**
   * A mark before a word.
   *
   * @param word       index of the word it stands before
   * @param end        index after the last word of what is marked
   * @param candidate  index of the candidate named there; -1 for a cue
   * @param inSentence whether it stands in the sentence itself, not in a neighbour or the tail
   * @param kind       the kind of name ({@code Kind} of the country package), {@code CUE}, {@code FOREIGN} or
   *                   {@code TAIL}
   */
  public record Mark(int word, int end, int candidate, boolean inSentence, String kind) {}

  /** The words with the marks put in: what the encoder is given. */
  public List<String> tokens() {
    List<String> out = new ArrayList<>(words.size() + marks.size());
    int next = 0;
    for (int w = 0; w <= words.size(); w++) {
      for (; next < marks.size() && marks.get(next).word() == w; next++) {
        out.add(token(marks.get(next)));
      }
      if (w < words.size()) {
        out.add(words.get(w));
      }
    }
    return out;
  }

  /** Index among {@link #tokens()} of each mark, in the order of {@link #marks()}. */
  public int[] markPositions() {
    int[] at = new int[marks.size()];
    for (int i = 0; i < at.length; i++) {
      at[i] = marks.get(i).word() + i;
    }
    return at;
  }

  private String token(Mark mark) {
    if (mark.candidate() < 0) {
      return CUE;
    }
    return candidates.get(mark.candidate()).unknown() ? LETTERS.get(LETTERS.size() - 1) : LETTERS.get(mark.candidate());
  }

  static final Comparator<Mark> IN_ORDER = Comparator.comparingInt(Mark::word).thenComparing(Mark::candidate);
}
