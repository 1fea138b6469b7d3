package io.interferenceatlas.corpus;

import java.io.Serializable;
import java.time.LocalDate;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;

/** One news article that can be used: dated, in an accepted language, with clean text. */
public final class Article implements Serializable {

  /** The schema, as Spark stores it. */
  public static final Encoder<Article> ENCODER = Encoders.bean(Article.class);

  private static final long serialVersionUID = 1L;

  private String articleId;
  private String source;
  private String url;
  private String title;
  private LocalDate publishedOn;
  private String dateSource;
  private String language;
  private String issues;
  private int textLength;
  private String body;
  private String inputFile;
  private long recordNo;

  /** For Spark. */
  public Article() {}

  /** The record's own id, or the first 16 hex digits of the SHA-256 of URL and text. Never null. */
  public String getArticleId() {
    return articleId;
  }

  public void setArticleId(String articleId) {
    this.articleId = articleId;
  }

  /** The publisher as the record names it, or the host of the URL without {@code www}; null where neither is known. */
  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  /** The canonical URL where the page tells it, else the URL of the record; null where unknown. */
  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  /** One line of plain text; null where unknown. */
  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  /** The day of publication as the publisher wrote it, in the publisher's own time zone. Never null. */
  public LocalDate getPublishedOn() {
    return publishedOn;
  }

  public void setPublishedOn(LocalDate publishedOn) {
    this.publishedOn = publishedOn;
  }

  /** The name of a {@link DateSource}. Never null. */
  public String getDateSource() {
    return dateSource;
  }

  public void setDateSource(String dateSource) {
    this.dateSource = dateSource;
  }

  /** ISO 639-1 code in lower case; {@code und} where the text is too short to tell. Never null. */
  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  /** Sorted, comma-joined {@link Issue} codes; empty for none. Never null. */
  public String getIssues() {
    return issues;
  }

  public void setIssues(String issues) {
    this.issues = issues;
  }

  /** Length of {@link #getBody()} in UTF-16 units. */
  public int getTextLength() {
    return textLength;
  }

  public void setTextLength(int textLength) {
    this.textLength = textLength;
  }

  /** The text: NFC, paragraphs parted by an empty line, no markup, never empty. */
  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  /** The full path of the file the record was read from. */
  public String getInputFile() {
    return inputFile;
  }

  public void setInputFile(String inputFile) {
    this.inputFile = inputFile;
  }

  /** Where in the file: 1-based; the line number in JSON Lines, the record number elsewhere. */
  public long getRecordNo() {
    return recordNo;
  }

  public void setRecordNo(long recordNo) {
    this.recordNo = recordNo;
  }
}
