package io.interferenceatlas.interference;

import io.interferenceatlas.country.CountryMention;
import io.interferenceatlas.country.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the names that stand as doer and as object of a cue by patterns over {@link TaggedWords}: before the noun, after
 * "by", after a verb of charging, before the verb; after "in", as a bare object, in a possessive.
 */
final class Clauses {

  /** A name found by a rule. */
  record Found(CountryMention name, Rule rule) {}

  private static final String NAME = "@(\\d+) ";
  /** A word that can stand between a name and the noun that it modifies. */
  private static final String PLAIN = "(?:(?!(?:in|of|by|to|that|which|who|whom|is|was|were|are|has|had|have|with|on|from|for"
      + "|against|at|as|but|said|says|over|into|about|when|if|after|before|because|than|may|might|could|will|would|did"
      + "|does|not|under|while|or|denies|denied|rejected|called|saying|and) )[\\p{L}\\p{M}\\p{N}'\"“”‘’-]+ )";
  private static final String EFFORT = "(?:effort|attempt|campaign|plan|plot|bid|drive|operation|role|involvement|hand"
      + "|desire|intent|intention|ambition|plan|tactic|tool|conspirac|use|practice|scheme|move|part|history|culpability"
      + "|responsibility|record|threat|aim|goal|strateg|activit)(?:s|ies|y)? ";
  private static final String WITHIN = "(?:(?!(?:;|that|which|who|because|when|if|said|says|but) )\\S+ )";
  private static final String AFTER = "(?:(?!(?:;|,|that|which|who|because|when|if|said|says|but|by|to|from|while|—|–|as) )"
      + "\\S+ )";

  private static final List<Pattern> MODIFIER = List.of(
      Pattern.compile(NAME + "(?:'s? )?" + PLAIN + "{0,4}#"),
      Pattern.compile(NAME + "(?:'s? )(?:" + PLAIN + "|and |, |@\\d+ (?:'s? )?){0,6}#"),
      Pattern.compile(NAME + "(?:'s? )?" + PLAIN + "{0,3}" + EFFORT + "(?:to|at|in|of|for|by) " + PLAIN + "{0,4}#"),
      Pattern.compile(NAME + "(?:'s? )?" + PLAIN + "{0,3}" + EFFORT + "to " + PLAIN + "{0,4}\\S+ (?:by|and|to) #"));
  private static final List<Pattern> AGENT = List.of(
      Pattern.compile("# " + WITHIN + "{0,10}?(?:by|from|on the part of) (?:the |a |an )?" + PLAIN + "{0,2}?" + NAME),
      Pattern.compile(EFFORT + "(?:by|from) " + PLAIN + "{0,3}" + NAME + WITHIN + "{0,5}?(?:to|at|of) " + WITHIN
          + "{0,3}?#"));
  private static final Pattern CHARGED = Pattern.compile(
      "(?:accus|blam|charg|suspect|warn|urg|told|tell|ask|call|press|condemn|denounc|confront|sanction|punish|invit|enlist"
          + "|solicit|encourag|want|stop|prevent|criticiz|slam|admonish|implor|fault|clear|absolv|exonerat|hold|held)\\p{L}* "
          + "(?:on |for |out |that |off )?(?:the |a |an )?" + PLAIN + "{0,3}?" + NAME + "(?:'s? )?[^;#]{0,60}?"
          + "(?:of|for|over|to|not|against|from|with|about) [^;#@]{0,40}?#");
  private static final Pattern WAS_CHARGED =
      Pattern.compile(NAME + "[^;#@]{0,40}(?:accused|suspected|blamed|guilty|capable)[^;#@]{0,20} (?:of|for) [^;#]{0,60}#");
  private static final Pattern SUBJECT = Pattern.compile(NAME + "(?:(?!(?:;|said|says|saying|because|while) )\\S+ ){0,9}#");
  private static final Pattern SUBJECT_OF_NOUN = Pattern.compile(NAME
      + "(?:'s? )?(?:(?!(?:;|said|says|saying|because|while|that|into|on|against|investigating) )\\S+ ){0,7}#");
  private static final List<Pattern> OBJECT = List.of(
      Pattern.compile("# (?:" + PLAIN + "|in |on |of ){0,3}(?:in|with|into|against|at|on|inside|within|over|of|across|to"
          + "|toward|towards|targeting|aimed at) " + AFTER + "{0,7}?" + NAME));
  private static final Pattern DIRECT = Pattern.compile("# " + AFTER + "{0,5}?" + NAME);
  private static final Pattern BEFORE_NOUN =
      Pattern.compile(NAME + "(?:'s? )?(?:\\d+ |presidential |general |midterm )*(?:election|elections|vote|electoral"
          + "|referendum|campaign|political) #");
  private static final Pattern PASSIVE = Pattern.compile(NAME + "(?:'s? )?" + PLAIN
      + "{0,4}(?:was|were|is|are|been|being|be) (?:\\S+ ){0,2}# (?:with |in )?by ");
  private static final Pattern SHIELDED = Pattern.compile(NAME + "(?:'s? )?" + PLAIN
      + "{0,3}(?:election|elections|vote|votes|democracy|democracies|politics|institutions|sovereignty|system|systems|affairs) "
      + "(?:from|against|to) (?:" + PLAIN + "|@\\d+ (?:'s? )?){0,3}#");
  private static final Pattern OWN = Pattern.compile("# (?:(?!(?:;|that|which|who|because|by|,) )\\S+ ){0,6}?"
      + "(our|us|its|their|his|her|my|country|kingdom|nation|itself|him|it|them) (?:\\S+ ){0,5}?");

