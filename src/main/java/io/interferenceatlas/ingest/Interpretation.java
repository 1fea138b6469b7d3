package io.interferenceatlas.ingest;

import io.interferenceatlas.corpus.Article;
import java.io.Serializable;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;

/** What became of one record: an article or a reject, never both, never neither. */
public final class Interpretation implements Serializable {

  /** The schema, as Spark stores it. */
  public static final Encoder<Interpretation> ENCODER = Encoders.bean(Interpretation.class);

  private static final long serialVersionUID = 1L;

  private Article article;
  private RejectedRecord rejected;

  /** For Spark. */
  public Interpretation() {}

  static Interpretation of(Article article) {
    Interpretation interpretation = new Interpretation();
    interpretation.article = article;
    return interpretation;
  }

  static Interpretation of(RejectedRecord rejected) {
    Interpretation interpretation = new Interpretation();
    interpretation.rejected = rejected;
    return interpretation;
  }

  /** The article, or null where the record was rejected. */
  public Article getArticle() {
    return article;
  }

  public void setArticle(Article article) {
    this.article = article;
  }

  /** The reject, or null where the record became an article. */
  public RejectedRecord getRejected() {
    return rejected;
  }

  public void setRejected(RejectedRecord rejected) {
    this.rejected = rejected;
  }
}
