package io.interferenceatlas.nlp;

import io.interferenceatlas.interference.SentenceInContext;
import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** A sentence of an article that a model reads, with its neighbours: a row between Dataset functions. */
public class SentenceRow implements Serializable {

  public static final Encoder<SentenceRow> ENCODER = Encoders.bean(SentenceRow.class);

  private static final long serialVersionUID = 1L;
  private static final String NAME_END = "\n";

  private String articleId;
  private int sentenceIndex;
  private int sentenceStart;
  private boolean inLead;
  private LocalDate publishedOn;
  private String source;
  private String sentence;
  private String previous;
  private String next;
  private String names;

  /** The row whose columns have this bean's names. */
  static SentenceRow of(Row row) {
    SentenceRow out = new SentenceRow();
    out.articleId = row.getAs("articleId");
    out.sentenceIndex = row.<Integer>getAs("sentenceIndex");
    out.sentenceStart = row.<Integer>getAs("sentenceStart");
    out.inLead = row.<Boolean>getAs("inLead");
    out.publishedOn = date(row.getAs("publishedOn"));
    out.source = row.getAs("source");
    out.sentence = row.getAs("sentence");
    out.previous = row.getAs("previous");
    out.next = row.getAs("next");
    out.names = row.getAs("names");
    return out;
  }

  // Spark gives a DATE as either class, by spark.sql.datetime.java8API.enabled.
  private static LocalDate date(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }

  /** The article's id. */
  public String getArticleId() {
    return articleId;
  }

  public void setArticleId(String articleId) {
    this.articleId = articleId;
  }

  /** Index of the sentence in the article, from 0. */
  public int getSentenceIndex() {
    return sentenceIndex;
  }

  public void setSentenceIndex(int sentenceIndex) {
    this.sentenceIndex = sentenceIndex;
  }

  /** Offset in the article's text of the sentence's first char. */
  public int getSentenceStart() {
    return sentenceStart;
  }

  public void setSentenceStart(int sentenceStart) {
    this.sentenceStart = sentenceStart;
  }

  /** Whether it is one of the article's first sentences. */
  public boolean isInLead() {
    return inLead;
  }

  public void setInLead(boolean inLead) {
    this.inLead = inLead;
  }

  /** Day of publication; null where not known. */
  public LocalDate getPublishedOn() {
    return publishedOn;
  }

  public void setPublishedOn(LocalDate publishedOn) {
    this.publishedOn = publishedOn;
  }

  /** The publisher. */
  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  /** The sentence's text. */
  public String getSentence() {
    return sentence;
  }

  public void setSentence(String sentence) {
    this.sentence = sentence;
  }

  /** The sentence before; empty at the start. */
  public String getPrevious() {
    return previous;
  }

  public void setPrevious(String previous) {
    this.previous = previous;
  }

  /** The sentence after; empty at the end. */
  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }

  /** Full names of persons in the article, each followed by a line break but the last; null or empty for none. */
  public String getNames() {
    return names;
  }

  public void setNames(String names) {
    this.names = names;
  }

  /** The sentence as the rules take it. */
  public SentenceInContext inContext() {
    Set<String> fullNames = names == null || names.isEmpty() ? Set.of() : Set.of(names.split(NAME_END));
    return new SentenceInContext(sentence, previous, next, publishedOn, source, fullNames);
  }
}
