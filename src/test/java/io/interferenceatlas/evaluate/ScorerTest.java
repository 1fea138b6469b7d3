package io.interferenceatlas.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorerTest {

  private static final Path AUTHORED = Path.of("src/test/resources/evaluate");
  private static final Path REFERENCE = Path.of("../shared/gold/score.py");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void the_scores_of_authored_sentences_are_those_that_the_reference_gave() throws IOException {
    assertSameNumbers(authoredScores(), JSON.readTree(AUTHORED.resolve("expected-scores.json").toFile()));
  }

  @Test
  void the_reference_scorer_gives_the_same_numbers(@TempDir Path folder) throws Exception {
    assumeTrue(Files.exists(REFERENCE), "the reference scorer is not beside this checkout");
    Path result = folder.resolve("scores.json");
    Process python = startPython(result);
    assumeTrue(python != null, "there is no python3 to run the reference scorer with");
    assertThat(python.waitFor()).isZero();
    assertSameNumbers(authoredScores(), JSON.readTree(result.toFile()));
  }

  @Test
  void a_perfect_prediction_scores_one_everywhere() throws IOException {
    Map<String, List<MentionLabel>> gold = gold();
    Scores scores = Scorer.score(gold, gold);
    assertThat(scores.all().pairStance().f1()).isEqualTo(1);
    assertThat(scores.all().f1Low()).isEqualTo(1);
    assertThat(scores.explicit().value()).isEqualTo(1);
    assertThat(scores.macroPairsF1()).isEqualTo(1);
    assertThat(scores.macroStancesF1()).isEqualTo(1);
  }

  @Test
  void nothing_predicted_scores_zero_and_not_NaN() throws IOException {
    Scores scores = Scorer.score(gold(), Map.of());
    assertThat(scores.all().pairStance().f1()).isZero();
    assertThat(scores.all().domain().precision()).isZero();
    assertThat(scores.macroPairsF1()).isZero();
  }

  @Test
  void a_predicted_sentence_that_gold_does_not_have_is_an_error() throws IOException {
    Map<String, List<MentionLabel>> gold = gold();
    assertThatThrownBy(() -> Scorer.score(gold, Map.of("t-99", List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 predicted ids are not in gold, e.g. t-99");
  }

  @Test
  void the_random_stream_is_that_of_python() {
    PythonRandom random = new PythonRandom(7);
    assertThat(random.random()).isEqualTo(0.32383276483316237);
    assertThat(random.random()).isEqualTo(0.15084917392450192);
    PythonRandom choices = new PythonRandom(7);
    List<Integer> drawn = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      drawn.add(choices.index(10));
    }
    assertThat(drawn).containsExactly(3, 1, 6, 0, 5, 3, 0, 5);
  }

  private static JsonNode authoredScores() throws IOException {
    return JSON.readTree(Scorer.score(gold(), PredictionsFile.read(AUTHORED.resolve("predictions.jsonl"))).toJson());
  }

  private static Map<String, List<MentionLabel>> gold() throws IOException {
    return GoldFile.labels(GoldFile.read(AUTHORED.resolve("gold.jsonl")));
  }

  private static Process startPython(Path result) {
    try {
      return new ProcessBuilder("python3", REFERENCE.toString(), AUTHORED.resolve("gold.jsonl").toString(),
          AUTHORED.resolve("predictions.jsonl").toString(), "--json", result.toString())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException noPython) {
      return null;
    }
  }

  private static void assertSameNumbers(JsonNode found, JsonNode wanted) {
    Map<String, Double> foundNumbers = numbers(found);
    Map<String, Double> wantedNumbers = numbers(wanted);
    assertThat(foundNumbers.keySet()).isEqualTo(wantedNumbers.keySet());
    wantedNumbers.forEach((key, number) -> assertThat(foundNumbers.get(key)).as(key).isCloseTo(number, within(1e-9)));
  }

  private static Map<String, Double> numbers(JsonNode node) {
    Map<String, Double> numbers = new TreeMap<>();
    collect("", node, numbers);
    return numbers;
  }

  private static void collect(String path, JsonNode node, Map<String, Double> numbers) {
    if (node.isNumber()) {
      numbers.put(path, node.asDouble());
    }
    node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), numbers));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(path + "/" + i, node.get(i), numbers);
    }
  }
}
