package io.interferenceatlas.extract;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;

import io.interferenceatlas.config.CooccurrenceWindow;
import io.interferenceatlas.corpus.Article;
import io.interferenceatlas.country.CountryMatcher;
import io.interferenceatlas.country.Gazetteer;
import io.interferenceatlas.interference.CueScanner;
import io.interferenceatlas.nlp.SentenceRow;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The raw-text scan over a corpus. */
public final class ArticleScans {

  private static final class Matcher {
    private static final CountryMatcher BUNDLED = new CountryMatcher(Gazetteer.bundled());
  }

  private ArticleScans() {}

  /** One scan an article. */
  public static Dataset<ArticleScan> articleScans(Dataset<Article> articles, CooccurrenceWindow window) {
    MapPartitionsFunction<Article, ArticleScan> scan = rows -> {
      ArticleScanner scanner =
          new ArticleScanner(Matcher.BUNDLED, Gazetteer.bundled(), CueScanner.bundled(), window);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return rows.hasNext();
        }

        @Override
        public ArticleScan next() {
          return scanner.scan(rows.next());
        }
      };
    };
    return articles.mapPartitions(scan, ArticleScan.ENCODER);
  }

  /** The sentences that the role model reads. */
  public static Dataset<SentenceRow> cuedSentences(Dataset<ArticleScan> scans) {
    return sentences(scans).where(col("cued")).drop("window", "countries", "cued", "related").as(SentenceRow.ENCODER);
  }

  /** The sentences whose entities count: those in stretches that name from two to {@code maxCountries} countries. */
  public static Dataset<ScannedSentence> relatedSentences(Dataset<ArticleScan> scans, int maxCountries) {
    return sentences(scans).where(col("related"))
        .where(size(split(col("countries"), ",")).leq(maxCountries))
        .as(ScannedSentence.ENCODER);
  }

  /** The stretches that name a country: article_id, window, countries (codes with commas between). */
  public static Dataset<Row> countryWindows(Dataset<ArticleScan> scans) {
    return scans.select(col("articleId").as("article_id"), explode(col("windows")).as("w"))
        .select(col("article_id"), col("w.window").as("window"), col("w.countries").as("countries"));
  }

  private static Dataset<Row> sentences(Dataset<ArticleScan> scans) {
    return scans.select(explode(col("sentences")).as("s")).select("s.*");
  }
}
