package io.interferenceatlas.interference;

import io.interferenceatlas.country.CountryMention;
import io.interferenceatlas.country.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names that stand as doer and as object of a cue by patterns over {@link TaggedWords}: before the noun,
 * after "by", after a verb of charging, before the verb; after "in", as a bare object, in a possessive.
 */
final class Clauses {

  /** A name found by a rule. */
  record Found(CountryMention name, Rule rule) {}

  private static final String NAME = "@(\\d+) ";
  private static final String OF = "(?:'s? )?";
  private static final String THE = "(?:the |a |an )?";
  /** A word that can stand between a name and the noun that it modifies. */
  private static final String PLAIN = "(?:(?!(?:in|of|by|to|that|which|who|whom|is|was|were|are|has|had|have|with|on"
      + "|from|for|against|at|as|but|said|says|over|into|about|when|if|after|before|because|than|may|might|could|will"
      + "|would|did|does|not|under|while|or|denies|denied|rejected|called|saying|and) )[\\p{L}\\p{M}\\p{N}'\"“”‘’-]+ )";
  private static final String EFFORT = "(?:effort|attempt|campaign|plan|plot|bid|drive|operation|role|involvement|hand"
      + "|desire|intent|intention|ambition|tactic|tool|conspirac|use|practice|scheme|move|part|history|culpability"
      + "|responsibility|record|threat|aim|goal|strateg|activit)(?:s|ies|y)? ";
  private static final String WITHIN = "(?:(?!(?:;|that|which|who|because|when|if|said|says|but) )\\S+ )";
  private static final String AFTER =
      "(?:(?!(?:;|,|that|which|who|because|when|if|said|says|but|by|to|from|while|—|–|as) )\\S+ )";
  private static final String VOTE = "(?:\\d+ |presidential |general |midterm )*(?:election|elections|vote|electoral";

  private static final Pattern EFFORTS_TO = Pattern.compile(
      NAME + OF + PLAIN + "{0,3}" + EFFORT + "(?:to|at|in|of|for|by) " + PLAIN + "{0,4}#");
  private static final List<Pattern> MODIFIER = List.of(
      Pattern.compile(NAME + OF + PLAIN + "{0,4}#"),
      Pattern.compile(NAME + "(?:'s? )(?:" + PLAIN + "|and |, |@\\d+ " + OF + "){0,6}#"),
      EFFORTS_TO,
      Pattern.compile(NAME + OF + PLAIN + "{0,3}" + EFFORT + "to " + PLAIN + "{0,4}\\S+ (?:by|and|to) #"));
  private static final List<Pattern> CHARGED = List.of(
      Pattern.compile(NAME
          + "[^;#@]{0,40}(?:accused|suspected|blamed|guilty|capable)[^;#@]{0,20} (?:of|for) [^;#]{0,60}#"),
      Pattern.compile("(?:collu|conspir|coordinat|cooperat|collaborat|work)\\p{L}* with " + THE + PLAIN + "{0,2}" + NAME
          + OF + WITHIN + "{0,5}#"),
      Pattern.compile("(?:accus|blam|charg|suspect|condemn|denounc|confront|sanction|punish|criticiz|slam|fault|clear"
          + "|absolv|exonerat|hold|held)\\p{L}* " + THE + PLAIN + "{0,3}?" + NAME + OF
          + "[^;#]{0,60}?(?:of|for|over|about|with) [^;#@]{0,40}?#"),
      Pattern.compile("(?:warn|urg|told|tell|ask|call|press|invit|enlist|solicit|encourag|want|stop|prevent|admonish"
          + "|implor)\\p{L}* (?:on |for |off )?" + THE + PLAIN + "{0,3}?" + NAME + OF
          + "[^;#]{0,90}?(?:to|not|against|from) [^;#@]{0,50}?#"));
  private static final List<Pattern> PLEDGED = List.of(Pattern.compile(NAME + PLAIN
      + "{0,3}(?:has |had |have )?(?:promis|pledg|vow|agree|commit|undert|guarantee|swore)[^;#]{0,60}?(?:not to"
      + "|to refrain from|to stop) (?:\\S+ ){0,2}#"));
  private static final Pattern EFFORTS_BY = Pattern.compile(
      EFFORT + "(?:by|from) " + PLAIN + "{0,3}" + NAME + WITHIN + "{0,5}?(?:to|at|of) " + WITHIN + "{0,3}?#");
  private static final Pattern BY = Pattern.compile("# (?:of(?= " + THE + "@)|" + WITHIN
      + "{0,10}?(?:by|from|on the part of|work of|blamed on|attributed to)) " + THE + PLAIN + "{0,2}?" + NAME);
  private static final Pattern PASSIVE = Pattern.compile("# (?:with |in )?by ");
  private static final Pattern SUBJECT =
      Pattern.compile(NAME + "(?:(?!(?:;|said|says|saying|because|while) )\\S+ ){0,9}#");
  private static final Pattern SUBJECT_OF_NOUN = Pattern.compile(NAME + OF
      + "(?:(?!(?:;|,|said|says|saying|because|while|that|into|on|against|investigating) )\\S+ ){0,7}#");
  private static final Pattern DOER_PRONOUN = Pattern.compile(" (?:its|their|his|her) " + PLAIN + "{0,3}#");

