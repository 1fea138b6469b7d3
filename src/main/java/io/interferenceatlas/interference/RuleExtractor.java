package io.interferenceatlas.interference;

import io.interferenceatlas.country.CountryMention;
import io.interferenceatlas.country.Kind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds interference mentions by rules alone: no model, no files beside the program. It is the fallback where no role
 * model is at hand, and the baseline that one is compared with. Immutable, safe to share.
 */
public final class RuleExtractor {

  private static final class Holder {
    private static final RuleExtractor BUNDLED =
        new RuleExtractor(RoleInputs.bundled(), CueScanner.bundled(), Lexicon.of("/lexicon/frames.tsv"));
  }

  /** "Foreign" in the name of an office or a trade speaks of no stranger. */
  private static final Pattern OFFICE = Pattern.compile(
      "(?i) (?:minist|polic|relations|affairs|secretary|intelligence|agent|aid|leader|service|correspondent|of )");

  /** A run of text without a full stop, such as a list of headlines, is not read to its end. */
  private static final int MOST_FRAMES = 12;

  private final RoleInputs inputs;
  private final CueScanner scanner;
  private final Lexicon frames;
  private final FrameReader reader = new FrameReader();

  private RuleExtractor(RoleInputs inputs, CueScanner scanner, Lexicon frames) {
    this.inputs = inputs;
    this.scanner = scanner;
    this.frames = frames;
  }

  /** The extractor over the gazetteer and the lexicons shipped with the program. */
  public static RuleExtractor bundled() {
    return Holder.BUNDLED;
  }

  /** The mentions of a sentence, the surest first; none where the rules find no frame of interference. */
  public List<Mention> mentions(SentenceInContext in) {
    return inputs.of(in).map(this::mentions).orElse(List.of());
  }

  /** The same for an input that is laid out already: one that {@link RoleInputs#of} gave. */
  public List<Mention> mentions(RoleInput input) {
    TaggedWords words = new TaggedWords(input.sentence().sentence(), names(input));
    Map<String, Mention> found = new LinkedHashMap<>();
    for (Frame frame : frames(input.sentence().sentence())) {
      for (Mention mention : reader.mentions(input, words, frame)) {
        String claim = mention.accused().country() + '>' + mention.target().country() + ' ' + mention.stance();
        found.putIfAbsent(claim, mention);
      }
    }
    return found.values().stream().sorted(Comparator.comparingDouble(Mention::confidence).reversed()).toList();
  }

  /** The plainest frames first. */
  private List<Frame> frames(String sentence) {
    return frames.find(sentence).stream()
        .map(h -> new Frame(new Cue(h.start(), h.end(), sentence.substring(h.start(), h.end()), true),
            Frame.Kind.valueOf(h.value())))
        .sorted(Comparator.comparing(Frame::kind))
        .limit(MOST_FRAMES)
        .toList();
  }

  /** The names in the sentence, and the words for states that name none, from left to right. */
  private List<CountryMention> names(RoleInput input) {
    List<CountryMention> names = input.candidates().stream().flatMap(c -> c.mentions().stream()).toList();
    String sentence = input.sentence().sentence();
    Stream<CountryMention> strangers = scanner.foreigners(sentence).stream()
        .filter(f -> names.stream().noneMatch(m -> m.start() < f.end() && f.start() < m.end()))
        .filter(f -> !OFFICE.matcher(sentence.substring(f.end())).lookingAt())
        .map(f -> new CountryMention(f.start(), f.end(), f.text(), Candidate.UNKNOWN, Kind.GROUP, f.text()));
    return Stream.concat(names.stream(), strangers).sorted(Comparator.comparingInt(CountryMention::start)).toList();
  }
}
