package io.interferenceatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class MergingTest {

  @Test
  void an_id_met_twice_is_kept_from_the_first_file() {
    Merging merging = merging(met("a", null, "two.jsonl", 1), met("a", null, "one.jsonl", 9), met("b", null, "x", 1));
    assertThat(kept(merging)).containsExactly("a one.jsonl 9", "b x 1");
    assertThat(merged(merging)).containsExactly("[one.example,2019-03-01,a,a,two.jsonl,1]");
  }

  @Test
  void within_a_file_the_first_record_is_kept() {
    assertThat(kept(merging(met("a", null, "f", 10), met("a", null, "f", 9)))).containsExactly("a f 9");
  }

  @Test
  void one_URL_with_one_text_is_one_article_under_any_id() {
    Merging merging = merging(met("b", "http://one.example/x", "f", 1), met("a", "http://one.example/x", "f", 2));
    assertThat(kept(merging)).containsExactly("b f 1");
    assertThat(merged(merging)).containsExactly("[one.example,2019-03-01,a,b,f,2]");
  }

  @Test
  void one_URL_with_two_texts_is_two_articles() {
    Article changed = met("b", "http://one.example/x", "f", 2);
    changed.setBody("An update followed.");
    assertThat(kept(merging(met("a", "http://one.example/x", "f", 1), changed))).hasSize(2);
  }

  @Test
  void one_text_without_a_URL_is_two_articles() {
    assertThat(kept(merging(met("a", null, "f", 1), met("b", null, "f", 2)))).hasSize(2);
  }

  @Test
  void equalities_reach_through_a_third_article() {
    Merging merging = merging(
        met("a", "http://one.example/x", "f", 3),
        met("b", "http://one.example/x", "f", 2),
        met("b", "http://one.example/y", "f", 4),
        met("c", "http://one.example/y", "f", 1));
    assertThat(kept(merging)).containsExactly("c f 1");
    assertThat(merged(merging)).hasSize(3).allMatch(row -> row.contains(",c,f,"));
  }

  @Test
  void input_order_and_partitions_change_nothing() {
    List<Article> articles = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      articles.add(met("a" + random.nextInt(30), "http://one.example/" + random.nextInt(40), "f" + i % 3, i));
    }
    Merging first = Merging.merging(SampleArticles.dataset(articles).repartition(1));
    Collections.shuffle(articles, random);
    Merging second = Merging.merging(SampleArticles.dataset(articles).repartition(7));
    assertThat(kept(second)).isEqualTo(kept(first));
    assertThat(merged(second)).isEqualTo(merged(first));
    assertThat(kept(first).size() + merged(first).size()).isEqualTo(60);
  }

  private static Merging merging(Article... articles) {
    return Merging.merging(SampleArticles.dataset(List.of(articles)));
  }

  private static Article met(String id, String url, String file, long record) {
    Article article = SampleArticles.article(id, SampleArticles.DAY, "Envoys met.");
    article.setUrl(url);
    article.setInputFile(file);
    article.setRecordNo(record);
    return article;
  }

  private static List<String> kept(Merging merging) {
    return merging.kept().collectAsList().stream()
        .map(a -> a.getArticleId() + " " + a.getInputFile() + " " + a.getRecordNo()).sorted().toList();
  }

  private static List<String> merged(Merging merging) {
    Dataset<Row> rows = merging.merged()
        .select("source", "month", "article_id", "kept_article_id", "input_file", "record_no");
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }
}
