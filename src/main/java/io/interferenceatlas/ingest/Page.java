package io.interferenceatlas.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.interferenceatlas.corpus.CleanText;
import io.interferenceatlas.corpus.DateSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.apache.commons.lang3.StringUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * What an HTML page says of the article on it. Each is taken from where publishers state it for machines first:
 * JSON-LD, then OpenGraph and other meta tags, then the tags of the page, then what a readability extractor finds.
 *
 * @param url the canonical URL, or the one it was fetched from
 * @param dates all statements of the publication date, most trusted first
 */
record Page(String url, String title, String source, String text, List<PublicationDate.Candidate> dates) {

  private static final List<String> DATE_META = List.of(
      "meta[property=article:published_time]", "meta[name=article:published_time]", "meta[property=og:published_time]",
      "meta[itemprop=datePublished]", "meta[name=datePublished]", "meta[name=parsely-pub-date]",
      "meta[name=sailthru.date]", "meta[name=pubdate]", "meta[name=publishdate]", "meta[name=publish-date]",
      "meta[name=publish_date]", "meta[name=publication_date]", "meta[name=dc.date.issued]", "meta[name=dc.date]",
      "meta[name=dcterms.created]", "meta[name=dcterms.date]", "meta[name=citation_publication_date]",
      "meta[name=cXenseParse:recs:publishtime]", "meta[name=date]", "meta[name=ptime]");
  private static final List<String> DATE_TAGS = List.of(
      "[itemprop=datePublished][datetime]", "time[pubdate][datetime]", "article time[datetime]",
      "header time[datetime]", "main time[datetime]", "time[datetime]", "[itemprop=datePublished]", "article time",
      "time");

  /** Far deeper than any real page; the extractor recurses, and would overflow the stack. */
  private static final int DEEPEST = 500;

  /**
   * Reads {@code html}; {@code charset} is what the server told, or null to go by the page's own statement.
   *
   * @throws IllegalArgumentException where the page is nested too deep to be read
   */
  static Page read(byte[] html, String charset, String fetchedFrom) {
    Document document;
    try {
      document = Jsoup.parse(new ByteArrayInputStream(html), charset, fetchedFrom);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory", e);
    }
    requireReasonableDepth(document);
    List<JsonNode> statements = articleStatements(document);
    String url = first(
        attribute(document, "link[rel=canonical]", "abs:href"),
        attribute(document, "meta[property=og:url]", "abs:content"),
        fetchedFrom);
    String title = first(
        textOf(statements, "headline"),
        attribute(document, "meta[property=og:title]", "content"),
        attribute(document, "meta[name=twitter:title]", "content"),
        text(document, "h1"),
        document.title());
    String source = attribute(document, "meta[property=og:site_name]", "content");
    List<PublicationDate.Candidate> dates = dates(document, statements);
    String stated = Objects.requireNonNullElse(textOf(statements, "articleBody"), "");
    String found = mainText(document, fetchedFrom);
    // The page's markup has the paragraphs, unless the extractor missed much of what the page states.
    String text = found.length() >= 0.8 * stated.length() ? found : stated;
    return new Page(url, title, source, text, dates);
  }

  private static void requireReasonableDepth(Document document) {
    NodeTraversor.traverse(
        (node, depth) -> {
          if (depth > DEEPEST) {
            throw new IllegalArgumentException("tags nested deeper than " + DEEPEST);
          }
        },
        document);
  }

  private static List<PublicationDate.Candidate> dates(Document document, List<JsonNode> statements) {
    List<PublicationDate.Candidate> dates = new ArrayList<>();
    for (JsonNode statement : statements) {
      add(dates, statement.path("datePublished").asText(), DateSource.PAGE_JSON_LD);
    }
    DATE_META.forEach(query -> add(dates, attribute(document, query, "content"), DateSource.PAGE_META));
    for (String query : DATE_TAGS) {
      Element tag = document.selectFirst(query);
      if (tag != null) {
        add(dates, tag.hasAttr("datetime") ? tag.attr("datetime") : tag.text(), DateSource.PAGE_TIME);
      }
    }
    return dates;
  }

  private static void add(List<PublicationDate.Candidate> dates, String text, DateSource source) {
    if (StringUtils.isNotBlank(text)) {
      dates.add(new PublicationDate.Candidate(text, source));
    }
  }

  private static String mainText(Document document, String url) {
    // The extractor takes the document apart, so this comes last.
    Article article = new Readability4J(url, document).parse();
    Element content = article.getArticleContent();
    if (content == null) {
      return "";
    }
    content.select("h1").remove();
    return CleanText.visibleText(content);
  }

  /** The JSON-LD objects that describe an article, in the order of the page. Scripts that are no JSON are ignored. */
  private static List<JsonNode> articleStatements(Document document) {
    List<JsonNode> statements = new ArrayList<>();
    JsonMapper json = new JsonMapper();
    for (Element script : document.select("script[type=application/ld+json]")) {
      try {
        collectArticles(json.readTree(script.data()), statements);
      } catch (JsonProcessingException ignored) {
        // Templates often break their own JSON-LD; the page has other places to look in.
      }
    }
    return statements;
  }

  private static void collectArticles(JsonNode node, List<JsonNode> statements) {
    if (node.isObject() && isArticle(node.path("@type"))) {
      statements.add(node);
    }
    if (node.isContainerNode()) {
      node.forEach(child -> collectArticles(child, statements));
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
    }
    String name = type.asText();
    return name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report");
  }

  private static String textOf(List<JsonNode> statements, String field) {
    return statements.stream().map(statement -> statement.path(field).asText()).filter(StringUtils::isNotBlank)
        .findFirst().orElse(null);
  }

  private static String attribute(Document document, String query, String attribute) {
    return document.select(query).stream().map(tag -> tag.attr(attribute)).filter(StringUtils::isNotBlank)
        .findFirst().orElse(null);
  }

  private static String text(Document document, String query) {
    Element element = document.selectFirst(query);
    return element == null ? null : element.text();
  }

  private static String first(String... values) {
    return Stream.of(values).filter(StringUtils::isNotBlank).findFirst().orElse(null);
  }
}
