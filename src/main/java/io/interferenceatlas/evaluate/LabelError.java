package io.interferenceatlas.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A gold record that was missed, or a predicted one that is wrong.
 *
 * @param sentence where it stands
 * @param kind missed or wrong
 * @param reason what went wrong
 * @param record the missed gold record, or the wrong predicted one
 * @param nearest the unmatched record of the other side that explains the reason; null for NO_CANDIDATE and EXTRA
 */
public record LabelError(GoldSentence sentence, Kind kind, Reason reason, MentionLabel record, MentionLabel nearest) {

  /** The side that the record is of. */
  public enum Kind { MISSED, WRONG }

  /** What went wrong, seen from the nearest unmatched record of the other side. */
  public enum Reason {
    /** A gold record that no wrong prediction comes near to. */
    NO_CANDIDATE,
    /** Same accused and target, another stance. */
    STANCE_WRONG,
    /** Same target, another accused. */
    ACCUSED_WRONG,
    /** Same accused, another target. */
    TARGET_WRONG,
    /** A prediction that no missed gold record comes near to. */
    EXTRA
  }

  /** All errors, in gold's order, missed ones first in each sentence. */
  public static List<LabelError> errors(List<GoldSentence> gold, Map<String, List<MentionLabel>> predictions) {
    return gold.stream()
        .flatMap(sentence -> errors(sentence, predictions.getOrDefault(sentence.id(), List.of())))
        .toList();
  }

  /** The error on a few lines: what and why, then the sentence with its id. */
  public String describe() {
    String other = nearest == null ? "" : (kind == Kind.MISSED ? ", found " : ", gold ") + text(nearest);
    return "%s %s: %s%s%n  [%s] %s".formatted(
        kind, reason, text(record), other, sentence.id(), sentence.sentence());
  }

  private static Stream<LabelError> errors(GoldSentence sentence, List<MentionLabel> found) {
    List<MentionLabel> missed = without(sentence.mentions(), found);
    List<MentionLabel> wrong = without(found, sentence.mentions());
    return Stream.concat(
        missed.stream().map(record -> error(sentence, Kind.MISSED, record, wrong)),
        wrong.stream().map(record -> error(sentence, Kind.WRONG, record, missed)));
  }

  private static LabelError error(GoldSentence sentence, Kind kind, MentionLabel record, List<MentionLabel> others) {
    Map<Reason, Predicate<MentionLabel>> near = new LinkedHashMap<>();
    near.put(Reason.STANCE_WRONG, other -> other.pair().equals(record.pair()));
    near.put(Reason.ACCUSED_WRONG, other -> other.target().equals(record.target()));
    near.put(Reason.TARGET_WRONG, other -> other.accused().equals(record.accused()));
    for (Map.Entry<Reason, Predicate<MentionLabel>> reason : near.entrySet()) {
      Optional<MentionLabel> nearest = others.stream().filter(reason.getValue()).findFirst();
      if (nearest.isPresent()) {
        return new LabelError(sentence, kind, reason.getKey(), record, nearest.get());
      }
    }
    return new LabelError(sentence, kind, kind == Kind.MISSED ? Reason.NO_CANDIDATE : Reason.EXTRA, record, null);
  }

  private static List<MentionLabel> without(List<MentionLabel> labels, List<MentionLabel> matched) {
    Set<MentionLabel.Claim> claims = Measures.keys(matched, MentionLabel::claim);
    return labels.stream().filter(label -> !claims.contains(label.claim())).toList();
  }

  private static String text(MentionLabel label) {
    return label.accused() + "→" + label.target() + " " + label.stance() + " (" + label.cue() + ")";
  }
}
