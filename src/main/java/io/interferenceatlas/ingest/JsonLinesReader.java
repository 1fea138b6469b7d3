package io.interferenceatlas.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One JSON object a line. Blank lines are no records, but count as lines. */
final class JsonLinesReader extends RecordReader {

  private final DumpStream stream;
  private final Reader chars;
  private final int maxRecordChars;
  private final int maxFieldChars;
  private final ObjectMapper json;

  private final char[] buffer = new char[1 << 15];
  private int position;
  private int limit;

  private final StringBuilder line = new StringBuilder();
  private boolean lineEnded;
  private boolean lineTooLong;
  private long lineNo;

  JsonLinesReader(String file, DumpStream stream, IngestRules rules) throws IOException {
    super(file, stream);
    this.stream = stream;
    this.chars = utf8(stream);
    this.maxRecordChars = rules.maxRecordChars();
    this.maxFieldChars = rules.maxFieldChars();
    this.json = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(maxRecordChars).build())
            // Written by Python for a missing number or date.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();
  }

  @Override
  protected RawRecord read() throws IOException {
    while (readLine()) {
      if (stream.fault() != null && !lineEnded) {
        return truncated(lineNo, takeFault(), line.toString());
      }
      if (lineTooLong) {
        return failed(lineNo, RejectReason.RECORD_TOO_LARGE, "longer than " + maxRecordChars + " characters",
            line.substring(0, Math.min(1000, line.length())));
      }
      String text = line.toString();
      if (!text.isBlank()) {
        return parse(text);
      }
    }
    return stream.fault() == null || faultTaken ? null : truncated(lineNo + 1, takeFault(), null);
  }

  private boolean faultTaken;

  private IOException takeFault() {
    faultTaken = true;
    return stream.fault();
  }

  private RawRecord parse(String text) {
    if (text.indexOf(UNDECODABLE) >= 0) {
      return failed(lineNo, RejectReason.BAD_ENCODING, "not valid UTF-8", text);
    }
    try {
      JsonNode node = json.readTree(text);
      if (!node.isObject()) {
        return failed(lineNo, RejectReason.BROKEN_RECORD, "not a JSON object", text);
      }
      Map<String, String> fields = new LinkedHashMap<>();
      flatten("", node, fields);
      return RawRecord.of(file, lineNo, fields);
    } catch (JsonProcessingException e) {
      return failed(lineNo, RejectReason.BROKEN_RECORD, e.getOriginalMessage(), text);
    }
  }

  private void flatten(String prefix, JsonNode object, Map<String, String> fields) {
    object.fields().forEachRemaining(entry -> {
      String name = prefix + entry.getKey();
      JsonNode value = entry.getValue();
      if (value.isObject()) {
        flatten(name + ".", value, fields);
      } else if (value.isArray()) {
        fields.put(name, capped(joined(value)));
      } else {
        fields.put(name, value.isNull() ? "" : capped(value.asText()));
      }
    });
  }

  /** Texts that come as a list of paragraphs stay paragraphs. */
  private static String joined(JsonNode array) {
    List<String> values = new ArrayList<>();
    array.forEach(value -> {
      if (value.isValueNode() && !value.isNull()) {
        values.add(value.asText());
      }
    });
    return String.join("\n\n", values);
  }

  private String capped(String value) {
    return value.length() <= maxFieldChars ? value : value.substring(0, maxFieldChars);
  }

  /** Reads one line; what is over the limit is passed over, not held. False at the end. */
  private boolean readLine() throws IOException {
    line.setLength(0);
    lineEnded = false;
    lineTooLong = false;
    while (true) {
      if (position == limit) {
        limit = chars.read(buffer, 0, buffer.length);
        position = 0;
        if (limit <= 0) {
          limit = 0;
          boolean anything = line.length() > 0;
          lineNo += anything ? 1 : 0;
          return anything;
        }
      }
      int start = position;
      while (position < limit && buffer[position] != '\n') {
        position++;
      }
      int room = maxRecordChars - line.length();
      lineTooLong |= position - start > room;
      line.append(buffer, start, Math.min(room, position - start));
      if (position < limit) {
        position++;
        lineEnded = true;
        lineNo++;
        return true;
      }
    }
  }
}
