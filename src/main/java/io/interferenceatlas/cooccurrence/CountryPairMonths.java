package io.interferenceatlas.cooccurrence;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;

import io.interferenceatlas.tables.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The table {@code country_pair_month}: which countries are named together, by month. */
public final class CountryPairMonths {

  private CountryPairMonths() {}

  /**
   * Counts the windows that name two countries, and what they come from. Windows of articles that are not among
   * {@code articles} do not count.
   *
   * @param countryWindows article_id, window, countries: the windows that name a country, each once, with their alpha-3
   *     codes, distinct and with commas between
   * @param windowCounts article_id, window_count: how many windows an article has, whether or not they name a country;
   *     one row for each article
   * @param articles the rows of {@code article}
   * @return the rows of {@code country_pair_month}; a pair has a row in the months in which some window names both
   */
  public static Dataset<Row> countryPairMonths(
      Dataset<Row> countryWindows, Dataset<Row> windowCounts, Dataset<Row> articles) {
    Dataset<Row> windows = ofArticles(countryWindows, articles);
    Dataset<Row> named = windowsByCountry(windows);
    Column npmi = AssociationColumns.npmi(
        col("sentence_count"), col("windows_with_a"), col("windows_with_b"), col("windows"));
    Dataset<Row> pairs = pairCounts(windows)
        .join(named.toDF("month", "country_a", "windows_with_a"), new String[] {"month", "country_a"})
        .join(named.toDF("month", "country_b", "windows_with_b"), new String[] {"month", "country_b"})
        .join(months(windowCounts, articles), "month")
        .withColumn("article_share", col("article_count").cast("double").divide(col("articles")))
        .withColumn("npmi", npmi);
    return Tables.COUNTRY_PAIR_MONTH.select(pairs);
  }

  /** By pair and month: article_count, story_count, source_count, sentence_count. */
  private static Dataset<Row> pairCounts(Dataset<Row> windows) {
    return windows
        .select(col("month"), col("article_id"), col("story_id"), col("source"),
            explode(Pairs.ofCountries(col("countries"))).as("pair"))
        .select("month", "article_id", "story_id", "source", "pair.*")
        .groupBy("country_a", "country_b", "month", "article_id", "story_id", "source")
        .agg(count(lit(1)).as("windows"))
        .groupBy("country_a", "country_b", "month")
        .agg(
            count(lit(1)).as("article_count"),
            countDistinct("story_id").as("story_count"),
            countDistinct("source").as("source_count"),
            sum("windows").as("sentence_count"));
  }

  /** How many windows of a month name a country: month, country, windows. */
  private static Dataset<Row> windowsByCountry(Dataset<Row> windows) {
    return windows
        .select(col("month"), explode(split(col("countries"), ",")).as("country"))
        .groupBy("month", "country")
        .agg(count(lit(1)).as("windows"));
  }

  /** All that a month has: month, articles, windows. */
  private static Dataset<Row> months(Dataset<Row> windowCounts, Dataset<Row> articles) {
    return articles.select("article_id", "month")
        .join(windowCounts.select("article_id", "window_count"), new String[] {"article_id"}, "left")
        .groupBy("month")
        .agg(count(lit(1)).as("articles"), sum("window_count").as("windows"));
  }

  private static Dataset<Row> ofArticles(Dataset<Row> windows, Dataset<Row> articles) {
    return windows.join(articles.select("article_id", "story_id", "source", "month"), "article_id");
  }
}
