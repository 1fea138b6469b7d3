package io.interferenceatlas.tables;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.trunc;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The table {@code article}: every article that was kept. */
public final class ArticleTable {

  private ArticleTable() {}

  /**
   * The articles with their stories.
   *
   * @param kept the articles' own columns: those of the table but for story_id and month
   * @param stories article_id and story_id, one row an article at most; an article that has none is its own story
   * @return the rows of {@code article}, one for each of {@code kept}
   */
  public static Dataset<Row> articles(Dataset<Row> kept, Dataset<Row> stories) {
    Dataset<Row> articles = kept
        .join(stories.select("article_id", "story_id"), new String[] {"article_id"}, "left")
        .withColumn("story_id", coalesce(col("story_id"), col("article_id")))
        .withColumn("month", trunc(col("published_on"), "month"));
    return Tables.ARTICLE.select(articles);
  }
}
