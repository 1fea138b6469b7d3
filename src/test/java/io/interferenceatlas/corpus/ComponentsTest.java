package io.interferenceatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.interferenceatlas.testing.LocalSpark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ComponentsTest {

  @Test
  void nodes_that_any_path_joins_have_their_least_node_as_component() {
    assertThat(components("d-b", "b-c", "x-y", "z-y", "c-a")).isEqualTo(Map.of(
        "a", "a", "b", "a", "c", "a", "d", "a", "x", "x", "y", "x", "z", "x"));
  }

  @Test
  void loops_and_repeated_edges_are_let_be() {
    assertThat(components("b-a", "a-b", "a-a", "c-c")).isEqualTo(Map.of("a", "a", "b", "a"));
  }

  @Test
  void a_graph_without_edges_has_no_components() {
    assertThat(components()).isEmpty();
  }

  @Test
  void a_chain_of_thousands_is_one_component() {
    List<String> edges = new ArrayList<>();
    for (int n = 0; n < 3000; n++) {
      edges.add("n" + n * 7919 % 3001 + "-n" + (n + 1) * 7919 % 3001);
    }
    assertThat(components(edges.toArray(String[]::new))).hasSize(3001).containsValue("n0")
        .allSatisfy((node, component) -> assertThat(component).isEqualTo("n0"));
  }

  private static Map<String, String> components(String... edges) {
    Dataset<Row> graph = LocalSpark.session().createDataset(List.of(edges), Encoders.STRING())
        .selectExpr("split(value, '-')[0] as a", "split(value, '-')[1] as b");
    Map<String, String> out = new TreeMap<>();
    for (Row row : Components.components(graph).collectAsList()) {
      assertThat(out.put(row.getAs("node"), row.getAs("component"))).as("one component for each node").isNull();
    }
    return out;
  }
}