  /** Words for places, which are interfered with but interfere in nothing. */
  private static final Pattern LANDS =
      Pattern.compile("(?i)regional|region|abroad|states?|nations|countries|others?|neighbou?rs?|other .*|all .*");
  private static final String IN_PHRASE = ".* (?:in|at|from|with|on|for|against|over|about|into|to|support) (?:the )?@";
  private static final Pattern DOER_PRONOUN = Pattern.compile(" (?:its|their|his|her) " + PLAIN + "{0,3}#");

  private final TaggedWords words;
  private final List<CountryMention> names;
  private final String row;
  private final Frame frame;

  Clauses(TaggedWords words, Frame frame) {
    this.words = words;
    this.names = words.names();
    this.frame = frame;
    this.row = words.around(frame.cue());
  }

  /** The doer; null where no name stands as one. */
  Found doer() {
    boolean verb = verb();
    if (!verb) {
      for (Pattern p : MODIFIER) {
        CountryMention name = last(p, n -> doing(n) && !objectBeforeNoun(n));
        if (name != null) {
          return new Found(name, Rule.MODIFIER);
        }
      }
    }
    if (verb) {
      CountryMention name = last(MODIFIER.get(2), this::doing);
      if (name != null) {
        return new Found(name, Rule.MODIFIER);
      }
    }
    CountryMention charged = last(WAS_CHARGED, this::doing);
    if (charged == null) {
      charged = last(CHARGED, this::doing);
    }
    if (charged != null) {
      return new Found(charged, Rule.CHARGED);
    }
    CountryMention agent = last(AGENT.get(1), this::doing);
    if (agent == null && (!verb || row.matches(".*# (?:with |in )?by .*") || frame.transitive())) {
      agent = first(AGENT.get(0), this::doing);
    }
    if (agent != null) {
      return new Found(agent, Rule.AGENT);
    }
    if (!verb && DOER_PRONOUN.matcher(row).find()) {
      return null;
    }
    Pattern p = verb ? SUBJECT : SUBJECT_OF_NOUN;
    CountryMention subject = last(p, n -> doing(n) && !objectBeforeNoun(n) && !inPhrase(n));
    if (subject == null) {
      subject = last(p, n -> doing(n) && !objectBeforeNoun(n));
    }
    return subject == null ? null : new Found(subject, Rule.SUBJECT);
  }

