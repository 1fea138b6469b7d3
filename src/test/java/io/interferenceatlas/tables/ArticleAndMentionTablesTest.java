package io.interferenceatlas.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.interferenceatlas.corpus.Article;
import io.interferenceatlas.ingest.RejectedRecord;
import io.interferenceatlas.testing.LocalSpark;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ArticleAndMentionTablesTest {

  @Test
  void an_article_without_a_story_is_its_own_and_stands_in_the_month_of_its_day() {
    Dataset<Row> stories = LocalSpark.session().sql("select 'a2' as article_id, 'a1' as story_id");
    List<Row> rows = ArticleTable.articles(Columns.snakeCase(articles("a1", "a2")), stories)
        .orderBy("article_id").collectAsList();
    assertThat(rows).extracting(row -> row.<String>getAs("story_id")).containsExactly("a1", "a1");
    assertThat(rows).extracting(row -> row.<Date>getAs("month")).containsOnly(Date.valueOf("2019-03-01"));
  }

  @Test
  void a_mention_takes_date_story_and_source_from_its_article() {
    Dataset<Row> stories = LocalSpark.session().sql("select 'a2' as article_id, 'a1' as story_id");
    Dataset<Row> articles = ArticleTable.articles(Columns.snakeCase(articles("a2")), stories);
    Dataset<Row> found = SampleRows.table(Tables.INTERFERENCE_MENTION,
        Map.of("article_id", "a2", "published_on", "1999-01-01", "source", "other.example"),
        Map.of("article_id", "gone"))
        .drop("story_id", "month", "url");
    List<Row> rows = InterferenceMentions.interferenceMentions(found, articles).collectAsList();
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).<String>getAs("story_id")).isEqualTo("a1");
    assertThat(rows.get(0).<String>getAs("source")).isEqualTo("one.example");
    assertThat(rows.get(0).<Date>getAs("month")).isEqualTo(Date.valueOf("2019-03-01"));
    assertThat(rows.get(0).<Date>getAs("published_on")).isEqualTo(Date.valueOf("2019-03-17"));
  }

  @Test
  void rejects_of_the_readers_are_rows_of_their_table() {
    Dataset<RejectedRecord> none = LocalSpark.session().createDataset(List.of(), RejectedRecord.ENCODER);
    assertThat(Tables.REJECTED_RECORD.select(Columns.snakeCase(none)).count()).isZero();
  }

  private static Dataset<Article> articles(String... ids) {
    return LocalSpark.session().createDataset(List.of(ids).stream().map(id -> {
      Article article = new Article();
      article.setArticleId(id);
      article.setSource("one.example");
      article.setPublishedOn(LocalDate.of(2019, 3, 17));
      return article;
    }).toList(), Article.ENCODER);
  }
}
