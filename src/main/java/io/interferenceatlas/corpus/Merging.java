package io.interferenceatlas.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Articles met more than once, kept once.
 *
 * @param kept   one article for each that was met, with distinct ids
 * @param merged the others: source (null where unknown), month, article_id, kept_article_id, input_file, record_no
 */
public record Merging(Dataset<Article> kept, Dataset<Row> merged) {

  /**
   * Takes articles of one id, or of one URL and one text, for the same, also by way of a third; of those the one with
   * the least input file and then the least record number is kept.
   *
   * @param articles the articles, each with its own place of input; they are read twice, so best from where they are
   *     stored
   */
  public static Merging merging(Dataset<Article> articles) {
    Dataset<Row> records = articles.select(
        col("articleId").as("article_id"),
        when(col("url").isNotNull(), sha2(concat_ws("\n", col("url"), col("body")).cast("binary"), 256)).as("page"),
        col("source"),
        trunc(col("publishedOn"), "month").as("month"),
        col("inputFile").as("input_file"),
        col("recordNo").as("record_no")).localCheckpoint();
    Dataset<Row> merged = merged(records).localCheckpoint();
    Dataset<Row> places = merged.select(col("input_file").as("inputFile"), col("record_no").as("recordNo"));
    Dataset<Row> kept = articles.join(places, new String[] {"inputFile", "recordNo"}, "left_anti");
    return new Merging(kept.as(Article.ENCODER), merged);
  }

  private static Dataset<Row> merged(Dataset<Row> records) {
    Dataset<Row> components = Components.components(idsOfOnePage(records));
    Dataset<Row> labelled = records
        .join(components, col("article_id").equalTo(col("node")), "left")
        .withColumn("component", coalesce(col("component"), col("article_id")));
    Dataset<Row> repeated = labelled.groupBy("component")
        .agg(count(lit(1)).as("records"), min(struct("input_file", "record_no", "article_id")).as("first"))
        .where(col("records").gt(1))
        .select("component", "first");
    Column isFirst = col("input_file").equalTo(col("first.input_file"))
        .and(col("record_no").equalTo(col("first.record_no")));
    return labelled.join(repeated, "component")
        .where(not(isFirst))
        .select(col("source"), col("month"), col("article_id"), col("first.article_id").as("kept_article_id"),
            col("input_file"), col("record_no"));
  }

  /** Pairs of ids that have the same URL and text, so many as to connect all that do. */
  private static Dataset<Row> idsOfOnePage(Dataset<Row> records) {
    Dataset<Row> pages = records.where(col("page").isNotNull());
    Dataset<Row> shared = pages.groupBy("page").agg(min("article_id").as("a"), count(lit(1)).as("records"))
        .where(col("records").gt(1));
    return pages.join(shared, "page").select(col("a"), col("article_id").as("b"));
  }
}
