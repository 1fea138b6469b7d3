package io.interferenceatlas.corpus;

import io.interferenceatlas.testing.LocalSpark;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;

/** Small articles for tests. */
final class SampleArticles {

  static final LocalDate DAY = LocalDate.of(2019, 3, 4);

  private SampleArticles() {}

  /** An article of record 1 of a file named as its id, published by one.example. */
  static Article article(String id, LocalDate day, String body) {
    Article article = new Article();
    article.setArticleId(id);
    article.setSource("one.example");
    article.setPublishedOn(day);
    article.setDateSource("FIELD");
    article.setLanguage("en");
    article.setIssues("");
    article.setBody(body);
    article.setTextLength(body.length());
    article.setInputFile(id);
    article.setRecordNo(1);
    return article;
  }

  /** A text of made-up words that shares no shingle with that of another seed. */
  static String text(long seed, int words) {
    Random random = new Random(seed);
    return random.ints(words, 0, 1_000_000).mapToObj(n -> "w" + n).collect(Collectors.joining(" "));
  }

  static Dataset<Article> dataset(List<Article> articles) {
    return LocalSpark.session().createDataset(articles, Article.ENCODER);
  }
}
