package io.interferenceatlas.interference;

import io.interferenceatlas.country.CountryMention;
import io.interferenceatlas.country.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds interference mentions by rules alone: no model, no files beside the program. It is the fallback where no role
 * model is at hand, and the baseline that one is compared with. Immutable, safe to share.
 */
public final class RuleExtractor {

  private static final class Holder {
    private static final RuleExtractor BUNDLED = new RuleExtractor(RoleInputs.bundled());
  }

  private final RoleInputs inputs;
  private final CueScanner scanner = CueScanner.bundled();
  private final Lexicon frames = Lexicon.of("/lexicon/frames.tsv");
  private final Lexicon objects = Lexicon.of("/lexicon/objects.tsv");
  private final StanceRules stances = new StanceRules();
  private final Voices voices = new Voices();

  private RuleExtractor(RoleInputs inputs) {
    this.inputs = inputs;
  }

  /** The extractor over the gazetteer and the lexicons shipped with the program. */
  public static RuleExtractor bundled() {
    return Holder.BUNDLED;
  }

  /** The mentions of a sentence, the surest first; none where the rules find no frame of interference. */
  public List<Mention> mentions(SentenceInContext in) {
    return inputs.of(in).map(this::mentions).orElse(List.of());
  }

  private List<Mention> mentions(RoleInput input) {
    String sentence = input.sentence().sentence();
    TaggedWords words = new TaggedWords(sentence, names(input));
    Map<String, Mention> found = new LinkedHashMap<>();
    for (Frame frame : frames(sentence)) {
      for (Mention mention : mentions(input, words, frame)) {
        found.putIfAbsent(mention.accused().country() + mention.target().country() + mention.stance(), mention);
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparingDouble(Mention::confidence).reversed())
        .toList();
  }

  private List<Frame> frames(String sentence) {
    return frames.find(sentence).stream()
        .map(h -> new Frame(new Cue(h.start(), h.end(), sentence.substring(h.start(), h.end()), true),
            Frame.Kind.valueOf(h.value())))
        .sorted(Comparator.comparing(Frame::kind))
        .toList();
  }

  /** The names in the sentence, and the words for states that name none. */
  private List<CountryMention> names(RoleInput input) {
    List<CountryMention> names = input.candidates().stream().flatMap(c -> c.mentions().stream()).toList();
    String sentence = input.sentence().sentence();
    Stream<CountryMention> strangers = scanner.foreigners(sentence).stream()
        .filter(f -> names.stream().noneMatch(m -> m.start() < f.end() && f.start() < m.end()))
        .filter(f -> !sentence.substring(f.end()).matches("(?i) (?:minist|polic|relations|affairs|secretary|intelligence|agent"
            + "|aid|leader|service|correspondent|of ).*"))
        .map(f -> new CountryMention(f.start(), f.end(), f.text(), Candidate.UNKNOWN, Kind.GROUP, f.text()));
    return Stream.concat(names.stream(), strangers).sorted(Comparator.comparingInt(CountryMention::start)).toList();
  }

  private List<Mention> mentions(RoleInput input, TaggedWords words, Frame frame) {
    String sentence = input.sentence().sentence();
    Domain domain = domain(sentence, frame);
    if (domain == null) {
      return List.of();
    }
    Clauses clauses = new Clauses(words, frame);
    Clauses.Found doer = clauses.doer();
    if (doer == null && (!frame.plain() || domain == Domain.OTHER)) {
      return List.of();
    }
    UnstatedStates unstated = new UnstatedStates(input, domain);
    String accused = doer == null ? "" : code(doer.name());
    Clauses.Found object = clauses.object(accused);
    String own = clauses.own();
    Role target;
    Rule targetRule;
    if (object != null) {
      target = role(object.name());
      targetRule = Rule.OBJECT;
    } else if (own != null && own.matches("our|us|my")) {
      target = Role.of(unstated.speaker(words.names(), accused), frame.cue());
      targetRule = Rule.OWN;
    } else if (own != null && before(words.names(), frame.cue(), accused) != null) {
      target = role(before(words.names(), frame.cue(), accused));
      targetRule = Rule.OWN;
    } else {
      target = Role.of(unstated.target(accused), frame.cue());
      targetRule = Rule.UNNAMED;
    }
    if (!enough(frame, domain, doer, object, target, targetRule)) {
      return List.of();
    }
    List<Role> doers = new ArrayList<>();
    if (doer == null) {
      Candidate likeliest = unstated.doer(target.country());
      if (likeliest.unknown()) {
        return List.of();
      }
      doers.add(Role.of(likeliest, frame.cue()));
    } else {
      clauses.joined(doer.name()).stream().map(RuleExtractor::role).forEach(doers::add);
    }
    StanceRules.Reading reading = stances.of(input.sentence(), words, frame);
    List<Mention> out = new ArrayList<>();
    for (Role role : doers) {
      if (role.country().equals(target.country()) && !role.country().equals(Candidate.UNKNOWN)) {
        continue;
      }
      for (Stance stance : reading.stances()) {
        List<Role> accusers = voices.of(input, words, frame.cue(), stance, reading.at(), role, target);
        out.add(new Mention(role, target, accusers, stance, domain, frame.cue(),
            RulePrecision.of(doer == null ? Rule.UNNAMED : doer.rule(), stance)));
      }
    }
    for (CountryMention name : doer == null ? List.<CountryMention>of() : clauses.cleared()) {
      out.add(new Mention(role(name), target, List.of(), Stance.DENIES, domain, frame.cue(),
          RulePrecision.of(doer.rule(), Stance.DENIES)));
    }
    return out;
  }

  private static boolean enough(Frame frame, Domain domain, Clauses.Found doer, Clauses.Found object, Role target,
      Rule targetRule) {
    boolean named = object != null && (!object.name().country().equals(Candidate.UNKNOWN)
        || object.name().text().contains(" "));
    boolean own = targetRule == Rule.OWN && !target.country().equals(doer == null ? "" : doer.name().country());
    boolean american = doer != null && doer.name().country().equals("USA");
    if (american && !named && !own) {
      return false;
    }
    return switch (frame.kind()) {
      case MEDDLE, REFRAIN -> doer != null || domain == Domain.ELECTION || domain == Domain.INTERNAL_AFFAIRS;
      case OPERATION -> doer != null;
      case HACK -> doer != null && (domain == Domain.ELECTION || domain == Domain.CYBER) ;
      case SWAY -> doer != null && domain == Domain.ELECTION && !american;
      case TOPPLE -> named && doer != null && !doer.name().country().equals(Candidate.UNKNOWN);
    };
  }

  /** What is interfered with: the listed words nearest to the cue, those after it first; null where no politics is. */
  private Domain domain(String sentence, Frame frame) {
    Cue cue = frame.cue();
    String after = sentence.substring(cue.end(), Math.min(sentence.length(), cue.end() + 80));
    List<Lexicon.Hit> hits = objects.find(after);
    if (!hits.isEmpty() && hits.get(0).value().equals("NONE") && after.matches("(?s) (?:in|with|into)\\b.*")) {
      return null;
    }
    List<String> values = new ArrayList<>(hits.stream().map(Lexicon.Hit::value).toList());
    String before = sentence.substring(Math.max(0, cue.start() - 40), cue.end());
    objects.find(before).stream().map(Lexicon.Hit::value).forEach(values::add);
    for (Domain domain : Domain.values()) {
      if (values.contains(domain.name())) {
        return domain;
      }
    }
    return Domain.OTHER;
  }

  // The last state named before the cue that is not the accused: whom "its" and "their" mean.
  private static CountryMention before(List<CountryMention> names, Cue cue, String accused) {
    CountryMention last = null;
    for (CountryMention name : names) {
      if (name.end() <= cue.start() && !code(name).equals(accused) && !code(name).equals(Candidate.UNKNOWN)) {
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
