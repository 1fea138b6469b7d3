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

  /** What is read, and what the patterns and the neighbours say of it. */
  private record Read(RoleInput input, TaggedWords words, Frame frame, Domain domain, Clauses clauses,
      UnstatedStates unstated) {}

  /** A target, the rule that found it, and its name where it stands as the object. */
  private record Target(Role role, Rule rule, CountryMention name) {}

  private static final Set<String> SPEAKERS_OWN = Set.of("our", "us", "my");
  private static final Pattern PRONOUN =
      Pattern.compile("(?i)\\b(?:he|she|it|they|such|these|this|that) (?:\\w+ ){0,3}$");

  private final Lexicon plots = Lexicon.of("/lexicon/plots.lst");
  private final DomainRules domains = new DomainRules();
  private final StanceRules stances = new StanceRules();
  private final Voices voices = new Voices();

  /** The frame's mentions; none where what it asks for is not there. */
  List<Mention> mentions(RoleInput input, TaggedWords words, Frame frame) {
    return domains.of(input.sentence().sentence(), frame.cue())
        .map(domain -> mentions(new Read(input, words, frame, domain, new Clauses(words, frame),
            new UnstatedStates(input, domain))))
        .orElse(List.of());
  }

  private List<Mention> mentions(Read read) {
    Found doer = read.clauses.doer();
    Target target = target(read, doer);
    if (doer != null && atHome(doer, target)) {
      if (!voted(read)) {
        return List.of();
      }
      doer = null;
      target = target(read, null);
    }
    return enough(read, doer, target) ? mentions(read, doer, target) : List.of();
  }

  private List<Mention> mentions(Read read, Found doer, Target target) {
    StanceRules.Reading reading = stances.of(read.input.sentence(), read.words, read.frame);
    Rule rule = doer == null ? Rule.UNNAMED : doer.rule();
    List<Mention> out = new ArrayList<>();
    for (Role to : targets(read, target)) {
      for (Role by : accused(read, doer, target, reading)) {
        for (Stance stance : different(by, to) ? reading.stances() : Set.<Stance>of()) {
          List<Role> accusers = voices.of(read.input, read.words, read.frame.cue(), stance, reading.at(), by, to);
          out.add(mention(read, rule, by, to, accusers, stance));
        }
      }
    }
    if (doer != null && reading.stances().contains(Stance.ALLEGES)) {
      read.clauses.cleared().stream().map(FrameReader::role).filter(by -> different(by, target.role))
          .forEach(by -> out.add(mention(read, rule, by, target.role, List.of(), Stance.DENIES)));
    }
    return out;
  }

  private static Mention mention(Read read, Rule rule, Role by, Role to, List<Role> accusers, Stance stance) {
    return new Mention(by, to, accusers, stance, read.domain, read.frame.cue(), RulePrecision.of(rule, stance));
  }

  private static boolean different(Role by, Role to) {
    return !by.country().equals(to.country()) || !named(by.country());
  }

  private static Target target(Read read, Found doer) {
    String accused = doer == null ? "" : code(doer.name());
    Cue cue = read.frame.cue();
    Found object = read.clauses.object(accused);
    if (object != null) {
      return new Target(role(object.name()), Rule.OBJECT, object.name());
    }
    String own = read.clauses.own();
    if (own != null && SPEAKERS_OWN.contains(own)) {
      return new Target(Role.of(read.unstated.speaker(read.words.names(), accused), cue), Rule.OWN, null);
    }
    CountryMention owner = own != null ? before(read.words.names(), cue.start(), accused)
        : doer != null && doer.rule() == Rule.CHARGED ? before(read.words.names(), doer.name().start(), accused)
        : null;
    return owner != null ? new Target(role(owner), Rule.OWN, null)
        : new Target(Role.of(read.unstated.target(accused), cue), Rule.UNNAMED, null);
  }

  private static List<Role> targets(Read read, Target target) {
    return target.name == null ? List.of(target.role)
        : read.clauses.joined(target.name).stream().map(FrameReader::role).toList();
  }

  private static List<Role> accused(Read read, Found doer, Target target, StanceRules.Reading reading) {
    if (doer != null) {
      return read.clauses.joined(doer.name()).stream().map(FrameReader::role).toList();
    }
    if (read.input.sentence().ofSpeech()) {
      Candidate speaker = read.unstated.speaker(List.of(), "");
      String accused = reading.stances().contains(Stance.PLEDGES) ? speaker.country() : Candidate.UNKNOWN;
      return List.of(Role.of(read.unstated.named(accused), read.frame.cue()));
    }
    Candidate likeliest = read.unstated.doer(target.role.country());
    boolean anyone =
        target.rule != Rule.UNNAMED && read.domain == Domain.INTERNAL_AFFAIRS && read.frame.plain();
    return likeliest.unknown() && !anyone ? List.of() : List.of(Role.of(likeliest, read.frame.cue()));
  }

  // Where American names stand as doers of what has no foreign object, home politics are meant.
  private static boolean atHome(Found doer, Target target) {
    boolean foreign = target.rule == Rule.OBJECT
        && (!target.role.country().equals(Candidate.UNKNOWN) || target.role.span().contains(" "))
        || target.rule == Rule.OWN && !target.role.country().equals(doer.name().country());
    Kind kind = doer.name().kind();
    boolean state = doer.rule() == Rule.MODIFIER && (kind == Kind.NAME || kind == Kind.DEMONYM);
    return doer.name().country().equals("USA") && !foreign && !state;
  }

  private boolean enough(Read read, Found doer, Target target) {
    return switch (read.frame.kind()) {
      case MEDDLE, REFRAIN -> doer != null || voted(read) || read.domain == Domain.INTERNAL_AFFAIRS
          || target.rule == Rule.OBJECT && PRONOUN.matcher(beforeCue(read)).find();
      case OPERATION -> doer != null;
      case HACK -> voted(read) && (doer != null || namesAnother(read, target));
      case SWAY -> read.domain == Domain.ELECTION && (doer == null || !doer.name().country().equals("USA"));
      case TOPPLE -> doer != null && target.rule == Rule.OBJECT && named(code(doer.name()))
          && named(target.role.country()) && !plots.find(read.input.sentence().sentence()).isEmpty();
    };
  }

  private static boolean voted(Read read) {
    return read.domain == Domain.ELECTION || read.domain == Domain.CYBER;
  }

  private static String beforeCue(Read read) {
    return read.input.sentence().sentence().substring(0, read.frame.cue().start());
  }

  private static boolean namesAnother(Read read, Target target) {
    return read.input.candidates().stream().anyMatch(c -> !c.mentions().isEmpty() && !c.unknown() && !c.body()
        && !c.ofSource() && !c.country().equals(target.role.country()));
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
