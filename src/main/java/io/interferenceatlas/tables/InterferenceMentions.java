package io.interferenceatlas.tables;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The table {@code interference_mention}: every statement about interference, with its evidence. */
public final class InterferenceMentions {

  private static final String[] OF_THE_ARTICLE = {"story_id", "month", "published_on", "source", "url"};

  private InterferenceMentions() {}

  /**
   * The mentions with what the table says of their articles.
   *
   * @param found what was found in each sentence: the columns of the table from sentence_index on, and article_id
   * @param articles the rows of {@code article}; mentions of an article that is not there are left out with it
   * @return the rows of {@code interference_mention}
   */
  public static Dataset<Row> interferenceMentions(Dataset<Row> found, Dataset<Row> articles) {
    Dataset<Row> mentions = found
        .drop(OF_THE_ARTICLE)
        .join(articles.select("article_id", OF_THE_ARTICLE), "article_id");
    return Tables.INTERFERENCE_MENTION.select(mentions);
  }
}
