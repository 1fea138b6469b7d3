package io.interferenceatlas.corpus;

/** Where an article's publication date was found. */
public enum DateSource {
  /** The record's date field. */
  FIELD,
  /** {@code datePublished} in the page's JSON-LD. */
  PAGE_JSON_LD,
  /** A meta tag of the page, such as {@code article:published_time}. */
  PAGE_META,
  /** A {@code <time>} tag of the page. */
  PAGE_TIME,
  /** The date in the URL's path. */
  URL
}
