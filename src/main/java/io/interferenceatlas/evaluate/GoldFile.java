package io.interferenceatlas.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes labelled sentences: JSON Lines in the codebook's format. */
public final class GoldFile {

  private GoldFile() {}

  /**
   * The sentences of a file, in its order.
   *
   * @throws IllegalArgumentException naming file, line and field where a line is not in the format or an id comes twice
   * @throws IOException where the file cannot be read
   */
  public static List<GoldSentence> read(Path file) throws IOException {
    List<GoldSentence> sentences = LabelJson.readLines(file, GoldFile::sentence);
    labels(sentences);
    return sentences;
  }

  /**
   * The records of each sentence by its id, in the order given.
   *
   * @throws IllegalArgumentException where an id comes twice
   */
  public static Map<String, List<MentionLabel>> labels(List<GoldSentence> sentences) {
    Map<String, List<MentionLabel>> labels = new LinkedHashMap<>();
    for (GoldSentence sentence : sentences) {
      if (labels.put(sentence.id(), sentence.mentions()) != null) {
        throw new IllegalArgumentException("two gold sentences have the id " + sentence.id());
      }
    }
    return labels;
  }

  /** Writes sentences in the format, in the order given. */
  public static void write(Path file, List<GoldSentence> sentences) throws IOException {
    LabelJson.writeLines(file, sentences.stream().map(GoldFile::line).toList());
  }

  private static ObjectNode line(GoldSentence sentence) {
    return LabelJson.withMentions(LabelJson.MAPPER.createObjectNode().put("id", sentence.id())
        .put("corpus", sentence.corpus()).put("doc_id", sentence.docId())
        .put("date", sentence.date() == null ? null : sentence.date().toString()).put("source", sentence.source())
        .put("prev", sentence.prev()).put("sentence", sentence.sentence()).put("next", sentence.next()),
        sentence.mentions());
  }

  private static GoldSentence sentence(JsonNode line) {
    return new GoldSentence(
        LabelJson.required(line, "id").asText(),
        line.path("corpus").asText(""),
        line.path("doc_id").asText(""),
        date(line.path("date").asText("")),
        line.path("source").asText(""),
        line.path("prev").asText(""),
        LabelJson.required(line, "sentence").asText(),
        line.path("next").asText(""),
        LabelJson.mentions(line));
  }

  private static LocalDate date(String text) {
    if (text.isBlank()) {
      return null;
    }
    try {
      return text.matches("\\d{4}") ? LocalDate.of(Integer.parseInt(text), Month.JULY, 1) : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("field 'date' is neither a day, a year nor empty: " + text, e);
    }
  }
}