  private static final Pattern IN = Pattern.compile("# (?:" + PLAIN + "|in |on |of ){0,3}(?:in|with|into|against|at|on"
      + "|inside|within|over|across|to|toward|towards|targeting|aimed at|throughout) " + AFTER + "{0,7}?" + NAME);
  private static final List<Pattern> BEFORE = List.of(
      Pattern.compile(NAME + OF + VOTE + "|referendum|campaign|political) #"),
      Pattern.compile(NAME + OF + PLAIN + "{0,4}(?:was|were|is|are|been|being|be) (?:\\S+ ){0,2}# (?:with |in )?by "),
      Pattern.compile(NAME + OF + PLAIN + "{0,3}(?:elections?|votes?|democracy|democracies|politics|institutions"
          + "|sovereignty|systems?|affairs) (?:from|against|to) (?:" + PLAIN + "|@\\d+ " + OF + "){0,3}#"));
  private static final Pattern BARE = Pattern.compile("# " + AFTER + "{0,5}?" + NAME);
  private static final Pattern NEXT_NAME = Pattern.compile("\\G" + AFTER + "{0,4}?" + NAME);
  private static final Pattern OWN = Pattern.compile("# (?:(?!(?:;|that|which|who|because|by|,) )\\S+ ){0,6}?"
      + "(our|us|its|their|his|her|my|country|kingdom|nation|itself|him|it|them) ");

  private static final Pattern NOT_BUT = Pattern.compile(" not " + NAME + ",? ?but @");
  private static final Pattern AND_NOT = Pattern.compile("@\\d+ [,—–-]* ?(?:and |was |is )*not " + NAME);
  private static final Pattern IN_PHRASE =
      Pattern.compile(" (?:in|at|from|on|for|against|over|about|into|to|support) (?:the )?" + NAME);
  private static final Pattern POSSESSOR_IN_LIST = Pattern.compile(NAME + "'s? [^@#]*\\band (?:[^@#]* )?#");
  private static final Pattern AMERICAN_VOTE = Pattern.compile(NAME + VOTE + ") #");
  private static final Pattern HACKED_BODY = Pattern.compile(NAME + "#");
  private static final Pattern VERB = Pattern.compile(
      "interfere[sd]?|meddle[sd]?|hack(?:ed|s)|influenced|overthrew|destabili[sz]e[sd]?|toppled?|ousted");
  /** Words for places, which are interfered with but interfere in nothing. */
  private static final Pattern LANDS =
      Pattern.compile("(?i)regional|region|abroad|states?|nations|countries|others?|neighbou?rs?|other .*|all .*");

  private final List<CountryMention> names;
  private final String row;
  private final Frame frame;
  private final Set<Integer> cleared = new HashSet<>();
  private final Set<Integer> objectBeforeNoun = new HashSet<>();
  private final Set<Integer> inPhrase = new HashSet<>();

  Clauses(TaggedWords words, Frame frame) {
    this.names = words.names();
    this.frame = frame;
    this.row = words.around(frame.cue());
    all(NOT_BUT, cleared);
    all(AND_NOT, cleared);
    all(IN_PHRASE, inPhrase);
    all(POSSESSOR_IN_LIST, inPhrase);
    // "U.S. election interference" is most often interference in it.
    all(AMERICAN_VOTE, objectBeforeNoun);
    objectBeforeNoun.removeIf(n -> !names.get(n).country().equals("USA"));
    if (frame.kind() == Frame.Kind.HACK) {
      Set<Integer> bodies = new HashSet<>();
      all(HACKED_BODY, bodies);
      bodies.removeIf(n -> names.get(n).kind() != Kind.PARTY && names.get(n).kind() != Kind.ORGAN);
      objectBeforeNoun.addAll(bodies);
    }
  }

