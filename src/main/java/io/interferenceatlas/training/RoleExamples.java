package io.interferenceatlas.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.interferenceatlas.country.Fact;
import io.interferenceatlas.country.Gazetteer;
import io.interferenceatlas.evaluate.GoldSentence;
import io.interferenceatlas.evaluate.MentionLabel;
import io.interferenceatlas.interference.Candidate;
import io.interferenceatlas.interference.RoleInput;
import io.interferenceatlas.interference.RoleInputs;
import io.interferenceatlas.interference.RuleExtractor;
import io.interferenceatlas.interference.RuleVotes;
import io.interferenceatlas.interference.SentenceInContext;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes labelled sentences as the trainer reads them: the words, marks and candidates of {@link RoleInputs}, which the
 * job uses too, so that training and running never see different things.
 */
public final class RoleExamples {

  private static final ObjectMapper JSON = new ObjectMapper();

  private RoleExamples() {}

  /**
   * Writes one example a line, in the order given. A sentence that the cue scan passes over has {@code "read":
   * false}: it teaches, but finds nothing when it is scored.
   */
  public static void write(List<GoldSentence> sentences, RoleInputs inputs, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (GoldSentence sentence : sentences) {
        out.write(JSON.writeValueAsString(example(sentence, inputs)));
        out.newLine();
      }
    }
  }

  /** Writes each country's names by kind, lower-cased words, for exchanging one country for another in an example. */
  public static void writeForms(Gazetteer gazetteer, Path file) throws IOException {
    Map<String, Map<String, List<String>>> forms = new LinkedHashMap<>();
    for (Fact fact : gazetteer.facts()) {
      if (gazetteer.countries().contains(fact.country())) {
        forms.computeIfAbsent(fact.country(), c -> new LinkedHashMap<>())
            .computeIfAbsent(fact.kind().name(), k -> new ArrayList<>()).add(fact.form().toLowerCase(Locale.ROOT));
      }
    }
    Files.writeString(file, JSON.writeValueAsString(forms));
  }

  private static ObjectNode example(GoldSentence sentence, RoleInputs inputs) {
    ObjectNode node = JSON.createObjectNode().put("id", sentence.id()).put("corpus", sentence.corpus())
        .put("doc", sentence.docId());
    SentenceInContext in = new SentenceInContext(sentence.sentence(), sentence.prev(), sentence.next(), sentence.date(),
        sentence.source(), Set.of());
    node.put("read", inputs.of(in).isPresent());
    RoleInput input = inputs.always(in);
    layOut(input, node);
    vote(RuleVotes.of(input, RuleExtractor.bundled().mentions(in)), node);
    ArrayNode records = node.putArray("records");
    for (MentionLabel label : sentence.mentions()) {
      ObjectNode r = records.addObject().put("accused", label.accused()).put("target", label.target())
          .put("stance", label.stance()).put("domain", label.domain()).put("explicit", label.targetExplicit());
      ArrayNode by = r.putArray("accuser");
      label.accuser().forEach(by::add);
    }
    return node;
  }

  private static void vote(RuleVotes votes, ObjectNode node) {
    ArrayNode pairs = node.putArray("rule_pairs");
    for (RuleVotes.Pair pair : votes.pairs()) {
      pairs.addArray().add(pair.accused()).add(pair.target()).add(pair.stance().ordinal()).add(pair.confidence());
    }
    ArrayNode accusers = node.putArray("rule_accusers");
    votes.accusers().forEach(accusers::add);
  }

  private static void layOut(RoleInput input, ObjectNode node) {
    ArrayNode words = node.putArray("words");
    input.words().forEach(words::add);
    ArrayNode marks = node.putArray("marks");
    for (RoleInput.Mark m : input.marks()) {
      marks.addArray().add(m.word()).add(m.end()).add(m.candidate()).add(m.inSentence()).add(m.kind());
    }
    ArrayNode candidates = node.putArray("candidates");
    for (Candidate c : input.candidates()) {
      ArrayNode features = candidates.addObject().put("country", c.country()).putArray("features");
      for (float f : c.features()) {
        features.add(f);
      }
    }
  }
}
