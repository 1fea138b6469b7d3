package io.interferenceatlas.sample;

import java.time.LocalDate;
import java.util.Map;

/**
 * One original of the sample, as it stands in {@code src/sample/articles}.
 *
 * @param id names the article; its number is the place of the record in its dump file, from 1
 * @param header the lines above the body, by name
 * @param body the text with blank lines between paragraphs; empty where there is none
 */
record SampleArticle(String id, Map<String, String> header, String body) {

  /** The place of the record in its dump file, from 1. */
  int place() {
    return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
  }

  String source() {
    return header.get("source");
  }

  String url() {
    return header.get("url");
  }

  String title() {
    return header.get("title");
  }

  /** The day of publication; null where nothing in the dump tells it. */
  LocalDate date() {
    String date = header.get("date");
    return date.equals("none") ? null : LocalDate.parse(date);
  }

  boolean has(String name) {
    return header.containsKey(name);
  }

  /** The body as the dump has it: its last paragraph as often as the header asks for. */
  String text() {
    if (!has("repeat-last")) {
      return body;
    }
    int lastParagraph = body.lastIndexOf("\n\n");
    return body + body.substring(lastParagraph).repeat(Integer.parseInt(header.get("repeat-last")) - 1);
  }
}
