package io.interferenceatlas.interference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a cue's stance off the words beside it: of those listed the nearest within its reach decides, but a denial goes
 * before the charge that it is of; no word of a stance means that it is taken for granted.
 */
final class StanceRules {

  /**
   * How a cue is spoken of.
   *
   * @param stances one, or a charge and its denial
   * @param at      offset of the words that decided; -1 where none did
   */
  record Reading(Set<Stance> stances, int at) {}

  private enum Side { BEFORE, AFTER, BESIDE }

  /** Words of a stance, {@code distance} words from the cue with the chars {@code between}. */
  private record Sign(Lexicon.Hit hit, Stance stance, int distance, String between, boolean before) {}

  private static final Pattern BREAK = Pattern.compile(";|\\?|[a-z\\d”\"]{2}\\. | but ");
  /** A denial of the target's own part in it is no denial of the interference. */
  private static final Pattern JOINT =
      Pattern.compile("(?i)collu|conspir(?!acy theor)|coordinat|cooperat|involvement with");
  private static final Pattern ASIDE = Pattern.compile(", | [—–-]+ |—");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
  private static final Pattern LAST_YEAR = Pattern.compile("\\blast (?:year|fall|November)\\b");
  private static final int REACH_OF_YEAR = 60;
  private static final int REACH_OF_ASIDE = 24;
  private static final int REACH_OF_GOVERNOR = 8;
  private static final int REACH_TO_CHARGE = 10;

  private final Lexicon stances = Lexicon.of("/lexicon/stances.tsv");
  private final Lexicon charges = Lexicon.of("/lexicon/charges.tsv");
  private final Lexicon governors = Lexicon.of("/lexicon/governors.tsv");
  private final Lexicon holders = Lexicon.of("/lexicon/holders.lst");

  /** The stance of a cue in its sentence. */
  Reading of(SentenceInContext in, TaggedWords words, Frame frame) {
    String sentence = in.sentence();
    List<Sign> signs = signs(sentence, words, frame.cue());
    Sign denial = nearest(signs.stream().filter(s -> s.stance == Stance.DENIES && s.before).toList());
    Sign best = nearest(signs);
    if (denial != null && best.stance == Stance.ALLEGES && best.before
        && words.wordsBetween(denial.hit.end(), best.hit.start()) <= REACH_TO_CHARGE
        && !charges.find(sentence.substring(best.hit.start(), best.hit.end())).isEmpty()) {
      best = denial;
    }
    boolean charged = best == null || best.stance == Stance.ALLEGES
        || best.stance == Stance.FEARS && past(in, frame.cue());
    Sign aside = aside(sentence, words, frame.cue());
    if (charged && aside != null) {
      return new Reading(EnumSet.of(Stance.ALLEGES, Stance.DENIES), aside.hit.start());
    }
    if (charged) {
      boolean refrained = best == null && frame.kind() == Frame.Kind.REFRAIN;
      return new Reading(EnumSet.of(refrained ? Stance.DEMANDS : Stance.ALLEGES), -1);
    }
    Set<Stance> found = EnumSet.of(governed(sentence, words, best));
    if (best.stance == Stance.DENIES && chargeStands(sentence, best)) {
      found.add(Stance.ALLEGES);
    }
    return new Reading(found, best.hit.start());
  }

  // "Not to" and its like are a demand where they are asked, a pledge where they are promised.
  private Stance governed(String sentence, TaggedWords words, Sign sign) {
    if (sign.stance != Stance.DEMANDS && sign.stance != Stance.PLEDGES || !sign.before) {
      return sign.stance;
    }
    Stance stance = sign.stance;
    for (Lexicon.Hit hit : governors.find(sentence)) {
      boolean near = hit.start() < sign.hit.end()
          && words.wordsBetween(hit.end(), sign.hit.start()) <= REACH_OF_GOVERNOR;
      stance = near ? Stance.valueOf(hit.value()) : stance;
    }
    return stance;
  }

  private List<Sign> signs(String sentence, TaggedWords words, Cue cue) {
    List<Sign> signs = new ArrayList<>();
    for (Lexicon.Hit hit : stances.find(sentence)) {
      String[] value = hit.value().split(" ");
      Sign sign = sign(sentence, words, cue, hit);
      boolean side = Side.valueOf(value[1]) != (sign.before ? Side.AFTER : Side.BEFORE);
      boolean apart = hit.end() <= cue.start() || hit.start() >= cue.end();
      if (side && apart && sign.distance <= Integer.parseInt(value[2]) && !BREAK.matcher(sign.between).find()
          && !(sign.stance == Stance.DENIES && (JOINT.matcher(sign.between).find() || isAside(sign)))) {
        signs.add(sign);
      }
    }
    return signs;
  }

  private static Sign sign(String sentence, TaggedWords words, Cue cue, Lexicon.Hit hit) {
    boolean before = hit.start() < cue.start();
    int from = before ? hit.end() : cue.end();
    int to = Math.max(from, before ? cue.start() : hit.start());
    return new Sign(hit, Stance.valueOf(hit.value().split(" ")[0]), words.wordsBetween(from, to),
        sentence.substring(from, to), before);
  }

  private static Sign nearest(List<Sign> signs) {
    Sign nearest = null;
    for (Sign sign : signs) {
      nearest = nearest == null || sign.distance < nearest.distance ? sign : nearest;
    }
    return nearest;
  }

  /** A denial that follows as an aside ("…, which X denies"). */
  private Sign aside(String sentence, TaggedWords words, Cue cue) {
    for (Lexicon.Hit hit : stances.find(sentence)) {
      Sign sign = sign(sentence, words, cue, hit);
      if (sign.stance == Stance.DENIES && hit.start() >= cue.end() && !hit.value().contains("BEFORE")
          && sign.distance <= REACH_OF_ASIDE && isAside(sign)
          && !BREAK.matcher(sign.between).find() && !JOINT.matcher(sign.between).find()) {
        return sign;
      }
    }
    return null;
  }

  private static boolean isAside(Sign sign) {
    return !sign.before && ASIDE.matcher(sign.between).find();
  }

  // What is dated before the article's year is no longer feared.
  private static boolean past(SentenceInContext in, Cue cue) {
    String after = in.sentence().substring(cue.end(), Math.min(in.sentence().length(), cue.end() + REACH_OF_YEAR));
    Matcher year = YEAR.matcher(after);
    return LAST_YEAR.matcher(after).find()
        || in.date() != null && year.find() && Integer.parseInt(year.group()) < in.date().getYear();
  }

  // A charge is told beside its denial where the denial is of somebody's finding, or of a theory that someone holds.
  private boolean chargeStands(String sentence, Sign denial) {
    if (!denial.before) {
      return false;
    }
    List<Lexicon.Hit> denied = charges.find(denial.between);
    boolean finding = denied.stream().anyMatch(h -> h.value().equals("FINDING"));
    return finding || !denied.isEmpty() && !holders.find(sentence.substring(0, denial.hit.start())).isEmpty();
  }
}
