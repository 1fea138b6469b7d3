package io.interferenceatlas.interference;

import io.interferenceatlas.country.CountryMention;
import io.interferenceatlas.country.Kind;
import io.interferenceatlas.interference.Clauses.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one frame of a sentence: who is accused, of interfering with whom, in what stance, by whose voice. */
final class FrameReader {

  /** A target and the rule that found it. */
  private record Target(Role role, Rule rule) {}

  private static final Set<String> SPEAKERS_OWN = Set.of("our", "us", "my");
  private static final Pattern PRONOUN = Pattern.compile("(?i).*\\b(?:he|she|it|they|such|these|this|that) (?:\\w+ ){0,3}");

  private final Lexicon plots = Lexicon.of("/lexicon/plots.lst");
  private final DomainRules domains = new DomainRules();
  private final StanceRules stances = new StanceRules();
  private final Voices voices = new Voices();

  /** The frame's mentions; none where what it asks for is not there. */
  List<Mention> mentions(RoleInput input, TaggedWords words, Frame frame) {
    return domains.of(input.sentence().sentence(), frame.cue())
        .map(domain -> mentions(input, words, frame, domain)).orElse(List.of());
  }

  private List<Mention> mentions(RoleInput input, TaggedWords words, Frame frame, Domain domain) {
    Clauses clauses = new Clauses(words, frame);
    UnstatedStates unstated = new UnstatedStates(input, domain);
    Found doer = clauses.doer();
    Target target = target(words, frame, clauses, unstated, doer);
    if (doer != null && atHome(doer, target)) {
      doer = null;
      target = target(words, frame, clauses, unstated, null);
    }
    if (!enough(input, frame, domain, doer, target)) {
      return List.of();
    }
    List<Role> accused = accused(frame, domain, clauses, unstated, doer, target);
    StanceRules.Reading reading = stances.of(input.sentence(), words, frame);
    Rule rule = doer == null ? Rule.UNNAMED : doer.rule();
    List<Mention> out = new ArrayList<>();
    for (Role role : accused) {
      if (!role.country().equals(target.role.country()) || role.country().equals(Candidate.UNKNOWN)) {
        for (Stance stance : reading.stances()) {
          List<Role> accusers = voices.of(input, words, frame.cue(), stance, reading.at(), role, target.role);
          out.add(new Mention(role, target.role, accusers, stance, domain, frame.cue(), RulePrecision.of(rule, stance)));
        }
      }
    }
    for (CountryMention name : doer == null ? List.<CountryMention>of() : clauses.cleared()) {
      out.add(new Mention(role(name), target.role, List.of(), Stance.DENIES, domain, frame.cue(),
          RulePrecision.of(rule, Stance.DENIES)));
    }
    return out;
  }

  private static Target target(TaggedWords words, Frame frame, Clauses clauses, UnstatedStates unstated, Found doer) {
    String accused = doer == null ? "" : code(doer.name());
    Found object = clauses.object(accused);
    if (object != null) {
      return new Target(role(object.name()), Rule.OBJECT);
    }
    String own = clauses.own();
    if (own != null && SPEAKERS_OWN.contains(own)) {
      return new Target(Role.of(unstated.speaker(words.names(), accused), frame.cue()), Rule.OWN);
    }
    CountryMention owner = own != null ? before(words.names(), frame.cue().start(), accused)
        : doer != null && doer.rule() == Rule.CHARGED ? before(words.names(), doer.name().start(), accused) : null;
    return owner != null ? new Target(role(owner), Rule.OWN)
        : new Target(Role.of(unstated.target(accused), frame.cue()), Rule.UNNAMED);
  }

  private static List<Role> accused(Frame frame, Domain domain, Clauses clauses, UnstatedStates unstated, Found doer,
      Target target) {
    if (doer != null) {
      return clauses.joined(doer.name()).stream().map(FrameReader::role).toList();
    }
    Candidate likeliest = unstated.doer(target.role.country());
    boolean anyone = target.rule != Rule.UNNAMED && domain == Domain.INTERNAL_AFFAIRS && frame.plain();
    return likeliest.unknown() && !anyone ? List.of() : List.of(Role.of(likeliest, frame.cue()));
  }

  // Where American names stand as doers of what has no foreign object, home politics are meant.
  private static boolean atHome(Found doer, Target target) {
    boolean foreign = target.rule == Rule.OBJECT
        && (!target.role.country().equals(Candidate.UNKNOWN) || target.role.span().contains(" "))
        || target.rule == Rule.OWN && !target.role.country().equals(doer.name().country());
    return doer.name().country().equals("USA") && !foreign;
  }

  private boolean enough(RoleInput input, Frame frame, Domain domain, Found doer, Target target) {
    boolean vote = domain == Domain.ELECTION || domain == Domain.CYBER;
    return switch (frame.kind()) {
      case MEDDLE, REFRAIN -> doer != null || vote || domain == Domain.INTERNAL_AFFAIRS || meant(input, frame, target);
      case OPERATION -> doer != null;
      case HACK -> vote && (doer != null || namesDoer(input, target));
      case SWAY -> domain == Domain.ELECTION && (doer == null || !doer.name().country().equals("USA"));
      case TOPPLE -> doer != null && target.rule == Rule.OBJECT && named(code(doer.name()))
          && named(target.role.country()) && !plots.find(input.sentence().sentence()).isEmpty();
    };
  }

  private static boolean namesDoer(RoleInput input, Target target) {
    return input.candidates().stream().anyMatch(c -> !c.mentions().isEmpty() && !c.unknown() && !c.body()
        && !c.ofSource() && !c.country().equals(target.role.country()));
  }

  // "He is meddling in Ukraine", "such interference": the sentence before tells who.
  private static boolean meant(RoleInput input, Frame frame, Target target) {
    String before = input.sentence().sentence().substring(0, frame.cue().start());
    return PRONOUN.matcher(before).matches() && target.rule == Rule.OBJECT;
  }

  private static boolean named(String country) {
    return !country.equals(Candidate.UNKNOWN);
  }

  // The last state named before a place that is not the accused: whom "its" and "their" mean.
  private static CountryMention before(List<CountryMention> names, int place, String accused) {
    CountryMention last = null;
    for (CountryMention name : names) {
      if (name.end() <= place && !code(name).equals(accused) && named(code(name))) {
        last = name;
      }
    }
    return last;
  }

  private static String code(CountryMention name) {
    return name.kind() == Kind.BODY ? Candidate.UNKNOWN : name.country();
  }

  private static Role role(CountryMention name) {
    return new Role(code(name), name.start(), name.end(), name.text(), name.kind().name());
  }
}
