package io.interferenceatlas.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the originals: blocks of header lines between two lines of {@code ---}, each followed by its body. */
final class SampleArticles {

  private static final String FENCE = "---";

  private SampleArticles() {}

  /**
   * The originals of one dump file in their order. Those that repeat another come as that one's content, under their
   * own id where only URL and text are the same.
   */
  static List<SampleArticle> read(Path file) throws IOException {
    Map<String, SampleArticle> byId = new LinkedHashMap<>();
    List<SampleArticle> articles = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    int at = 0;
    while (at < lines.size()) {
      if (!lines.get(at).equals(FENCE)) {
        throw new IllegalArgumentException(file + ":" + (at + 1) + ": expected " + FENCE + " here");
      }
      Map<String, String> header = new LinkedHashMap<>();
      for (at++; !lines.get(at).equals(FENCE); at++) {
        String[] nameAndValue = lines.get(at).split(":", 2);
        header.put(nameAndValue[0], nameAndValue[1].strip());
      }
      int bodyStart = ++at;
      while (at < lines.size() && !lines.get(at).equals(FENCE)) {
        at++;
      }
      String body = String.join("\n", lines.subList(bodyStart, at)).strip();
      SampleArticle article = resolve(new SampleArticle(header.get("id"), header, body), byId);
      if (byId.putIfAbsent(header.get("id"), article) != null) {
        throw new IllegalArgumentException(file + ": a second article with the id " + header.get("id"));
      }
      articles.add(article);
    }
    return articles;
  }

  private static SampleArticle resolve(SampleArticle article, Map<String, SampleArticle> earlier) {
    if (article.has("same-as")) {
      return earlier.get(article.header().get("same-as"));
    }
    if (article.has("same-url-and-text-as")) {
      SampleArticle other = earlier.get(article.header().get("same-url-and-text-as"));
      return new SampleArticle(article.id(), other.header(), other.body());
    }
    return article;
  }
}
