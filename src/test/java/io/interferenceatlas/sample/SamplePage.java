package io.interferenceatlas.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** An original as a web page, with the furniture of one. The header's {@code layout} says where the date stands. */
final class SamplePage {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private static final String PAGE = """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <title>%s</title>
      %s</head>
      <body>
      <div class="cookie-banner"><p>We use cookies to remember your settings.</p><button>Fine</button></div>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/tv">Tonight on TV</a></li></ul></nav>
      <main><article>
      <h1>%s</h1>
      %s<div class="article-body">
      %s
      </div>
      </article></main>
      <aside class="sidebar"><h3>Most read</h3><ul><li><a href="/1">Ten soups for cold days</a></li>\
      <li><a href="/2">Crossword no. 412</a></li></ul></aside>
      <footer class="footer"><p><a href="/terms">Terms of use</a> | <a href="/privacy">Privacy</a> | All rights reserved.</p></footer>
      <script>window.visits = (window.visits || 0) + 1;</script>
      </body>
      </html>
      """;

  private SamplePage() {}

  /** The page's HTML. */
  static String of(SampleArticle article) {
    String title = Entities.escape(article.title());
    String paragraphs = Arrays.stream(article.text().split("\n\n"))
        .map(paragraph -> "<p>" + Entities.escape(paragraph) + "</p>")
        .collect(Collectors.joining("\n"));
    String language = article.header().getOrDefault("language", "en");
    return PAGE.formatted(language, title, head(article), title, byline(article), paragraphs);
  }

  private static String head(SampleArticle article) {
    boolean nameless = article.source().endsWith(".example");
    String site = nameless ? "" : property("og:site_name", article.source());
    LocalDate date = article.date();
    return site + switch (article.header().get("layout")) {
      case "json-ld" -> jsonLd(article);
      case "opengraph" -> property("og:title", article.title()) + property("og:url", article.url())
          + property("article:published_time", date + "T08:20:00+00:00")
          + property("article:modified_time", date.plusDays(40) + "T08:20:00+00:00");
      case "meta" -> "<meta name=\"date\" content=\"" + date + "\">\n";
      default -> "";
    };
  }

  private static String property(String name, String content) {
    return "<meta property=\"" + name + "\" content=\"" + Entities.escape(content) + "\">\n";
  }

  private static String jsonLd(SampleArticle article) {
    ObjectNode statement = JSON.createObjectNode();
    statement.put("@context", "https://schema.org");
    statement.put("@type", "NewsArticle");
    statement.put("headline", article.title());
    statement.put("datePublished", article.date() + "T05:45:00Z");
    statement.put("dateModified", article.date().plusDays(2) + "T17:00:00Z");
    statement.putObject("publisher").put("@type", "Organization").put("name", article.source());
    try {
      return "<script type=\"application/ld+json\">" + JSON.writeValueAsString(statement) + "</script>\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Machine-readable in every second record with a time tag, in words only in the others. */
  private static String byline(SampleArticle article) {
    if (!article.header().get("layout").equals("time")) {
      return "";
    }
    String words = LONG_DATE.format(article.date());
    String attribute = article.place() % 2 == 0 ? " datetime=\"" + article.date() + "T09:00:00Z\"" : "";
    return "<p class=\"byline\">By our staff, <time" + attribute + ">" + words + "</time></p>\n";
  }
}
