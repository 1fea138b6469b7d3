package io.interferenceatlas.interference;

import io.interferenceatlas.country.CountryMention;
import io.interferenceatlas.country.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds whose voice carries a stance: the speaker of a state's own speech, the name beside a word of speech, or those
 * of the target's own state who inquire.
 */
final class Voices {

  private static final Pattern FIRST_PERSON = Pattern.compile("(?i)\\b(?:we|our|us|I|my)\\b");
  private static final int WORDS_TO_VERB = 5;
  private static final int CHARS_FROM_STANCE = 20;

  private final Lexicon voices = Lexicon.of("/lexicon/voices.tsv");

  /**
   * The voices; none where the sentence gives none.
   *
   * @param at offset of the words that told the stance; -1 where none did
   */
  List<Role> of(RoleInput input, TaggedWords words, Cue cue, Stance stance, int at, Role accused, Role target) {
    SentenceInContext in = input.sentence();
    Optional<Candidate> home = input.candidates().stream().filter(Candidate::ofSource).findFirst();
    if (in.ofSpeech() && home.isPresent()) {
      return List.of(Role.of(home.get(), cue));
    }
    List<Lexicon.Hit> hits = voices.find(in.sentence());
    boolean ownWords = stance == Stance.DENIES || stance == Stance.PLEDGES;
    CountryMention speaker = null;
    for (Lexicon.Hit hit : hits) {
      if (hit.value().equals("SPEAKS") && (!ownWords || at < 0 || Math.abs(hit.start() - at) <= CHARS_FROM_STANCE || speaker == null)) {
        CountryMention name = beside(words, hit, ownWords ? "" : accused.country());
        speaker = name == null ? speaker : name;
      }
    }
    if (speaker != null) {
      return List.of(Role.of(speaker));
    }
    boolean inquiry = hits.stream().anyMatch(h -> h.value().equals("INQUIRES"));
    if (!ownWords && inquiry && !target.country().equals(Candidate.UNKNOWN)) {
      return List.of(inquirer(words, cue, target));
    }
    boolean quoted = in.sentence().indexOf('“') >= 0 || in.sentence().indexOf('"') >= 0;
    if (!ownWords && quoted && FIRST_PERSON.matcher(in.sentence()).find() && home.isPresent()
        && !home.get().country().equals(accused.country())) {
      return List.of(Role.of(home.get(), cue));
    }
    return List.of();
  }

  private static CountryMention beside(TaggedWords words, Lexicon.Hit verb, String accused) {
    CountryMention last = null;
    for (CountryMention name : words.names()) {
      boolean can = !name.country().equals(accused) && !name.country().equals(Candidate.UNKNOWN);
      if (can && name.end() <= verb.start() && words.wordsBetween(name.end(), verb.start()) <= WORDS_TO_VERB) {
        last = name;
      }
      if (can && last == null && name.start() >= verb.end() && words.wordsBetween(verb.end(), name.start()) <= 1
          && name.kind() == Kind.PERSON) {
        last = name;
      }
    }
    return last;
  }

  private static Role inquirer(TaggedWords words, Cue cue, Role target) {
    return words.names().stream()
        .filter(n -> n.country().equals(target.country()) && n.start() != target.start() && n.end() <= cue.start())
        .filter(n -> n.kind() == Kind.ORGAN || n.kind() == Kind.PERSON || n.kind() == Kind.PARTY)
        .findFirst().map(Role::of)
        .orElse(new Role(target.country(), -1, -1, null, "CONTEXT"));
  }
}
