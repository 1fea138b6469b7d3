package io.interferenceatlas.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Predicted records on file: one JSON object {@code {"id", "mentions": [...]}} a line. */
public final class PredictionsFile {

  private PredictionsFile() {}

  /** Writes the predictions in the map's own order; confidence is an extra key, left out where it is NaN. */
  public static void write(Path file, Map<String, List<MentionLabel>> predictions) throws IOException {
    LabelJson.writeLines(file, predictions.entrySet().stream().map(sentence -> LabelJson.withMentions(
        LabelJson.MAPPER.createObjectNode().put("id", sentence.getKey()), sentence.getValue())).toList());
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
