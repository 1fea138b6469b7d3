package io.interferenceatlas.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {

  private static final Path AUTHORED = Path.of("src/test/resources/evaluate");

  @Test
  void a_denial_predicted_as_a_charge_is_counted_and_one_beside_a_gold_charge_is_not() throws IOException {
    // t-02 and t-12 deny alone; t-05 has the charge as well.
    assertThat(report().denialsTakenForAllegations()).isEqualTo(new Scores.Recall(1, 2));
  }

  @Test
  void an_empty_sentence_with_a_record_is_counted() throws IOException {
    assertThat(report().emptySentencesWithRecord()).isEqualTo(new Scores.Recall(1, 3));
  }

  @Test
  void the_table_has_each_measure_with_its_interval() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    report().print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("16 sentences")
        .containsPattern("pair \\+ stance +0\\.\\d{3} \\[0\\.\\d{3}-[01]\\.\\d{3}\\]")
        .contains("stance given pair", "not RUS→USA: pair + stance", "PLEDGES", "macro over stances")
        .contains("denials as allegations", "(1/2)")
        .containsPattern("0\\.9 to 1\\.0 +3 +0\\.967 +1\\.000")
        .contains("expected calibration error 0.");
  }

  @Test
  void calibration_compares_stated_confidence_with_the_share_right() {
    Map<String, List<MentionLabel>> gold = Map.of("a", List.of(label("RUS", "USA", "ALLEGES", Double.NaN)));
    Map<String, List<MentionLabel>> found = Map.of("a", List.of(
        label("RUS", "USA", "ALLEGES", 1.0), label("RUS", "USA", "DENIES", 0.9), label("CHN", "USA", "ALLEGES", 0.35)));
    Calibration calibration = Calibration.of(gold, found);
    Calibration.Bin last = calibration.bins().get(9);
    assertThat(last.count()).isEqualTo(2);
    assertThat(last.meanConfidence()).isCloseTo(0.95, within(1e-12));
    assertThat(last.shareRight()).isEqualTo(0.5);
    assertThat(calibration.bins().get(3).shareRight()).isZero();
    assertThat(calibration.bins().get(0).meanConfidence()).isNaN();
    assertThat(calibration.expectedError()).isCloseTo((2 * 0.45 + 0.35) / 3, within(1e-12));
  }

  @Test
  void each_error_is_listed_with_its_reason() throws IOException {
    List<LabelError> errors = LabelError.errors(
        GoldFile.read(AUTHORED.resolve("gold.jsonl")), PredictionsFile.read(AUTHORED.resolve("predictions.jsonl")));
    assertThat(errors)
        .extracting(error -> error.sentence().id() + " " + error.kind() + " " + error.reason())
        .containsExactly(
            "t-02 MISSED STANCE_WRONG", "t-02 WRONG STANCE_WRONG",
            "t-03 WRONG EXTRA",
            "t-06 MISSED TARGET_WRONG", "t-06 WRONG TARGET_WRONG",
            "t-07 MISSED NO_CANDIDATE",
            "t-09 MISSED NO_CANDIDATE",
            "t-13 MISSED ACCUSED_WRONG", "t-13 WRONG ACCUSED_WRONG",
            "t-15 MISSED STANCE_WRONG", "t-15 WRONG STANCE_WRONG");
    assertThat(errors.get(0).describe())
        .startsWith("MISSED STANCE_WRONG: BLR→LTU DENIES (charge), found BLR→LTU ALLEGES")
        .endsWith("[t-02] The ministry in Minsk called the charge absurd.");
  }

  private static EvaluationReport report() throws IOException {
    return new EvaluationReport(
        GoldFile.labels(GoldFile.read(AUTHORED.resolve("gold.jsonl"))),
        PredictionsFile.read(AUTHORED.resolve("predictions.jsonl")));
  }

  private static MentionLabel label(String accused, String target, String stance, double confidence) {
    return new MentionLabel(accused, target, true, List.of(), stance, "ELECTION", "meddling", null, null, null,
        confidence);
  }
}
