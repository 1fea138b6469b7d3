package io.interferenceatlas.interference;

import io.interferenceatlas.country.CountryMention;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the cues of a sentence and decides whether it is worth a model's reading. Immutable, safe to share.
 */
public final class CueScanner {

  private static final class Holder {
    private static final CueScanner BUNDLED = new CueScanner();
  }

  private final Lexicon cues = Lexicon.of("/lexicon/cues.tsv");
  private final Lexicon politics = Lexicon.of("/lexicon/politics.lst");
  private final Lexicon foreigners = Lexicon.of("/lexicon/foreigners.lst");

  private final Lexicon affairs = Lexicon.of("/lexicon/affairs.tsv");

  private CueScanner() {}

  /** The scanner over the lexicons shipped with the program. */
  public static CueScanner bundled() {
    return Holder.BUNDLED;
  }

  /** The cues of a sentence, from left to right, none overlapping. */
  public List<Cue> cues(String sentence) {
    return cues.find(sentence).stream()
        .map(h -> new Cue(h.start(), h.end(), sentence.substring(h.start(), h.end()), h.value().equals("strong")))
        .toList();
  }

  /** Words that stand for states without naming one ("foreign powers", "neighbours"), as offsets of the sentence. */
  public List<Cue> foreigners(String sentence) {
    return foreigners.find(sentence).stream()
        .map(h -> new Cue(h.start(), h.end(), sentence.substring(h.start(), h.end()), false))
        .toList();
  }

  /** The countries of well-known affairs that the text speaks of, whether or not it names them. */
  public Set<String> countriesOfAffairs(String text) {
    Set<String> countries = new LinkedHashSet<>();
    affairs.find(text).forEach(h -> countries.addAll(List.of(h.value().split(" "))));
    return countries;
  }

  /**
   * Whether the sentence may carry a mention: a strong cue, or a weak one beside a word of politics and a country,
   * foreigners or a well-known affair. Faint cues only tell where to look in a sentence that is read for another.
   *
   * @param countries the countries named in the sentence itself
   */
  public boolean worthReading(String sentence, List<Cue> cues, List<CountryMention> countries) {
    if (cues.isEmpty()) {
      return false;
    }
    if (cues.stream().anyMatch(Cue::strong)) {
      return true;
    }
    if (this.cues.find(sentence).stream().allMatch(h -> h.value().equals("faint"))) {
      return false;
    }
    boolean abroad = !countries.isEmpty() || !foreigners.find(sentence).isEmpty() || !affairs.find(sentence).isEmpty();
    return abroad && !politics.find(sentence).isEmpty();
  }
}
