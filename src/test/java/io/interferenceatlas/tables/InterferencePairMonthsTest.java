package io.interferenceatlas.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.interferenceatlas.testing.LocalSpark;
import java.sql.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class InterferencePairMonthsTest {

  @Test
  void mentions_articles_stories_and_sources_are_counted_side_by_side() {
    Row row = onlyRow(mentions(
        mention("a1", "s1", "one.example", "ALLEGES", "ELECTION", "LTU"),
        mention("a1", "s1", "one.example", "DENIES", "ELECTION", "BLR"),
        mention("a2", "s1", "two.example", "ALLEGES", "CYBER", "LTU,EU"),
        mention("a3", "s3", null, "FEARS", "OTHER", "")));
    assertThat(values(row)).containsAllEntriesOf(Map.of(
        "mention_count", 4L, "article_count", 3L, "story_count", 2L, "source_count", 2L,
        "alleges_count", 2L, "denies_count", 1L, "demands_count", 0L, "pledges_count", 0L, "fears_count", 1L));
    assertThat(values(row)).containsAllEntriesOf(Map.of(
        "election_count", 2L, "cyber_count", 1L, "information_count", 0L, "internal_affairs_count", 0L,
        "other_domain_count", 1L, "explicit_target_count", 4L));
  }

  @Test
  void accusers_are_counted_and_the_five_most_frequent_named() {
    Row row = onlyRow(mentions(
        mention("a1", "s1", null, "ALLEGES", "ELECTION", "POL"),
        mention("a2", "s2", null, "ALLEGES", "ELECTION", "LTU,POL,EU"),
        mention("a3", "s3", null, "ALLEGES", "ELECTION", "USA,GBR,DEU")));
    assertThat(row.<Long>getAs("accuser_count")).isEqualTo(6);
    assertThat(row.<String>getAs("top_accusers")).isEqualTo("POL,DEU,EU,GBR,LTU");
  }

  @Test
  void a_pair_without_an_accuser_has_none_and_not_null() {
    Row row = onlyRow(mentions(mention("a1", "s1", null, "ALLEGES", "ELECTION", "")));
    assertThat(row.<Long>getAs("accuser_count")).isZero();
    assertThat(row.<String>getAs("top_accusers")).isEmpty();
  }

  @Test
  void shares_are_of_the_month_and_of_the_articles_that_mention_both_whatever_their_order() {
    Dataset<Row> coMentions = SampleRows.table(Tables.COUNTRY_PAIR_MONTH,
        Map.of("country_a", "BLR", "country_b", "LTU", "month", "2019-03-01", "article_count", 4),
        Map.of("country_a", "BLR", "country_b", "LTU", "month", "2019-04-01", "article_count", 100));
    Dataset<Row> mentions = mentions(
        pairMention("LTU", "BLR", "2019-03-01", "a1"), pairMention("BLR", "XXX", "2019-03-01", "a1"));
    List<Row> rows = InterferencePairMonths.interferencePairMonths(mentions, articles("2019-03-01", 10), coMentions)
        .orderBy("accused").collectAsList();
    assertThat(rows).extracting(row -> row.<Double>getAs("article_share")).containsExactly(0.1, 0.1);
    assertThat(rows).extracting(row -> row.<Double>getAs("co_mention_ratio")).containsExactly(null, 0.25);
  }

  @Test
  void a_burst_is_measured_against_the_pairs_share_of_earlier_months() {
    Dataset<Row> articles = articles("2018-12-01", 10).union(articles("2019-01-01", 10))
        .union(articles("2019-02-01", 20)).union(articles("2019-03-01", 20));
    Dataset<Row> mentions = mentions(
        pairMention("BLR", "LTU", "2019-01-01", "a1"),
        pairMention("BLR", "LTU", "2019-02-01", "a2"),
        pairMention("BLR", "LTU", "2019-03-01", "a3"),
        pairMention("BLR", "LTU", "2019-03-01", "a4"),
        pairMention("BLR", "LTU", "2019-03-01", "a5"),
        pairMention("RUS", "LTU", "2019-03-01", "a5"));
    Map<String, Double> bursts = bursts(mentions, articles);
    // Before March: 40 articles, 2 of the pair; so 1 of March's 20 is expected, and 3 came.
    assertThat(bursts.get("BLR 2019-03-01")).isCloseTo((3 - 1) / Math.sqrt(2), within(1e-12));
    assertThat(bursts.get("RUS 2019-03-01")).isEqualTo(1);
    assertThat(bursts).containsEntry("BLR 2019-01-01", null).containsEntry("BLR 2019-02-01", null);
  }

  @Test
  void months_more_than_a_year_back_are_no_past() {
    Dataset<Row> articles = articles("2018-02-01", 10).union(articles("2018-03-01", 10))
        .union(articles("2019-01-01", 10)).union(articles("2019-02-01", 10)).union(articles("2019-03-01", 10));
    Map<String, Double> bursts = bursts(mentions(
        pairMention("BLR", "LTU", "2018-02-01", "a1"), pairMention("BLR", "LTU", "2019-03-01", "a2")), articles);
    assertThat(bursts.get("BLR 2019-03-01")).isEqualTo(1);
    assertThat(bursts.get("BLR 2018-02-01")).isNull();
  }

  @Test
  void no_mention_gives_no_row() {
    assertThat(InterferencePairMonths.interferencePairMonths(
        Tables.INTERFERENCE_MENTION.empty(LocalSpark.session()), articles("2019-03-01", 1), noCoMentions()).count())
        .isZero();
  }

  private static Map<String, Double> bursts(Dataset<Row> mentions, Dataset<Row> articles) {
    Map<String, Double> bursts = new HashMap<>();
    InterferencePairMonths.interferencePairMonths(mentions, articles, noCoMentions()).collectAsList()
        .forEach(row -> bursts.put(row.getAs("accused") + " " + row.<Date>getAs("month"), row.getAs("burst")));
    return bursts;
  }

  private static Row onlyRow(Dataset<Row> mentions) {
    List<Row> rows = InterferencePairMonths
        .interferencePairMonths(mentions, articles("2019-03-01", 10), noCoMentions()).collectAsList();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  @SafeVarargs
  private static Dataset<Row> mentions(Map<String, Object>... rows) {
    return SampleRows.table(Tables.INTERFERENCE_MENTION, rows);
  }

  private static Map<String, Object> mention(
      String article, String story, String source, String stance, String domain, String accuser) {
    Map<String, Object> mention = new HashMap<>(Map.of("article_id", article, "story_id", story, "stance", stance,
        "domain", domain, "accuser", accuser));
    mention.put("source", source);
    return mention;
  }

  private static Map<String, Object> pairMention(String accused, String target, String month, String article) {
    return Map.of("accused", accused, "target", target, "month", month, "article_id", article, "story_id", article);
  }

  private static Dataset<Row> articles(String month, int count) {
    return LocalSpark.session().range(count).selectExpr("date'" + month + "' as month");
  }

  private static Dataset<Row> noCoMentions() {
    return Tables.COUNTRY_PAIR_MONTH.empty(LocalSpark.session());
  }

  private static Map<String, Object> values(Row row) {
    Map<String, Object> values = new HashMap<>();
    for (String name : row.schema().fieldNames()) {
      values.put(name, row.getAs(name));
    }
    return values;
  }
}
