package io.interferenceatlas.interference;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a cue's stance off the words beside it: of those listed the nearest within its reach decides; no word of a
 * stance means that it is taken for granted.
 */
final class StanceRules {

  /**
   * How a cue is spoken of.
   *
   * @param stances one, or a charge and its denial
   * @param at      offset of the words that decided; -1 where none did
   */
  record Reading(Set<Stance> stances, int at) {}

  /** A denial of the target's own part in it is no denial of the interference. */
  private static final Pattern JOINT = Pattern.compile("(?i)collu|conspir|coordinat|cooperat|involvement with");
  private static final Pattern BREAK = Pattern.compile(";|\\?|[a-z\\d”\"]{2}\\. | but ");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private enum Side { BEFORE, AFTER, BESIDE }

  private record Word(Lexicon.Hit hit, Stance stance, Side side, int reach) {
    static Word of(Lexicon.Hit hit) {
      String[] parts = hit.value().split(" ");
      return new Word(hit, Stance.valueOf(parts[0]), Side.valueOf(parts[1]), Integer.parseInt(parts[2]));
    }
  }

  private final Lexicon stances = Lexicon.of("/lexicon/stances.tsv");
  private final Lexicon charges = Lexicon.of("/lexicon/charges.tsv");
  private final Lexicon holders = Lexicon.of("/lexicon/holders.lst");

  /** The stance of a cue in its sentence. */
  Reading of(SentenceInContext in, TaggedWords words, Frame frame) {
    String sentence = in.sentence();
    Cue cue = frame.cue();
    Word best = null;
    int least = Integer.MAX_VALUE;
    for (Lexicon.Hit hit : stances.find(sentence)) {
      Word word = Word.of(hit);
      boolean before = hit.end() <= cue.start();
      if (!before && hit.start() < cue.end() || word.side == (before ? Side.AFTER : Side.BEFORE)) {
        continue;
      }
      String between = before ? sentence.substring(hit.end(), cue.start()) : sentence.substring(cue.end(), hit.start());
      int distance = before ? words.wordsBetween(hit.end(), cue.start()) : words.wordsBetween(cue.end(), hit.start());
      if (distance <= word.reach && !parted(between) && distance < least) {
        best = word;
        least = distance;
      }
    }
    if (best == null || best.stance == Stance.FEARS && past(in, cue)) {
      Stance plain = frame.kind() == Frame.Kind.REFRAIN ? Stance.DEMANDS : Stance.ALLEGES;
      return new Reading(EnumSet.of(plain), -1);
    }
    Set<Stance> found = EnumSet.of(best.stance);
    if (best.stance == Stance.DENIES && chargeStands(sentence, best, cue)) {
      found.add(Stance.ALLEGES);
    }
    return new Reading(found, best.hit.start());
  }

  // What is dated before the article's year is no longer feared.
  private static boolean past(SentenceInContext in, Cue cue) {
    String after = in.sentence().substring(cue.end(), Math.min(in.sentence().length(), cue.end() + 60));
    Matcher year = YEAR.matcher(after);
    return after.matches("(?s).*\\blast (?:year|fall|November).*")
        || in.date() != null && year.find() && Integer.parseInt(year.group()) < in.date().getYear();
  }

  private static boolean parted(String between) {
    return BREAK.matcher(between).find()
        || JOINT.matcher(between).find();
  }

  // A charge is told beside its denial where the denial is of somebody's charge or theory, or comes as an aside.
  private boolean chargeStands(String sentence, Word denial, Cue cue) {
    int from = Math.min(denial.hit.start(), cue.start());
    if (denial.hit.start() > cue.end()) {
      return sentence.substring(cue.end(), denial.hit.start()).matches(".*(?:,|—|–| - ).*");
    }
    List<Lexicon.Hit> denied = charges.find(sentence.substring(denial.hit.start(), cue.start()));
    boolean finding = denied.stream().anyMatch(h -> h.value().equals("FINDING"));
    return finding || !denied.isEmpty() && !holders.find(sentence.substring(0, from)).isEmpty();
  }
}
