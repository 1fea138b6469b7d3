package io.interferenceatlas.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ahocorasick.trie.PayloadEmit;
import org.ahocorasick.trie.PayloadTrie;
import org.ahocorasick.trie.handler.PayloadEmitHandler;

/** Every form of the gazetteer in one automaton, each with its readings. Immutable. */
final class Phrases {

  /**
   * One way to read a form.
   *
   * @param fact    the line of the gazetteer
   * @param surname whether the form is only the name by which the person goes after the first time
   */
  record Reading(Fact fact, boolean surname) {}

  /** A form with all that is known of it; no readings for a phrase that blocks those inside it. */
  static final class Phrase {
    private final String form;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();
    private boolean ambiguous;

    private Phrase(String form) {
      this.form = form;
    }

    String form() {
      return form;
    }

    List<Reading> readings() {
      return readings;
    }

    List<Cue> cues() {
      return cues;
    }

    boolean isAmbiguous() {
      return ambiguous;
    }

    boolean isOneWord() {
      return form.indexOf(' ') < 0;
    }
  }

  /** A phrase found in a text, between two offsets. */
  record Hit(int start, int end, Phrase phrase) {}

  private static final Comparator<Hit> LEFTMOST_LONGEST =
      Comparator.comparingInt(Hit::start).thenComparing(Comparator.comparingInt(Hit::end).reversed());
  private static final int SHORTEST_IN_CAPITALS = 4;

  private final PayloadTrie<Phrase> trie;
  private final Map<String, List<String>> surnames = new HashMap<>();

  Phrases(Gazetteer gazetteer) {
    Map<String, Phrase> phrases = new LinkedHashMap<>();
    Surname surname = new Surname(gazetteer.words("family-first"), gazetteer.words("particle"));
    for (Fact fact : gazetteer.facts()) {
      boolean onlySurname = fact.kind() == Kind.PERSON && fact.surnameAlone() && fact.form().indexOf(' ') < 0;
      add(phrases, Folding.fold(fact.form()), new Reading(fact, onlySurname), true);
      if (fact.kind() == Kind.PERSON) {
        for (String spelling : surname.spellings(fact)) {
          add(phrases, spelling, new Reading(fact, false), true);
        }
        surnames.put(fact.form(), surname.of(fact));
        for (String alone : surname.of(fact)) {
          add(phrases, alone, new Reading(fact, true), fact.surnameAlone());
        }
      }
    }
    for (String decoy : gazetteer.decoys()) {
      phrases.computeIfAbsent(decoy, Phrase::new);
      phrases.computeIfAbsent(decoy.toUpperCase(Locale.ROOT), Phrase::new);
    }
    attachCues(phrases, gazetteer.cues());
    PayloadTrie.PayloadTrieBuilder<Phrase> builder = PayloadTrie.builder();
    phrases.forEach(builder::addKeyword);
    this.trie = builder.build();
  }

  List<String> surnamesOf(Fact person) {
    return surnames.getOrDefault(person.form(), List.of());
  }

  /** The phrases of a folded text that stand at word boundaries, leftmost and longest first, none overlapping. */
  List<Hit> in(String folded) {
    List<Hit> all = new ArrayList<>();
    PayloadEmitHandler<Phrase> collect = emit -> keep(folded, emit, all);
    trie.parseText(folded, collect);
    all.sort(LEFTMOST_LONGEST);
    List<Hit> chosen = new ArrayList<>(all.size());
    int covered = 0;
    for (Hit hit : all) {
      if (hit.start() >= covered) {
        chosen.add(hit);
        covered = hit.end();
      }
    }
    return chosen;
  }

  private static boolean keep(String text, PayloadEmit<Phrase> emit, List<Hit> all) {
    int start = emit.getStart();
    int end = emit.getEnd() + 1;
    boolean opens = start == 0 || !(Passage.isWordChar(text.charAt(start - 1)) || text.charAt(start - 1) == '@')
        || !Passage.isWordChar(text.charAt(start));
    boolean closes = end == text.length() || !Passage.isWordChar(text.charAt(end))
        || !Passage.isWordChar(text.charAt(end - 1));
    if (opens && closes) {
      all.add(new Hit(start, end, emit.getPayload()));
    }
    return true;
  }

  private static void add(Map<String, Phrase> phrases, String form, Reading reading, boolean alsoInCapitals) {
    phrases.computeIfAbsent(form, Phrase::new).readings.add(reading);
    String capitals = form.toUpperCase(Locale.ROOT);
    if (alsoInCapitals && form.length() >= SHORTEST_IN_CAPITALS && !capitals.equals(form)) {
      phrases.computeIfAbsent(capitals, Phrase::new).readings.add(reading);
    }
  }

  private static void attachCues(Map<String, Phrase> phrases, List<Cue> cues) {
    Set<String> unknown = new TreeSet<>();
    for (Cue cue : cues) {
      if (cue.form().startsWith("@")) {
        Kind kind = Kind.valueOf(cue.form().substring(1));
        for (Phrase phrase : phrases.values()) {
          if (phrase.readings.stream().anyMatch(reading -> reading.fact().kind() == kind && !reading.surname())) {
            phrase.cues.add(cue);
          }
        }
      } else {
        Phrase phrase = phrases.get(cue.form());
        if (phrase == null || phrase.readings.isEmpty()) {
          unknown.add(cue.form());
          continue;
        }
        attach(phrase, cue);
        Phrase capitals = phrases.get(cue.form().toUpperCase(Locale.ROOT));
        if (capitals != null && capitals != phrase) {
          attach(capitals, cue);
        }
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("context rules are about forms that no fact has: " + unknown);
    }
  }

  private static void attach(Phrase phrase, Cue cue) {
    phrase.cues.add(cue);
    phrase.ambiguous = true;
  }
}
