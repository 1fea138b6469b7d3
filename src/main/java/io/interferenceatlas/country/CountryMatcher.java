package io.interferenceatlas.country;

import io.interferenceatlas.country.Phrases.Hit;
import io.interferenceatlas.country.Phrases.Phrase;
import io.interferenceatlas.country.Phrases.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
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

  private static final int MONTHS_BEFORE_OFFICE = 6;
  private static final int YEARS_AFTER_OFFICE = 2;
  private static final Set<Kind> KINDS_OF_NAMES =
      EnumSet.of(Kind.NAME, Kind.DEMONYM, Kind.CAPITAL, Kind.CITY, Kind.PERSON);

  private final Phrases phrases;
  private final Set<String> givenNames;
  private final Set<String> surnamesAlsoGiven;
  private final Set<String> commonSurnames;
  private final Set<String> surnamesThatNeedTheCountry;
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
    this.surnamesAlsoGiven = gazetteer.words("given-surname");
    this.commonSurnames = gazetteer.words("common-surname");
    this.surnamesThatNeedTheCountry = gazetteer.words("needs-country");
    this.wordsBeforeSurname = gazetteer.words("before-surname");
  }

  /**
   * Finds the mentions of one text, taken by itself.
   *
   * @param text the raw text, a sentence or an article
   * @param date the day on which it was published, null where it is not known; a person is also found some months
   *             before the first and two years after the last day, while news still speaks of the office
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

  private void noteClearCountry(Phrase phrase, LocalDate date, Passage passage) {
    if (phrase.isAmbiguous() || surnamesThatNeedTheCountry.contains(phrase.form())) {
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
    Cue rule = null;
    for (Cue cue : phrase.cues()) {
      if (cue.holds(passage)) {
        rule = cue;
        break;
      }
    }
    if (rule != null && rule.reading().equals(Cue.NONE)) {
      return null;
    }
    Reading introduced = null;
    Reading inContext = null;
    Reading first = null;
    String introducedLast = lastBySurname.get(phrase.form());
    for (Reading reading : holding(phrase, date)) {
      Fact fact = reading.fact();
      if (rule != null && !rule.allows(fact.country())) {
        continue;
      }
      if (reading.surname() && isGivenNameOfStranger(phrase, passage)) {
        continue;
      }
      if (reading.surname() && fact.form().equals(introducedLast)) {
        return reading;
      }
      if (reading.surname() && (seen.contains(fact.form()) || givenNameStands(fact, passage))) {
        introduced = introduced == null ? reading : introduced;
      } else if (!reading.surname() || isEnoughAlone(phrase, fact, passage)) {
        first = first == null ? reading : first;
        if (inContext == null && passage.isWith(List.of(fact.country()))) {
          inContext = reading;
        }
      }
    }
    if (introduced != null) {
      return introduced;
    }
    if (rule != null && rule.reading().equals(Cue.ONLY_INTRODUCED)) {
      return null;
    }
    return first != null && first.surname() && inContext != null ? inContext : first;
  }

  /** The readings that hold on the day; where none does, persons who will hold office soon or held it lately. */
  private static List<Reading> holding(Phrase phrase, LocalDate date) {
    List<Reading> holding = new ArrayList<>(phrase.readings().size());
    for (Reading reading : phrase.readings()) {
      if (reading.fact().holdsOn(date)) {
        holding.add(reading);
      }
    }
    if (holding.isEmpty()) {
      LocalDate soon = date.plusMonths(MONTHS_BEFORE_OFFICE);
      LocalDate lately = date.minusYears(YEARS_AFTER_OFFICE);
      for (Reading reading : phrase.readings()) {
        Fact fact = reading.fact();
        boolean overlaps = (fact.from() == null || !fact.from().isAfter(soon))
            && (fact.to() == null || !fact.to().isBefore(lately));
        if (fact.kind() == Kind.PERSON && overlaps) {
          holding.add(reading);
        }
      }
    }
    return holding;
  }

  private boolean isPartOfOtherName(Phrase phrase, Passage passage) {
    String before = passage.givenNameBefore();
    if (!givenNames.contains(before)) {
      return false;
    }
    for (Reading reading : phrase.readings()) {
      if (!KINDS_OF_NAMES.contains(reading.fact().kind())
          || reading.surname() && givenNameStands(reading.fact(), passage)) {
        return false;
      }
    }
    return true;
  }

  private static boolean givenNameStands(Fact person, Passage passage) {
    String before = passage.givenNameBefore();
    return !before.isEmpty() && person.form().startsWith(before + " ");
  }

  private boolean isGivenNameOfStranger(Phrase phrase, Passage passage) {
    if (!givenNames.contains(phrase.form()) && !surnamesAlsoGiven.contains(phrase.form())) {
      return false;
    }
    String after = passage.wordAfter();
    return after.length() > 1 && Character.isUpperCase(after.charAt(0)) && Character.isLowerCase(after.charAt(1));
  }

  private boolean isEnoughAlone(Phrase phrase, Fact person, Passage passage) {
    return person.surnameAlone()
        && !isStrangersSurname(phrase, passage)
        && (!surnamesThatNeedTheCountry.contains(phrase.form()) || passage.isWith(List.of(person.country())));
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
