package io.interferenceatlas.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads labels of sentences whose text lies elsewhere: a line a sentence, with tabs between article id, offset in the
 * article's cleaned text, length, and records ({@code RUS>USA ALLEGES ELECTION i by:USA}, semicolons between; {@code -}
 * for none), where {@code e} and {@code i} tell whether the target is explicit or inferred, and {@code by:?} that accusers were not
 * coded.
 */
public final class OffsetLabels {

  private static final Pattern RECORD =
      Pattern.compile("([A-Z]{3})>([A-Z]{3}) ([A-Z]+) ([A-Z_]+) ([ei]) by:(\\?|[A-Z,]*)");

  /** Where a sentence stands. */
  public record Place(String articleId, int start, int length) {}

  private OffsetLabels() {}

  /**
   * The records of each sentence, in the order of the file.
   *
   * @throws IllegalArgumentException naming file and line where a line is not in the format
   * @throws IOException where the file cannot be read
   */
  public static Map<Place, List<MentionLabel>> read(Path file) throws IOException {
    Map<Place, List<MentionLabel>> labels = new LinkedHashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] fields = line.split("\t");
      try {
        labels.put(new Place(fields[0], Integer.parseInt(fields[1]), Integer.parseInt(fields[2])), records(fields[3]));
      } catch (RuntimeException e) {
        throw new IllegalArgumentException(file + ", line " + number + ": " + e.getMessage(), e);
      }
    }
    return labels;
  }

  private static List<MentionLabel> records(String field) {
    List<MentionLabel> records = new ArrayList<>();
    for (String text : field.equals("-") ? new String[0] : field.split("; ")) {
      Matcher m = RECORD.matcher(text);
      if (!m.matches()) {
        throw new IllegalArgumentException("not ACCUSED>TARGET STANCE DOMAIN e|i by:CODES: " + text);
      }
      List<String> by = m.group(6).isEmpty() ? List.of() : Arrays.asList(m.group(6).split(","));
      records.add(new MentionLabel(m.group(1), m.group(2), m.group(5).equals("e"), by, m.group(3), m.group(4), null, null,
          null, null, Double.NaN));
    }
    return records;
  }
}
