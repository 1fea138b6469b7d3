package io.interferenceatlas.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Predicted records on file: one JSON object {@code {"id", "mentions": [...]}} a line. */
public final class PredictionsFile {

  private PredictionsFile() {}

  /** Writes the predictions in the map's own order; confidence is an extra key, left out where it is NaN. */
  public static void write(Path file, Map<String, List<MentionLabel>> predictions) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (Map.Entry<String, List<MentionLabel>> sentence : predictions.entrySet()) {
        ObjectNode line = LabelJson.MAPPER.createObjectNode().put("id", sentence.getKey());
        ArrayNode mentions = line.putArray("mentions");
        sentence.getValue().forEach(mention -> mentions.add(LabelJson.toJson(mention)));
        lines.write(LabelJson.MAPPER.writeValueAsString(line));
        lines.write('\n');
      }
    }
  }

  /**
   * Reads predictions; where an id comes twice its last line holds.
   *
   * @throws IllegalArgumentException naming file, line and field where a line is not in the format
   */
  public static Map<String, List<MentionLabel>> read(Path file) throws IOException {
    record Line(String id, List<MentionLabel> mentions) {}
    Map<String, List<MentionLabel>> predictions = new LinkedHashMap<>();
    LabelJson.readLines(file, line -> new Line(LabelJson.required(line, "id").asText(), LabelJson.mentions(line)))
        .forEach(line -> predictions.put(line.id(), line.mentions()));
    return predictions;
  }
}
