package io.interferenceatlas.nlp;

import com.johnsnowlabs.ml.onnx.OnnxWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import scala.Option;
import scala.Predef;
import scala.Tuple2;
import scala.collection.JavaConverters;
import scala.collection.immutable.Map;

/**
 * An exported model: {@code model.onnx} and word lists in {@code assets}. Spark NLP's own {@code loadSavedModel} hands
 * the graph to executors under its file name, so that two models in one application take each other's place; here each
 * graph goes under the name of its content.
 */
final class OnnxFolder {

  /** What annotators call the engine. */
  static final String ENGINE = "onnx";

  private static final String GRAPH = "model.onnx";

  private final Path folder;

  OnnxFolder(Path folder) {
    this.folder = folder;
  }

  /** Whether a folder holds such a model. */
  static boolean isOne(Path folder) {
    return Files.isRegularFile(folder.resolve(GRAPH));
  }

  /**
   * The graph, known to the application's executors.
   *
   * @param scratch where a copy is kept for as long as executors may ask for it
   */
  Option<OnnxWrapper> graph(SparkSession session, Path scratch) throws IOException {
    String name = ModelFolder.sha256(folder.resolve(GRAPH)).substring(0, 16);
    Files.createDirectories(scratch);
    Files.copy(folder.resolve(GRAPH), scratch.resolve(name + ".onnx"), StandardCopyOption.REPLACE_EXISTING);
    return Option.apply(OnnxWrapper.read(session, scratch.toString(), false, true, name, Option.empty(), Option.empty()));
  }

  /** The lines of a list in {@code assets}, each with its number from 0. */
  Map<String, Object> numbered(String list) throws IOException {
    java.util.Map<String, Object> numbers = new java.util.LinkedHashMap<>();
    List<String> lines = Files.readAllLines(folder.resolve("assets").resolve(list), StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      numbers.putIfAbsent(lines.get(i), i);
    }
    return JavaConverters.mapAsScalaMap(numbers).toMap(Predef.<Tuple2<String, Object>>conforms());
  }
}
