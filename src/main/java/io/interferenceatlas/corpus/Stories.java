package io.interferenceatlas.corpus;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Stories: articles that carry the same text or nearly the same, as an agency's report does in many papers.
 *
 * <p>Texts are compared by {@link TextSignature}. Copies of one text become one node; nodes that share a band of their
 * MinHash are linked to their nearest in date order and in order of likeness, not each to each, so that a story of
 * thousands costs no more than as many single ones; every link is held against the estimated similarity.
 */
public final class Stories {

  private static final StructType SIGNED = new StructType()
      .add("article_id", DataTypes.StringType, false)
      .add("day", DataTypes.DateType, false)
      .add("text_hash", DataTypes.StringType, false)
      .add("min_hash", DataTypes.BinaryType, false);
  private static final int LINKS_BY_DATE = 2;
  private static final int LINKS_BY_LIKENESS = 2;

  private Stories() {}

  /**
   * The story of each article.
   *
   * @param kept       the articles, each id once
   * @param jaccard    least similarity of two texts of one story, above 0 and at most 1, over shingles of
   *                   {@link TextSignature#SHINGLE_WORDS} words
   * @param windowDays most days between two such texts; a story may go on for longer by way of texts in between
   * @return article_id, story_id: the least article id of the story; one row an article
   */
  public static Dataset<Row> stories(Dataset<Article> kept, double jaccard, int windowDays) {
    Dataset<Row> texts = texts(signed(kept), windowDays).localCheckpoint();
    Dataset<Row> nodes = texts.where(col("min_hash").isNotNull()).drop("article_id");
    Dataset<Row> components = Components.components(links(nodes, jaccard, windowDays))
        .withColumnRenamed("component", "story_id");
    return texts.select("article_id", "node")
        .join(components, new String[] {"node"}, "left")
        .select(col("article_id"), coalesce(col("story_id"), col("node")).as("story_id"));
  }

  private static Dataset<Row> signed(Dataset<Article> kept) {
    MapFunction<Row, Row> sign = row -> {
      TextSignature signature = TextSignature.of(row.getString(2));
      return RowFactory.create(row.get(0), row.get(1), signature.textHash(), MinHash.bytes(signature.minHash()));
    };
    return kept.select("articleId", "publishedOn", "body").map(sign, Encoders.row(SIGNED));
  }

  /**
   * Lays copies of one text together that follow each other within the window.
   *
   * @return article_id, node (the least id among the copies), first_day, last_day (of the copies), min_hash (null but
   *     in the row whose article_id is the node)
   */
  private static Dataset<Row> texts(Dataset<Row> signed, int windowDays) {
    WindowSpec copies = Window.partitionBy("text_hash").orderBy("day", "article_id");
    WindowSpec run = Window.partitionBy("text_hash", "run");
    Column gap = coalesce(datediff(col("day"), lag("day", 1).over(copies)), lit(0));
    return signed
        .withColumn("breaks", when(gap.gt(windowDays), 1).otherwise(0))
        .withColumn("run", sum("breaks").over(copies))
        .withColumn("node", min("article_id").over(run))
        .withColumn("first_day", min("day").over(run))
        .withColumn("last_day", max("day").over(run))
        .select(col("article_id"), col("node"), col("first_day"), col("last_day"),
            when(col("article_id").equalTo(col("node")), col("min_hash")).as("min_hash"));
  }

  /** Pairs of nodes, a and b, that are alike and near in time: enough of them to hold each story together. */
  private static Dataset<Row> links(Dataset<Row> nodes, double jaccard, int windowDays) {
    UDF2<byte[], byte[], Double> estimate = (a, b) -> MinHash.jaccard(MinHash.ints(a), MinHash.ints(b));
    UserDefinedFunction similarity = udf(estimate, DataTypes.DoubleType);
    Dataset<Row> signatures = nodes.select("node", "min_hash");
    return candidates(nodes, MinHash.bandLength(jaccard), windowDays)
        .join(signatures.toDF("a", "hash_a"), "a")
        .join(signatures.toDF("b", "hash_b"), "b")
        .where(similarity.apply(col("hash_a"), col("hash_b")).geq(jaccard))
        .select("a", "b");
  }

  /** Links each node of a bucket to the ones just before it, by date and, for buckets of many texts, by likeness. */
  private static Dataset<Row> candidates(Dataset<Row> nodes, int bandLength, int windowDays) {
    UDF1<byte[], long[]> cut = hash -> MinHash.bands(MinHash.ints(hash), bandLength);
    UserDefinedFunction bands = udf(cut, DataTypes.createArrayType(DataTypes.LongType, false));
    int bandCount = MinHash.PERMUTATIONS / bandLength;
    Column nextBand = expr("bands[(band + 1) % " + bandCount + "]");
    Dataset<Row> buckets = nodes
        .select(col("node"), col("first_day"), col("last_day"), bands.apply(col("min_hash")).as("bands"))
        .select(col("*"), posexplode(col("bands")).as(new String[] {"band", "bucket"}))
        .withColumn("likeness", nextBand)
        .drop("band", "bands");
    WindowSpec byDate = Window.partitionBy("bucket").orderBy("first_day", "node");
    WindowSpec byLikeness = Window.partitionBy("bucket").orderBy("likeness", "first_day", "node");
    Column before = struct("node", "first_day", "last_day");
    List<Column> others = new ArrayList<>();
    for (int back = 1; back <= LINKS_BY_DATE; back++) {
      others.add(lag(before, back).over(byDate));
    }
    for (int back = 1; back <= LINKS_BY_LIKENESS; back++) {
      others.add(lag(before, back).over(byLikeness));
    }
    Column gap = greatest(
        datediff(col("first_day"), col("other.last_day")), datediff(col("other.first_day"), col("last_day")));
    return buckets
        .select(col("node"), col("first_day"), col("last_day"), array(others.toArray(Column[]::new)).as("others"))
        .withColumn("other", explode(col("others")))
        .where(col("other").isNotNull().and(gap.leq(windowDays)))
        .select(least(col("node"), col("other.node")).as("a"), greatest(col("node"), col("other.node")).as("b"))
        .distinct();
  }
}