  /** The object, other than the doer's own state; null where no name stands as one. */
  Found object(String doer) {
    IntPredicate other = n -> !names.get(n).country().equals(doer);
    for (Pattern p : OBJECT) {
      CountryMention name = first(p, other);
      if (name != null) {
        return new Found(name, Rule.OBJECT);
      }
    }
    CountryMention before = last(BEFORE_NOUN, other);
    for (Pattern p : List.of(PASSIVE, SHIELDED)) {
      before = before == null ? last(p, other) : before;
    }
    if (before == null && frame.transitive()) {
      before = first(DIRECT, other);
    }
    return before == null ? null : new Found(before, Rule.OBJECT);
  }

  /** The possessive or pronoun in the object's place ("our", "its"); null where there is none. */
  String own() {
    Matcher m = OWN.matcher(row);
    return m.find() ? m.group(1) : null;
  }

  /** The names joined with a name by "and" or a comma. */
  List<CountryMention> joined(CountryMention name) {
    List<CountryMention> out = new ArrayList<>(List.of(name));
    int at = names.indexOf(name);
    for (int step : new int[] {-1, 1}) {
      int n = at;
      while (n + step >= 0 && n + step < names.size()
          && row.matches(".*@" + Math.min(n, n + step) + " (?:, )?(?:and |or )?(?:the )?@" + Math.max(n, n + step) + " .*")
          && !names.get(n + step).country().equals(names.get(n).country())) {
        n += step;
        out.add(names.get(n));
      }
    }
    return out;
  }

  /** The names that a sentence clears: Y of "X, not Y, meddled". */
  List<CountryMention> cleared() {
    return IntStream.range(0, names.size()).filter(this::cleared).mapToObj(names::get).toList();
  }

  private boolean cleared(int n) {
    return row.matches(".*@\\d+ [,—–-]* ?(?:and |was |is )*not @" + n + " .*")
        || row.matches(".* not @" + n + " ,? ?but @.*");
  }

  private boolean verb() {
    String text = frame.cue().text().toLowerCase();
    return text.matches("(?:interfere[sd]?|meddle[sd]?|hack(?:ed|s)|influenced|overthrew|destabili[sz]e[sd]?|toppled?|ousted)");
  }

  private boolean doing(int n) {
    CountryMention name = names.get(n);
    return !cleared(n) && !(name.kind() == Kind.GROUP && LANDS.matcher(name.text()).matches());
  }

  // "U.S. election interference" may be interference in it: so it is where another state is named.
  private boolean objectBeforeNoun(int n) {
    return names.get(n).country().equals("USA") && !row.contains("@" + n + " ' ") && !row.contains("@" + n + " 's ")
        && row.matches(".*@" + n + " (?:\\d+ |presidential |general |midterm )*(?:election|elections|vote|electoral) #.*");
  }

  // A name in a phrase of place or object ("in X and ...") is seldom the doer, nor is "X's interests and".
  private boolean inPhrase(int n) {
    return row.matches(IN_PHRASE + n + " .*") || row.matches(".*@" + n + " 's? [^@#]* and (?:[^@#]* )?#.*");
  }

  private CountryMention first(Pattern p, IntPredicate fits) {
    Matcher m = p.matcher(row);
    for (int from = 0; m.find(from); from = m.start() + 1) {
      int n = Integer.parseInt(m.group(1));
      if (fits.test(n)) {
        return names.get(n);
      }
      int next = laterObject(p, m, fits);
      if (next >= 0) {
        return names.get(next);
      }
    }
    return null;
  }

  // Where the first name after the cue does not fit, the one after it may: "in the party's and in Y's affairs".
  private int laterObject(Pattern p, Matcher m, IntPredicate fits) {
    Matcher next = Pattern.compile("\\G" + AFTER + "{0,4}?" + NAME).matcher(row);
    if (next.find(m.end())) {
      int n = Integer.parseInt(next.group(1));
      return fits.test(n) ? n : -1;
    }
    return -1;
  }

  private CountryMention last(Pattern p, IntPredicate fits) {
    CountryMention name = null;
    Matcher m = p.matcher(row);
    for (int from = 0; from < row.length() && m.find(from); from = m.start() + 1) {
      int n = Integer.parseInt(m.group(1));
      if (fits.test(n)) {
        name = names.get(n);
      }
    }
    return name;
  }
}
