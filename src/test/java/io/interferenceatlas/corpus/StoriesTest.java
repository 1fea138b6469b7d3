package io.interferenceatlas.corpus;

import static io.interferenceatlas.corpus.SampleArticles.DAY;
import static io.interferenceatlas.corpus.SampleArticles.article;
import static io.interferenceatlas.corpus.SampleArticles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class StoriesTest {

  private static final String TEXT = text(1, 300);

  @Test
  void an_article_like_no_other_is_its_own_story() {
    assertThat(stories(article("a", DAY, TEXT), article("b", DAY, text(2, 300))))
        .containsExactly(entry("a", "a"), entry("b", "b"));
  }

  @Test
  void a_copy_tells_the_same_story() {
    assertThat(stories(article("b", DAY, TEXT), article("c", DAY.plusDays(1), TEXT.toUpperCase())))
        .containsExactly(entry("b", "b"), entry("c", "b"));
  }

  @Test
  void a_copy_with_a_few_words_changed_tells_the_same_story() {
    assertThat(stories(article("b", DAY, TEXT), article("a", DAY.plusDays(3), changed(TEXT, 4))))
        .containsExactly(entry("a", "a"), entry("b", "a"));
  }

  @Test
  void a_text_that_shares_only_a_half_is_another_story() {
    String half = TEXT.substring(0, TEXT.indexOf(' ', TEXT.length() / 2));
    assertThat(stories(article("a", DAY, half + " " + text(2, 150)), article("b", DAY, half + " " + text(3, 150))))
        .containsExactly(entry("a", "a"), entry("b", "b"));
  }

  @Test
  void the_same_text_weeks_later_is_another_story() {
    LocalDate later = DAY.plusDays(4);
    assertThat(stories(article("a", DAY, TEXT), article("b", later, TEXT), article("c", later, changed(TEXT, 4))))
        .containsExactly(entry("a", "a"), entry("b", "b"), entry("c", "b"));
  }

  @Test
  void a_story_goes_on_while_each_text_follows_within_the_window() {
    assertThat(stories(article("a", DAY, TEXT), article("b", DAY.plusDays(3), changed(TEXT, 1)),
        article("c", DAY.plusDays(6), TEXT), article("d", DAY.plusDays(9), TEXT)))
        .containsExactly(entry("a", "a"), entry("b", "a"), entry("c", "a"), entry("d", "a"));
  }

  @Test
  void a_run_of_copies_is_near_to_what_is_near_to_its_last() {
    assertThat(stories(article("a", DAY, TEXT), article("b", DAY.plusDays(3), TEXT),
        article("c", DAY.plusDays(6), changed(TEXT, 1))))
        .containsExactly(entry("a", "a"), entry("b", "a"), entry("c", "a"));
  }

  @Test
  void two_bulletins_of_a_sentence_are_one_story_only_when_they_are_the_same() {
    assertThat(stories(article("a", DAY, "Markets closed."), article("b", DAY, "Markets closed"),
        article("c", DAY, "Markets opened.")))
        .containsExactly(entry("a", "a"), entry("b", "a"), entry("c", "c"));
  }

  @Test
  void input_order_and_partitions_change_nothing() {
    Random random = new Random(3);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String body = changed(text(random.nextInt(20), 300), random.nextInt(4));
      articles.add(article("a" + i, DAY.plusDays(random.nextInt(9)), body));
    }
    Map<String, String> first = stories(SampleArticles.dataset(articles).repartition(1));
    Collections.shuffle(articles, random);
    assertThat(stories(SampleArticles.dataset(articles).repartition(7))).isEqualTo(first);
    assertThat(new HashSet<>(first.values())).hasSizeBetween(20, 50);
  }

  @Test
  void ten_thousand_copies_and_ten_thousand_near_copies_do_not_meet_each_to_each() {
    List<Article> articles = new ArrayList<>();
    String other = text(2, 120);
    for (int i = 0; i < 10_000; i++) {
      articles.add(article("c" + i, DAY.plusDays(i % 3), TEXT));
      articles.add(article("n" + i, DAY.plusDays(i % 30), other.replaceFirst("\\w+$", "end" + i)));
    }
    Dataset<Article> dataset = SampleArticles.dataset(articles);
    long start = System.nanoTime();
    Map<String, String> stories = stories(dataset);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(90));
    assertThat(stories).hasSize(20_000);
    assertThat(new HashSet<>(stories.values())).containsExactlyInAnyOrder("c0", "n0");
  }

  /** The text with some words in its midst changed, so that five shingles change for each. */
  private static String changed(String text, int words) {
    String[] all = text.split(" ");
    for (int i = 1; i <= words; i++) {
      all[i * all.length / (words + 1)] = "changed";
    }
    return String.join(" ", all);
  }

  private static Map<String, String> stories(Article... articles) {
    return stories(SampleArticles.dataset(List.of(articles)));
  }

  private static Map<String, String> stories(Dataset<Article> articles) {
    Map<String, String> out = new TreeMap<>();
    for (Row row : Stories.stories(articles, 0.8, 3).collectAsList()) {
      assertThat(out.put(row.getAs("article_id"), row.getAs("story_id"))).as("one row an article").isNull();
    }
    return out;
  }
}
