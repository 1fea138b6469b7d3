package io.interferenceatlas.interference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what is interfered with by the listed words round a cue. */
final class DomainRules {

  private static final int REACH_AFTER = 80;
  private static final int REACH_BEFORE = 40;
  private static final Pattern OBJECT_FOLLOWS = Pattern.compile(" (?:in|with|into)\\b");

  private final Lexicon objects = Lexicon.of("/lexicon/objects.tsv");

  /** The domain, of several the first of the codebook's order; empty where the object is no state's politics. */
  Optional<Domain> of(String sentence, Cue cue) {
    String after = sentence.substring(cue.end(), Math.min(sentence.length(), cue.end() + REACH_AFTER));
    String before = sentence.substring(Math.max(0, cue.start() - REACH_BEFORE), cue.end());
    List<String> values = new ArrayList<>(objects.find(after).stream().map(Lexicon.Hit::value).toList());
    if (!values.isEmpty() && values.get(0).equals("NONE") && OBJECT_FOLLOWS.matcher(after).lookingAt()) {
      return Optional.empty();
    }
    objects.find(before).stream().map(Lexicon.Hit::value).forEach(values::add);
    for (Domain domain : Domain.values()) {
      if (values.contains(domain.name())) {
        return Optional.of(domain);
      }
    }
    return Optional.of(Domain.OTHER);
  }
}
