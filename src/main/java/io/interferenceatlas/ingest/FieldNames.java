package io.interferenceatlas.ingest;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.lang3.StringUtils;

/** Finds our fields in a record by the names that dumps give them. */
final class FieldNames implements Serializable {

  static final String ID = "id";
  static final String DATE = "date";
  static final String SOURCE = "source";
  static final String URL = "url";
  static final String TITLE = "title";
  static final String TEXT = "text";

  /** The well-known names, most trusted first. Dates of crawling or updating are left out on purpose. */
  static final Map<String, List<String>> KNOWN = Collections.unmodifiableMap(new TreeMap<>(Map.of(
      ID, List.of("id", "doc_id", "docid", "document_id", "article_id", "uuid", "guid", "_id", "record_id", "news_id"),
      DATE, List.of("date", "published", "published_on", "published_at", "published_date", "published_time",
          "publish_date", "publish_time", "date_publish", "date_published", "pub_date", "pubdate", "pub_time",
          "publication_date", "publication_datetime", "publication_time", "posted", "posted_at", "issue_date",
          "article_date", "news_date", "datetime", "date_time", "timestamp", "created", "created_at", "date_created",
          "day"),
      SOURCE, List.of("source", "source_name", "publisher", "publication", "outlet", "newspaper", "site_name", "site",
          "source_domain", "domain", "source.name", "source.title", "source.domain", "source.uri", "publisher.name",
          "media", "media_name", "feed", "feed_name", "thread.site"),
      URL, List.of("url", "link", "canonical_url", "canonical_link", "article_url", "article_link", "web_url",
          "page_url", "source_url", "permalink", "href", "uri"),
      TITLE, List.of("title", "headline", "heading", "article_title", "headline.main", "title_page", "head"),
      TEXT, List.of("text", "body", "content", "maintext", "main_text", "main_content", "article_text", "article_body",
          "article_content", "body_text", "full_text", "plain_text", "clean_text", "raw_text", "story_text", "article",
          "story", "news"))));

  /** What programs write when they have nothing to write. */
  private static final Set<String> NOTHING = Set.of("null", "none", "nan", "nat", "n/a", "undefined", "\\n");

  private final Map<String, List<String>> keysByField = new HashMap<>();

  FieldNames(Map<String, List<String>> aliases) {
    aliases.forEach((field, names) ->
        keysByField.put(field, names.stream().map(FieldNames::key).distinct().toList()));
  }

  /** Whether any of {@code names} is a name of {@code field}. */
  boolean has(String field, Collection<String> names) {
    return names.stream().anyMatch(name -> keysByField.get(field).contains(key(name)));
  }

  /** Whether {@code name} is a name of any of our fields. */
  boolean isKnown(String name) {
    String key = key(name);
    return keysByField.values().stream().anyMatch(keys -> keys.contains(key));
  }

  /** The record with its names made comparable, to look up with {@link #value}. */
  static Map<String, String> byKey(Map<String, String> record) {
    Map<String, String> byKey = new HashMap<>();
    // Sorted, so that of two names with the same key always the same one is taken.
    new TreeMap<>(record).forEach((name, value) -> {
      if (isSomething(value)) {
        byKey.putIfAbsent(key(name), value);
      }
    });
    return byKey;
  }

  /** The value under the most trusted name that has one; null where none has. */
  String value(String field, Map<String, String> recordByKey) {
    for (String key : keysByField.get(field)) {
      String value = recordByKey.get(key);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static boolean isSomething(String value) {
    if (value == null || StringUtils.isBlank(value)) {
      return false;
    }
    return value.length() > 12 || !NOTHING.contains(value.trim().toLowerCase(Locale.ROOT));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s\\uFEFF]", "");
  }
}
