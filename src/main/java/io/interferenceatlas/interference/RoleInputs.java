package io.interferenceatlas.interference;

import io.interferenceatlas.country.CountryMatcher;
import io.interferenceatlas.country.CountryMention;
import io.interferenceatlas.country.Gazetteer;
import io.interferenceatlas.country.Kind;
import io.interferenceatlas.interference.RoleInput.Mark;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes {@link RoleInput}s: finds cues and candidates of a sentence and lays out what the model reads. */
public final class RoleInputs {

  /** The country that news leaves unnamed most often ("the 2016 election"): always a candidate. */
  private static final String ASSUMED = "USA";

  private static final Map<String, String> ASSUMED_WORD =
      Map.of("USA", "america", "RUS", "russia", "UKR", "ukraine", "GBR", "britain", "CHN", "china");
  private static final int PREVIOUS_WORDS = 32;
  private static final int SENTENCE_WORDS = 110;
  private static final int NEXT_WORDS = 20;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\S");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  private static final class Holder {
    private static final RoleInputs BUNDLED =
        new RoleInputs(new CountryMatcher(Gazetteer.bundled()), Gazetteer.bundled(), CueScanner.bundled());
  }

  private final CountryMatcher matcher;
  private final Gazetteer gazetteer;
  private final CueScanner scanner;

  public RoleInputs(CountryMatcher matcher, Gazetteer gazetteer, CueScanner scanner) {
    this.matcher = matcher;
    this.gazetteer = gazetteer;
    this.scanner = scanner;
  }

  /** Over the gazetteer and the lexicons shipped with the program. */
  public static RoleInputs bundled() {
    return Holder.BUNDLED;
  }

  /** The input for a sentence; empty where the cue scan finds it not worth reading. */
  public Optional<RoleInput> of(SentenceInContext in) {
    List<Cue> cues = scanner.cues(in.sentence());
    if (cues.isEmpty()) {
      return Optional.empty();
    }
    Mentions found = mentions(in);
    return scanner.worthReading(in.sentence(), cues, found.here) ? Optional.of(layOut(in, cues, found)) : Optional.empty();
  }

  /** The input for a sentence whether or not the cue scan finds it worth reading: for training. */
  public RoleInput always(SentenceInContext in) {
    return layOut(in, scanner.cues(in.sentence()), mentions(in));
  }

  private record Mentions(List<CountryMention> before, List<CountryMention> here, List<CountryMention> after) {}

  private Mentions mentions(SentenceInContext in) {
    Set<String> names = new HashSet<>(in.names());
    List<CountryMention> before = matcher.find(in.previous(), in.date(), names);
    names.addAll(fullNames(before));
    List<CountryMention> here = matcher.find(in.sentence(), in.date(), names);
    names.addAll(fullNames(here));
    return new Mentions(before, here, matcher.find(in.next(), in.date(), names));
  }

  private RoleInput layOut(SentenceInContext in, List<Cue> cues, Mentions found) {
    List<CountryMention> before = found.before;
    List<CountryMention> here = found.here;
    List<CountryMention> after = found.after;
    List<Candidate> candidates = candidates(in, found);
    Map<String, Integer> index = new LinkedHashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      index.put(candidates.get(i).country(), i);
    }
    int unknown = candidates.size() - 1;

    Layout layout = new Layout(index);
    layout.words.add(RoleInput.BORDER);
    layout.text(in.previous(), before, List.of(), List.of(), false, -PREVIOUS_WORDS, -1);
    layout.words.add(RoleInput.BORDER);
    List<Cue> strangers = scanner.foreigners(in.sentence()).stream()
        .filter(f -> here.stream().noneMatch(m -> m.start() < f.end() && f.start() < m.end())).toList();
    layout.text(in.sentence(), here, cues, strangers, true, SENTENCE_WORDS, unknown);
    layout.words.add(RoleInput.BORDER);
    layout.text(in.next(), after, List.of(), List.of(), false, NEXT_WORDS, -1);
    layout.words.add(RoleInput.BORDER);
    for (int i = 0; i < candidates.size(); i++) {
      Candidate c = candidates.get(i);
      if (c.ofSource()) {
        layout.tail("source", i);
      }
      if (c.assumed()) {
        layout.tail(ASSUMED_WORD.getOrDefault(c.country(), "assumed"), i);
      }
      if (c.unknown()) {
        layout.tail("unknown", i);
      }
    }
    layout.marks.sort(RoleInput.IN_ORDER);
    return new RoleInput(in, cues, candidates, layout.words, layout.marks);
  }

  private List<Candidate> candidates(SentenceInContext in, Mentions found) {
    String home = home(in);
    Set<String> codes = new LinkedHashSet<>();
    found.here.forEach(m -> codes.add(m.country()));
    found.before.forEach(m -> codes.add(m.country()));
    if (!home.isEmpty()) {
      codes.add(home);
    }
    found.after.forEach(m -> codes.add(m.country()));
    Set<String> known = Set.copyOf(codes);
    codes.addAll(scanner.countriesOfAffairs(in.previous() + "\n" + in.sentence() + "\n" + in.next()));
    codes.add(ASSUMED);
    codes.remove(Candidate.UNKNOWN);
    List<Candidate> out = new ArrayList<>();
    codes.stream().limit(RoleInput.LETTERS.size() - 1L)
        .forEach(code -> out.add(candidate(code, found, code.equals(home), !known.contains(code))));
    out.add(candidate(Candidate.UNKNOWN, found, false, false));
    return out;
  }

  // A paper that we do not know by name mostly says in its name where it is at home.
  private String home(SentenceInContext in) {
    if (in.source() == null) {
      return "";
    }
    return gazetteer.publisherCountry(in.source())
        .or(() -> matcher.find(in.source(), in.date(), Set.of()).stream().map(CountryMention::country).findFirst())
        .orElse("");
  }

  private static Candidate candidate(String code, Mentions found, boolean ofSource, boolean assumed) {
    return new Candidate(code, found.here.stream().filter(m -> m.country().equals(code)).toList(),
        found.before.stream().anyMatch(m -> m.country().equals(code)),
        found.after.stream().anyMatch(m -> m.country().equals(code)), ofSource, assumed);
  }

  private static Set<String> fullNames(List<CountryMention> mentions) {
    Set<String> names = new HashSet<>();
    for (CountryMention mention : mentions) {
      if (mention.kind() == Kind.PERSON) {
        names.add(mention.name());
      }
    }
    return names;
  }

  private static final class Layout {
    final List<String> words = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();
    private final Map<String, Integer> index;

    Layout(Map<String, Integer> index) {
      this.index = index;
    }

    void tail(String word, int candidate) {
      marks.add(new Mark(words.size(), words.size() + 1, candidate, false, "TAIL"));
      words.add(word);
    }

    /** Adds the text's words: its first {@code limit}, or where that is negative its last; a long sentence round its cue. */
    void text(String text, List<CountryMention> mentions, List<Cue> cues, List<Cue> strangers, boolean inSentence,
        int limit, int unknown) {
      List<int[]> spans = new ArrayList<>();
      Matcher m = WORD.matcher(text);
      while (m.find()) {
        spans.add(new int[] {m.start(), m.end()});
      }
      int from = limit < 0 ? Math.max(0, spans.size() + limit) : 0;
      if (limit > 0 && spans.size() > limit && !cues.isEmpty()) {
        Cue pivot = cues.stream().filter(Cue::strong).findFirst().orElse(cues.get(0));
        int at = wordAt(spans, pivot.start());
        from = Math.max(0, Math.min(at - limit / 2, spans.size() - limit));
      }
      int to = Math.min(spans.size(), from + Math.abs(limit));
      int offset = words.size() - from;
      for (CountryMention mention : mentions) {
        Integer candidate = index.get(mention.country());
        if (candidate != null) {
          mark(spans, mention.start(), mention.end(), from, to, offset, candidate, inSentence, mention.kind().name());
        }
      }
      for (Cue cue : cues) {
        mark(spans, cue.start(), cue.end(), from, to, offset, -1, inSentence, "CUE");
      }
      for (Cue stranger : strangers) {
        mark(spans, stranger.start(), stranger.end(), from, to, offset, unknown, inSentence, "FOREIGN");
      }
      for (int i = from; i < to; i++) {
        words.add(plain(text.substring(spans.get(i)[0], spans.get(i)[1])));
      }
    }

    private void mark(List<int[]> spans, int start, int end, int from, int to, int offset, int candidate,
        boolean inSentence, String kind) {
      int first = wordAt(spans, start);
      int last = wordAt(spans, end - 1);
      if (first >= from && last < to) {
        marks.add(new Mark(first + offset, last + 1 + offset, candidate, inSentence, kind));
      }
    }

    private static int wordAt(List<int[]> spans, int offset) {
      int at = 0;
      while (at < spans.size() - 1 && spans.get(at)[1] <= offset) {
        at++;
      }
      return at;
    }
  }

  // As the encoder was pretrained: lower case, no accents. Its marks must not come from the text itself.
  private static String plain(String word) {
    String w = ACCENT.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)).replaceAll("");
    return w.equals(RoleInput.CUE) || w.equals(RoleInput.BORDER) || RoleInput.LETTERS.contains(w) || w.isEmpty() ? "*" : w;
  }
}
