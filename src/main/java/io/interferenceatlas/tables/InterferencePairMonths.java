package io.interferenceatlas.tables;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** The table {@code interference_pair_month}: who is spoken of as interfering where, by month. */
public final class InterferencePairMonths {

  private static final List<String> STANCES = List.of("ALLEGES", "DENIES", "DEMANDS", "PLEDGES", "FEARS");
  private static final List<String> DOMAINS = List.of("ELECTION", "CYBER", "INFORMATION", "INTERNAL_AFFAIRS");
  private static final String[] KEY = {"accused", "target", "month"};
  private static final Column[] KEY_COLUMNS = {col("accused"), col("target"), col("month")};
  private static final int TOP_ACCUSERS = 5;
  private static final int PAST_MONTHS = 12;
  private static final int LEAST_PAST_MONTHS = 3;

  private InterferencePairMonths() {}

  /**
   * Counts mentions by accused, target and month, and sets them against the corpus and the pair's past.
   *
   * @param mentions the rows of {@code interference_mention}
   * @param articles the rows of {@code article}; only their months count
   * @param countryPairMonths the rows of {@code country_pair_month}
   * @return the rows of {@code interference_pair_month}
   */
  public static Dataset<Row> interferencePairMonths(
      Dataset<Row> mentions, Dataset<Row> articles, Dataset<Row> countryPairMonths) {
    Dataset<Row> counted = mentionCounts(mentions).join(accusers(mentions), KEY, "left");
    Dataset<Row> shared = withCoMentionRatio(counted, countryPairMonths);
    Dataset<Row> scored = withBurst(shared, monthsWithPast(articles))
        .withColumn("accuser_count", coalesce(col("accuser_count"), lit(0L)))
        .withColumn("top_accusers", coalesce(col("top_accusers"), lit("")));
    return Tables.INTERFERENCE_PAIR_MONTH.select(scored);
  }

  static Dataset<Row> mentionCounts(Dataset<Row> mentions) {
    List<Column> counts = new ArrayList<>();
    counts.add(countDistinct("article_id").as("article_count"));
    counts.add(countDistinct("story_id").as("story_count"));
    counts.add(countDistinct("source").as("source_count"));
    STANCES.forEach(stance -> counts.add(countOf("stance", stance).as(stance.toLowerCase(Locale.ROOT) + "_count")));
    DOMAINS.forEach(domain -> counts.add(countOf("domain", domain).as(domain.toLowerCase(Locale.ROOT) + "_count")));
    counts.add(countOf("domain", "OTHER").as("other_domain_count"));
    counts.add(count(when(col("target_explicit"), 1)).as("explicit_target_count"));
    return mentions.groupBy(KEY_COLUMNS).agg(count(lit(1)).as("mention_count"), counts.toArray(Column[]::new));
  }

  /** By pair and month: how many accusers, and those with the most mentions. Pairs without an accuser have no row. */
  static Dataset<Row> accusers(Dataset<Row> mentions) {
    Column mostFirst = array_sort(collect_list(struct(negate(col("mention_count")), col("code"))));
    return mentions
        .where(col("accuser").notEqual(""))
        .select(col("accused"), col("target"), col("month"), explode(split(col("accuser"), ",")).as("code"))
        .groupBy("accused", "target", "month", "code")
        .agg(count(lit(1)).as("mention_count"))
        .groupBy(KEY_COLUMNS)
        .agg(
            count(lit(1)).as("accuser_count"),
            array_join(transform(slice(mostFirst, 1, TOP_ACCUSERS), top -> top.getField("code")), ",")
                .as("top_accusers"));
  }

  /** Each month with an article: its articles, and the articles and the number of such months in the 12 before it. */
  static Dataset<Row> monthsWithPast(Dataset<Row> articles) {
    Dataset<Row> months = articles.groupBy("month").agg(count(lit(1)).as("month_articles"))
        .withColumn("month_number", monthNumber());
    Dataset<Row> past = months.select(
        col("month_number").as("past_number"), col("month_articles").as("past_articles"));
    Column isPast = col("past_number").lt(col("month_number"))
        .and(col("past_number").geq(col("month_number").minus(PAST_MONTHS)));
    return months.join(past, isPast, "left")
        .groupBy("month", "month_articles")
        .agg(
            coalesce(sum("past_articles"), lit(0L)).as("past_articles"),
            count(col("past_number")).as("past_months"));
  }

  private static Dataset<Row> withCoMentionRatio(Dataset<Row> pairs, Dataset<Row> countryPairMonths) {
    Dataset<Row> coMentions = countryPairMonths.select(
        col("country_a"), col("country_b"), col("month"), col("article_count").as("co_mention_articles"));
    return pairs
        .withColumn("country_a", least(col("accused"), col("target")))
        .withColumn("country_b", greatest(col("accused"), col("target")))
        .join(coMentions, new String[] {"country_a", "country_b", "month"}, "left")
        .withColumn("co_mention_ratio", ratio(col("article_count"), col("co_mention_articles")));
  }

  private static Dataset<Row> withBurst(Dataset<Row> pairs, Dataset<Row> months) {
    WindowSpec past = Window.partitionBy("accused", "target").orderBy(monthNumber()).rangeBetween(-PAST_MONTHS, -1);
    Column pairPast = coalesce(sum("article_count").over(past), lit(0L));
    Column expected = col("month_articles").multiply(ratio(col("pair_past"), col("past_articles")));
    Column burst = col("article_count").minus(expected).divide(sqrt(expected.plus(1)));
    return pairs
        .withColumn("pair_past", pairPast)
        .join(months, new String[] {"month"}, "left")
        .withColumn("article_share", ratio(col("article_count"), col("month_articles")))
        .withColumn("burst", when(col("past_months").geq(LEAST_PAST_MONTHS), burst));
  }

  private static Column monthNumber() {
    return year(col("month")).multiply(12).plus(month(col("month")));
  }

  private static Column ratio(Column part, Column whole) {
    return when(whole.gt(0), part.cast("double").divide(whole));
  }

  private static Column countOf(String column, String value) {
    return count(when(col(column).equalTo(value), 1));
  }
}