  /** The doer; null where no name stands as one. */
  Found doer() {
    boolean verb = VERB.matcher(frame.cue().text().toLowerCase(Locale.ROOT)).matches();
    CountryMention name = last(verb ? List.of(EFFORTS_TO) : MODIFIER, this::before);
    if (name != null) {
      return new Found(name, Rule.MODIFIER);
    }
    name = last(PLEDGED, this::before);
    if (name != null) {
      return new Found(name, Rule.SUBJECT);
    }
    name = last(CHARGED, this::doing);
    if (name != null) {
      return new Found(name, Rule.CHARGED);
    }
    name = last(List.of(EFFORTS_BY), this::doing);
    if (name == null && (!verb || frame.transitive() || PASSIVE.matcher(row).find())) {
      name = first(BY, this::doing);
    }
    if (name != null) {
      return new Found(name, Rule.AGENT);
    }
    if (!verb && DOER_PRONOUN.matcher(row).find()) {
      return null;
    }
    List<Pattern> subject = List.of(verb ? SUBJECT : SUBJECT_OF_NOUN);
    name = last(subject, n -> before(n) && !inPhrase.contains(n));
    name = name == null ? last(subject, this::before) : name;
    return name == null ? null : new Found(name, Rule.SUBJECT);
  }

  /** The object, other than the doer's own state; null where no name stands as one. */
  Found object(String doer) {
    IntPredicate other = n -> !names.get(n).country().equals(doer);
    CountryMention name = first(IN, other);
    name = name == null ? last(BEFORE, other) : name;
    name = name == null ? last(List.of(HACKED_BODY), n -> names.get(n).text().equals("regional")) : name;
    name = name == null && frame.transitive() ? first(BARE, other) : name;
    return name == null ? null : new Found(name, Rule.OBJECT);
  }

  /** The possessive or pronoun in the object's place ("our", "its"); null where there is none. */
  String own() {
    Matcher m = OWN.matcher(row);
    return m.find() ? m.group(1) : null;
  }

  /** A name and those of the same kind that are joined with it by "and", "or" or a comma. */
  List<CountryMention> joined(CountryMention name) {
    List<CountryMention> out = new ArrayList<>(List.of(name));
    for (int step : new int[] {-1, 1}) {
      for (int n = names.indexOf(name); n + step >= 0 && n + step < names.size(); n += step) {
        CountryMention next = names.get(n + step);
        if (!joined(Math.min(n, n + step)) || next.kind() != name.kind() || out.stream().anyMatch(o ->
            o.country().equals(next.country()))) {
          break;
        }
        out.add(next);
      }
    }
    return out;
  }

  private boolean joined(int n) {
    return Pattern.compile("@" + n + " (?:, )?(?:and |or )?(?:the )?@" + (n + 1) + " ").matcher(row).find();
  }

  /** The names that a sentence clears: Y of "X, not Y, meddled". */
  List<CountryMention> cleared() {
    return cleared.stream().sorted().map(names::get).toList();
  }

  private boolean doing(int n) {
    CountryMention name = names.get(n);
    return !cleared.contains(n) && !(name.kind() == Kind.GROUP && LANDS.matcher(name.text()).matches());
  }

  private boolean before(int n) {
    return doing(n) && !objectBeforeNoun.contains(n);
  }

  // The first name that fits, at the pattern's place or next to the one there.
  private CountryMention first(Pattern pattern, IntPredicate fits) {
    Matcher m = pattern.matcher(row);
    for (int from = 0; m.find(from); from = m.start() + 1) {
      int n = Integer.parseInt(m.group(1));
      if (fits.test(n)) {
        return names.get(n);
      }
      Matcher next = NEXT_NAME.matcher(row);
      if (next.find(m.end()) && fits.test(Integer.parseInt(next.group(1)))) {
        return names.get(Integer.parseInt(next.group(1)));
      }
    }
    return null;
  }

  // The last name that fits the first of the patterns that any fits: the one nearest to the cue.
  private CountryMention last(List<Pattern> patterns, IntPredicate fits) {
    for (Pattern pattern : patterns) {
      Set<Integer> found = new HashSet<>();
      all(pattern, found);
      int last = found.stream().mapToInt(n -> n).filter(fits).max().orElse(-1);
      if (last >= 0) {
        return names.get(last);
      }
    }
    return null;
  }

  private void all(Pattern pattern, Set<Integer> found) {
    Matcher m = pattern.matcher(row);
    for (int from = 0; m.find(from); from = m.start() + 1) {
      found.add(Integer.parseInt(m.group(1)));
    }
  }
}
