package io.interferenceatlas.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Records to and from JSON Lines, with errors that name the file, the line and the field. */
final class LabelJson {

  static final ObjectMapper MAPPER = new ObjectMapper();

  private LabelJson() {}

  /** Makes a value of one line's object. */
  interface LineReader<T> {
    T read(JsonNode line);
  }

  static <T> List<T> readLines(Path file, LineReader<T> reader) throws IOException {
    List<T> values = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          values.add(reader.read(MAPPER.readTree(line)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
          throw new IllegalArgumentException(file + " line " + number + ": " + e.getMessage(), e);
        }
      }
    }
    return values;
  }

  /** Writes one object a line. */
  static void writeLines(Path file, Iterable<ObjectNode> lines) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (ObjectNode line : lines) {
        out.write(MAPPER.writeValueAsString(line));
        out.write('\n');
      }
    }
  }

  /** The object with the mentions in it, as {@link #mentions} reads them. */
  static ObjectNode withMentions(ObjectNode line, List<MentionLabel> mentions) {
    ArrayNode array = line.putArray("mentions");
    mentions.forEach(mention -> array.add(toJson(mention)));
    return line;
  }

  static List<MentionLabel> mentions(JsonNode line) {
    List<MentionLabel> mentions = new ArrayList<>();
    required(line, "mentions").forEach(node -> mentions.add(mention(node)));
    return mentions;
  }

  private static MentionLabel mention(JsonNode node) {
    List<String> accuser = new ArrayList<>();
    required(node, "accuser").forEach(code -> accuser.add(code.asText()));
    return new MentionLabel(
        required(node, "accused").asText(),
        required(node, "target").asText(),
        required(node, "target_explicit").asBoolean(),
        accuser,
        required(node, "stance").asText(),
        required(node, "domain").asText(),
        node.path("cue").asText(""),
        textOrNull(node, "accused_span"),
        textOrNull(node, "target_span"),
        textOrNull(node, "accuser_span"),
        node.path("confidence").asDouble(Double.NaN));
  }

  static ObjectNode toJson(MentionLabel mention) {
    ObjectNode node = MAPPER.createObjectNode()
        .put("accused", mention.accused())
        .put("target", mention.target())
        .put("target_explicit", mention.targetExplicit());
    mention.accuser().forEach(node.putArray("accuser")::add);
    node.put("stance", mention.stance())
        .put("domain", mention.domain())
        .put("cue", mention.cue())
        .put("accused_span", mention.accusedSpan())
        .put("target_span", mention.targetSpan())
        .put("accuser_span", mention.accuserSpan());
    if (!Double.isNaN(mention.confidence())) {
      node.put("confidence", mention.confidence());
    }
    return node;
  }

  static JsonNode required(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("field '" + field + "' is missing");
    }
    return value;
  }

  private static String textOrNull(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }
}
