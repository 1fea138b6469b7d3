package io.interferenceatlas.nlp;

import java.io.Serializable;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;

/** A named entity in a sentence, as the model found it. */
public class EntityRow implements Serializable {

  public static final Encoder<EntityRow> ENCODER = Encoders.bean(EntityRow.class);

  private static final long serialVersionUID = 1L;

  private String articleId;
  private int sentenceIndex;
  private int start;
  private int end;
  private String text;
  private String type;

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

  /** Offset of the first char in the sentence. */
  public int getStart() {
    return start;
  }

  public void setStart(int start) {
    this.start = start;
  }

  /** Offset after the last char. */
  public int getEnd() {
    return end;
  }

  public void setEnd(int end) {
    this.end = end;
  }

  /** The words of the sentence between the two. */
  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  /** {@code PER}, {@code ORG}, {@code LOC}, {@code MISC}, or another type of the model in use. */
  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
  }
}
