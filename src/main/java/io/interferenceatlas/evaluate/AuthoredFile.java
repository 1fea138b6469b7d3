package io.interferenceatlas.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the labelled sentences that we author: blocks of lines that are easy to write and to review.
 *
 * <pre>
 * &#64; 2019-03-04 | The Baltic Courier
 * &lt; The sentence before, where it matters.
 * = The sentence itself.
 * &gt; The sentence after, where it matters.
 * + RUS&gt;EST ALLEGES ELECTION by:EST | cue:meddling | accused:Moscow | target:Estonian | accuser:Tallinn
 * </pre>
 *
 * One {@code +} line a record; a record without {@code target:} has its target inferred. Blocks are set apart by empty
 * lines; lines of {@code #} are comments.
 */
public final class AuthoredFile {

  private static final Pattern HEAD = Pattern.compile("([A-Z]{3})>([A-Z]{3}) ([A-Z]+) ([A-Z_]+) by:([A-Z,]*)");

  private AuthoredFile() {}

  /**
   * The sentences of a file; their ids are the file's name and the block's number, from 1.
   *
   * @throws IllegalArgumentException naming file and line where a block is not in the format
   * @throws IOException where the file cannot be read
   */
  public static List<GoldSentence> read(Path file) throws IOException {
    List<GoldSentence> out = new ArrayList<>();
    List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    lines.add("");
    String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    Block block = new Block();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      try {
        if (!line.isBlank() && !line.startsWith("#")) {
          block.add(line);
        } else if (line.isBlank() && !block.isEmpty()) {
          out.add(block.sentence(name, out.size() + 1));
          block = new Block();
        }
      } catch (IllegalArgumentException | DateTimeParseException e) {
        throw new IllegalArgumentException(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return out;
  }

  private static final class Block {
    private final Map<Character, String> single = new HashMap<>();
    private final List<String> records = new ArrayList<>();

    boolean isEmpty() {
      return single.isEmpty() && records.isEmpty();
    }

    void add(String line) {
      char kind = line.charAt(0);
      String rest = line.substring(1).strip();
      if (kind == '+') {
        records.add(rest);
      } else if ("@<=>".indexOf(kind) < 0) {
        throw new IllegalArgumentException("a line starts with @, <, =, > or +, not with " + kind);
      } else if (single.put(kind, rest) != null) {
        throw new IllegalArgumentException("a second line of " + kind + " in one block");
      }
    }

    GoldSentence sentence(String file, int number) {
      String text = single.get('=');
      String head = single.get('@');
      if (text == null || head == null) {
        throw new IllegalArgumentException("a block needs a line of @ and one of =");
      }
      int bar = head.indexOf('|');
      LocalDate date = LocalDate.parse(bar < 0 ? head : head.substring(0, bar).strip());
      String source = bar < 0 ? "" : head.substring(bar + 1).strip();
      return new GoldSentence(file + "-" + number, "authored", file, date, source, single.getOrDefault('<', ""), text,
          single.getOrDefault('>', ""), records.stream().map(r -> record(r, text)).toList());
    }

    private static MentionLabel record(String line, String text) {
      String[] parts = line.split("\\|");
      Matcher head = HEAD.matcher(parts[0].strip());
      if (!head.matches()) {
        throw new IllegalArgumentException("not ACCUSED>TARGET STANCE DOMAIN by:CODES: " + parts[0]);
      }
      Map<String, String> spans = new HashMap<>();
      for (String part : Arrays.asList(parts).subList(1, parts.length)) {
        int colon = part.indexOf(':');
        String span = part.substring(colon + 1).strip();
        if (colon < 0 || !text.contains(span)) {
          throw new IllegalArgumentException("not in the sentence: " + part.strip());
        }
        spans.put(part.substring(0, colon).strip(), span);
      }
      List<String> by = head.group(5).isEmpty() ? List.of() : List.of(head.group(5).split(","));
      return new MentionLabel(head.group(1), head.group(2), spans.containsKey("target"), by, head.group(3),
          head.group(4), spans.get("cue"), spans.get("accused"), spans.get("target"), spans.get("accuser"), Double.NaN);
    }
  }
}
