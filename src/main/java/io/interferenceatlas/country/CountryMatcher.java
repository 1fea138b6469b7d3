package io.interferenceatlas.country;

import io.interferenceatlas.country.Phrases.Hit;
import io.interferenceatlas.country.Phrases.Phrase;
import io.interferenceatlas.country.Phrases.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the countries that a text names, by their names, peoples, capitals, seats, organs, parties and persons.
 *
 * <p>One pass of an automaton over the raw text gives the candidates; the longest at each place is kept, phrases that
 * only look like a country block what lies inside them, then the date and the context rules decide between readings.
 * Immutable and safe to share between threads.
 */
public final class CountryMatcher {

  private final Phrases phrases;
  private final Set<String> givenNames;
  private final Set<String> commonSurnames;
  private final Set<String> wordsBeforeSurname;

  /**
   * Builds the automaton, which takes a moment: build one and keep it.
   *
   * @param gazetteer the facts and rules to match by
   * @throws IllegalStateException where a context rule is about a form that no fact has
   */
  public CountryMatcher(Gazetteer gazetteer) {
    this.phrases = new Phrases(gazetteer);
    this.givenNames = gazetteer.words("given-name");
    this.commonSurnames = gazetteer.words("common-surname");
    this.wordsBeforeSurname = gazetteer.words("before-surname");
  }

  /**
   * Finds the mentions of one text, taken by itself.
   *
   * @param text the raw text, a sentence or an article
   * @param date the day on which it was published, null where it is not known
   * @return the mentions in the order of the text, none overlapping; empty where there are none
   */
  public List<CountryMention> find(String text, LocalDate date) {
    return find(text, date, Set.of());
  }

  /**
   * Finds the mentions of a part of an article, in which a surname may stand for a person named in full elsewhere.
   *
   * @param text                   the raw text, a sentence or an article
   * @param date                   the day on which it was published, null where it is not known
   * @param fullNamesSeenInArticle {@link CountryMention#name()} of the persons met earlier in the article
   * @return the mentions in the order of the text, none overlapping; empty where there are none
   */
  public List<CountryMention> find(String text, LocalDate date, Set<String> fullNamesSeenInArticle) {
    String folded = Folding.fold(text);
    List<Hit> hits = phrases.in(folded);
    if (hits.isEmpty()) {
      return List.of();
    }
    Passage passage = new Passage(folded);
    for (Hit hit : hits) {
      noteClearCountry(hit.phrase(), date, passage);
    }
    Map<String, String> lastBySurname = new HashMap<>();
    List<CountryMention> mentions = new ArrayList<>(hits.size());
    CountryMention previous = null;
    for (Hit hit : hits) {
      if (hit.phrase().readings().isEmpty()) {
        continue;
      }
      passage.at(hit.start(), hit.end(), countryJustBefore(previous, hit.start(), folded));
      Reading reading = choose(hit.phrase(), passage, date, fullNamesSeenInArticle, lastBySurname);
      if (reading != null) {
        previous = mention(text, hit, reading, passage);
        mentions.add(previous);
        if (reading.fact().kind() == Kind.PERSON) {
          for (String surname : phrases.surnamesOf(reading.fact())) {
            lastBySurname.put(surname, reading.fact().form());
          }
        }
      }
    }
    return mentions;
  }

  private static void noteClearCountry(Phrase phrase, LocalDate date, Passage passage) {
    if (phrase.isAmbiguous()) {
      return;
    }
    for (Reading reading : phrase.readings()) {
      if (reading.fact().holdsOn(date) && (!reading.surname() || reading.fact().surnameAlone())) {
        passage.sawClearly(reading.fact().country());
        return;
      }
    }
  }

  private static String countryJustBefore(CountryMention previous, int start, String folded) {
    if (previous == null) {
      return null;
    }
    String between = folded.substring(Math.min(previous.end(), start), start);
    return between.equals(" ") || between.equals("'s ") || between.equals("' ") ? previous.country() : null;
  }

  private Reading choose(Phrase phrase, Passage passage, LocalDate date, Set<String> seen,
      Map<String, String> lastBySurname) {
    if (phrase.isOneWord() && isPartOfOtherName(phrase, passage)) {
      return null;
    }
    List<Reading> possible = possible(phrase, passage, date, seen, lastBySurname);
    if (possible.isEmpty()) {
      return null;
    }
    String wanted = Cue.ANY;
    for (Cue cue : phrase.cues()) {
      if (cue.holds(passage)) {
        wanted = cue.reading();
        break;
      }
    }
    if (wanted.equals(Cue.NONE)) {
      return null;
    }
    String last = lastBySurname.get(phrase.form());
    Reading first = null;
    for (Reading reading : possible) {
      if (wanted.equals(Cue.ANY) || wanted.equals(reading.fact().country())) {
        if (reading.surname() && reading.fact().form().equals(last)) {
          return reading;
        }
        first = first == null ? reading : first;
      }
    }
    return first;
  }

  private List<Reading> possible(Phrase phrase, Passage passage, LocalDate date, Set<String> seen,
      Map<String, String> lastBySurname) {
    List<Reading> possible = new ArrayList<>(phrase.readings().size());
    for (Reading reading : phrase.readings()) {
      Fact fact = reading.fact();
      if (!fact.holdsOn(date)) {
        continue;
      }
      if (!reading.surname()) {
        possible.add(reading);
      } else if (seen.contains(fact.form()) || fact.form().equals(lastBySurname.get(phrase.form()))
          || givenNameStands(fact, passage)) {
        possible.add(reading);
      } else if (fact.surnameAlone() && !isStrangersSurname(phrase, passage)) {
        possible.add(reading);
      }
    }
    return possible;
  }

  private boolean isPartOfOtherName(Phrase phrase, Passage passage) {
    String before = passage.givenNameBefore();
    if (!givenNames.contains(before)) {
      return false;
    }
    for (Reading reading : phrase.readings()) {
      if (reading.surname() && givenNameStands(reading.fact(), passage)) {
        return false;
      }
    }
    return true;
  }

  private static boolean givenNameStands(Fact person, Passage passage) {
    String before = passage.givenNameBefore();
    return !before.isEmpty() && person.form().startsWith(before + " ");
  }

  private boolean isStrangersSurname(Phrase phrase, Passage passage) {
    String before = passage.wordBefore();
    return commonSurnames.contains(phrase.form())
        && !before.isEmpty() && Character.isUpperCase(before.charAt(0))
        && !wordsBeforeSurname.contains(before);
  }

  private static CountryMention mention(String text, Hit hit, Reading reading, Passage passage) {
    Fact fact = reading.fact();
    int start = reading.surname() && givenNameStands(fact, passage)
        ? hit.start() - passage.charsOfGivenNameBefore()
        : hit.start();
    return new CountryMention(start, hit.end(), text.substring(start, hit.end()), fact.country(), fact.kind(),
        fact.form());
  }
}
