package io.interferenceatlas.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.interferenceatlas.tables.SampleRows;
import io.interferenceatlas.tables.Tables;
import io.interferenceatlas.testing.LocalSpark;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class CountryPairMonthsTest {

  private static final StructType WINDOWS = new StructType()
      .add("article_id", DataTypes.StringType)
      .add("window", DataTypes.IntegerType)
      .add("countries", DataTypes.StringType);
  private static final StructType WINDOW_COUNTS = new StructType()
      .add("article_id", DataTypes.StringType)
      .add("window_count", DataTypes.IntegerType);

  @Test
  void articles_stories_sources_and_windows_are_counted_side_by_side() {
    Dataset<Row> articles = articles(
        article("a1", "s1", "one.example", "2019-03-04"), article("a2", "s1", "two.example", "2019-03-05"),
        article("a3", "s3", null, "2019-03-31"), article("a4", "s4", "one.example", "2019-03-31"));
    Map<String, Row> rows = rows(articles,
        windows("a1:0:BLR,LTU", "a1:2:BLR,LTU", "a2:0:BLR,LTU", "a3:5:BLR,LTU", "a4:0:BLR", "a4:1:LTU"),
        counts("a1:4", "a2:4", "a3:6", "a4:2"));
    assertThat(rows).containsOnlyKeys("BLR LTU 2019-03-01");
    Row row = rows.get("BLR LTU 2019-03-01");
    assertThat(row.<Long>getAs("article_count")).isEqualTo(3);
    assertThat(row.<Long>getAs("story_count")).isEqualTo(2);
    assertThat(row.<Long>getAs("source_count")).isEqualTo(2);
    assertThat(row.<Long>getAs("sentence_count")).isEqualTo(4);
    assertThat(row.<Double>getAs("article_share")).isEqualTo(0.75);
  }

  @Test
  void a_source_that_is_not_known_is_no_source() {
    Map<String, Row> rows =
        rows(articles(article("a1", "s1", null, "2019-03-04")), windows("a1:0:BLR,LTU"), counts("a1:2"));
    assertThat(rows.get("BLR LTU 2019-03-01").<Long>getAs("source_count")).isZero();
  }

  @Test
  void chance_is_measured_over_all_windows_of_the_month_and_of_no_other() {
    Dataset<Row> articles = articles(article("a1", "s1", "x", "2019-03-04"), article("a2", "s2", "x", "2019-03-30"),
        article("a3", "s3", "x", "2019-04-01"));
    Map<String, Row> rows = rows(articles,
        windows("a1:0:BLR,LTU", "a1:1:BLR,LTU", "a1:2:BLR", "a1:3:BLR,POL", "a2:0:LTU", "a2:1:LTU",
            "a3:0:BLR,LTU", "a3:1:BLR"),
        counts("a1:10", "a2:6", "a3:4"));
    // March: 16 windows, 4 with BLR, 4 with LTU, 2 with both: ln 2 / ln 8. POL is met with BLR alone: ln 4 / ln 16.
    assertThat(rows.get("BLR LTU 2019-03-01").<Double>getAs("npmi")).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(rows.get("BLR POL 2019-03-01").<Double>getAs("npmi")).isCloseTo(0.5, within(1e-12));
    // April: 4 windows, 2 with BLR, 1 with LTU and both: ln 2 / ln 4.
    assertThat(rows.get("BLR LTU 2019-04-01").<Double>getAs("npmi")).isCloseTo(0.5, within(1e-12));
    assertThat(rows).hasSize(3);
  }

  @Test
  void a_month_of_one_window_has_no_npmi() {
    Map<String, Row> rows =
        rows(articles(article("a1", "s1", "x", "2019-03-04")), windows("a1:0:BLR,LTU"), counts("a1:1"));
    assertThat(rows.get("BLR LTU 2019-03-01").<Double>getAs("npmi")).isNull();
    assertThat(rows.get("BLR LTU 2019-03-01").<Double>getAs("article_share")).isEqualTo(1);
  }

  @Test
  void every_pair_of_a_window_counts_once_in_code_order() {
    Map<String, Row> rows = rows(articles(article("a1", "s1", "x", "2019-03-04")),
        windows("a1:0:BLR,LTU,POL,USA", "a1:1:USA"), counts("a1:2"));
    assertThat(rows.keySet()).containsExactlyInAnyOrder("BLR LTU 2019-03-01", "BLR POL 2019-03-01",
        "BLR USA 2019-03-01", "LTU POL 2019-03-01", "LTU USA 2019-03-01", "POL USA 2019-03-01");
    assertThat(rows.values()).allMatch(row -> row.<Long>getAs("sentence_count") == 1);
  }

  @Test
  void windows_of_articles_that_were_not_kept_do_not_count() {
    Map<String, Row> rows = rows(articles(article("a1", "s1", "x", "2019-03-04")),
        windows("a1:0:BLR,LTU", "gone:0:BLR,LTU", "gone:1:POL,USA"), counts("a1:2", "gone:9"));
    assertThat(rows).containsOnlyKeys("BLR LTU 2019-03-01");
    assertThat(rows.get("BLR LTU 2019-03-01").<Long>getAs("sentence_count")).isEqualTo(1);
    assertThat(rows.get("BLR LTU 2019-03-01").<Double>getAs("npmi")).isEqualTo(1);
  }

  @Test
  void countries_named_apart_are_no_pair() {
    assertThat(rows(articles(article("a1", "s1", "x", "2019-03-04")), windows("a1:0:BLR", "a1:1:LTU"), counts("a1:3")))
        .isEmpty();
  }

  private static Map<String, Row> rows(Dataset<Row> articles, Dataset<Row> windows, Dataset<Row> counts) {
    return CountryPairMonths.countryPairMonths(windows, counts, articles).collectAsList().stream()
        .collect(Collectors.toMap(
            row -> row.getAs("country_a") + " " + row.getAs("country_b") + " " + row.getAs("month"), row -> row));
  }

  @SafeVarargs
  private static Dataset<Row> articles(Map<String, Object>... rows) {
    return SampleRows.table(Tables.ARTICLE, rows);
  }

  private static Map<String, Object> article(String id, String story, String source, String day) {
    Map<String, Object> article = new HashMap<>(Map.of("article_id", id, "story_id", story, "published_on", day,
        "month", day.substring(0, 8) + "01"));
    article.put("source", source);
    return article;
  }

  /** Windows written article:window:countries. */
  private static Dataset<Row> windows(String... windows) {
    List<Row> rows = Arrays.stream(windows).map(text -> text.split(":"))
        .map(parts -> RowFactory.create(parts[0], Integer.valueOf(parts[1]), parts[2])).toList();
    return LocalSpark.session().createDataFrame(rows, WINDOWS);
  }

  /** Window counts written article:count. */
  private static Dataset<Row> counts(String... counts) {
    List<Row> rows = Arrays.stream(counts).map(text -> text.split(":"))
        .map(parts -> RowFactory.create(parts[0], Integer.valueOf(parts[1]))).toList();
    return LocalSpark.session().createDataFrame(rows, WINDOW_COUNTS);
  }
}
