package io.interferenceatlas.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Connected components of a graph, however long its chains.
 *
 * <p>Labels that step from neighbour to neighbour need as many rounds as the longest chain has links, and a story can
 * be a chain of thousands. The alternating stars of Kiveris et al. (2014) hang every node on the least node known
 * around it and are done after a number of rounds that grows with the logarithm of the size.
 */
final class Components {

  private Components() {}

  /**
   * The component of each node that has an edge.
   *
   * @param edges columns {@code a} and {@code b}, strings, undirected; repeated edges and loops are let be
   * @return node, component: the least node of the component
   */
  static Dataset<Row> components(Dataset<Row> edges) {
    Dataset<Row> stars = edges
        .select(greatest(col("a"), col("b")).as("node"), least(col("a"), col("b")).as("component"))
        .where(col("node").notEqual(col("component")))
        .distinct()
        .localCheckpoint();
    while (!areStars(stars)) {
      stars = smallStars(largeStars(stars)).localCheckpoint();
    }
    return stars.union(stars.select(col("component").as("node"), col("component")).distinct());
  }

  /** Hangs the greater neighbours of each node on the least of all its neighbours and itself. */
  private static Dataset<Row> largeStars(Dataset<Row> edges) {
    Dataset<Row> both = edges.union(edges.select(col("component").as("node"), col("node").as("component")));
    Dataset<Row> leasts = both.groupBy("node").agg(min("component").as("least"))
        .select(col("node"), least(col("node"), col("least")).as("least"));
    return both.where(col("component").gt(col("node")))
        .join(leasts, "node")
        .select(col("component").as("node"), col("least").as("component"))
        .distinct();
  }

  /** Hangs each node and its lesser neighbours on the least of them. */
  private static Dataset<Row> smallStars(Dataset<Row> edges) {
    Dataset<Row> leasts = edges.groupBy("node").agg(min("component").as("least"));
    return edges.join(leasts, "node")
        .select(col("component").as("node"), col("least").as("component"))
        .union(leasts.toDF("node", "component"))
        .where(col("node").notEqual(col("component")))
        .distinct();
  }

  private static boolean areStars(Dataset<Row> edges) {
    return edges.select(col("node"), lit(1).as("hangs"), lit(0).as("holds"))
        .union(edges.select(col("component"), lit(0), lit(1)))
        .groupBy("node").agg(sum("hangs").as("hangs"), max("holds").as("holds"))
        .where(col("hangs").plus(col("holds")).gt(1))
        .isEmpty();
  }
}
