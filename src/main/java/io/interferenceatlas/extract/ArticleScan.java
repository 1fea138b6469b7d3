package io.interferenceatlas.extract;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;

/** What the raw-text scan found in an article. */
public class ArticleScan implements Serializable {

  public static final Encoder<ArticleScan> ENCODER = Encoders.bean(ArticleScan.class);

  private static final long serialVersionUID = 1L;

  private String articleId;
  private int windowCount;
  private List<CountryWindow> windows;
  private List<ScannedSentence> sentences;

  /** The article's id. */
  public String getArticleId() {
    return articleId;
  }

  public void setArticleId(String articleId) {
    this.articleId = articleId;
  }

  /** How many stretches it has, whether or not they name a country. */
  public int getWindowCount() {
    return windowCount;
  }

  public void setWindowCount(int windowCount) {
    this.windowCount = windowCount;
  }

  /** Those that name a country, in order. */
  public List<CountryWindow> getWindows() {
    return windows;
  }

  public void setWindows(List<CountryWindow> windows) {
    this.windows = windows;
  }

  /** The sentences that a model reads, in order. */
  public List<ScannedSentence> getSentences() {
    return sentences;
  }

  public void setSentences(List<ScannedSentence> sentences) {
    this.sentences = sentences;
  }
}
