package io.interferenceatlas.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelFilesTest {

  @TempDir
  private Path folder;

  @Test
  void a_day_a_year_an_empty_date_and_a_null_are_read() throws IOException {
    List<GoldSentence> gold = GoldFile.read(Path.of("src/test/resources/evaluate/gold.jsonl"));
    assertThat(gold).extracting(GoldSentence::date)
        .startsWith(LocalDate.of(2019, 3, 4), null, LocalDate.of(2018, 7, 1), null);
  }

  @Test
  void a_span_that_the_sentence_lacks_is_null() throws IOException {
    MentionLabel label = GoldFile.read(Path.of("src/test/resources/evaluate/gold.jsonl")).get(1).mentions().get(0);
    assertThat(label.targetSpan()).isNull();
    assertThat(label.accusedSpan()).isEqualTo("Minsk");
    assertThat(label.confidence()).isNaN();
  }

  @Test
  void a_missing_field_is_named_with_its_file_and_line() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.jsonl"),
        "\n{\"id\": \"a\", \"sentence\": \"It rained.\", \"mentions\": [{\"accused\": \"RUS\"}]}\n");
    assertThatThrownBy(() -> GoldFile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file + " line 2: field 'accuser' is missing");
  }

  @Test
  void a_line_that_is_not_JSON_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.jsonl"), "{\"id\":");
    assertThatThrownBy(() -> PredictionsFile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + " line 1: ");
  }

  @Test
  void an_id_that_comes_twice_in_gold_is_an_error() throws IOException {
    String line = "{\"id\": \"a\", \"sentence\": \"It rained.\", \"mentions\": []}\n";
    Path file = Files.writeString(folder.resolve("twice.jsonl"), line + line);
    assertThatThrownBy(() -> GoldFile.read(file)).hasMessage("two gold sentences have the id a");
  }

  @Test
  void written_sentences_are_read_back_as_they_were() throws IOException {
    List<GoldSentence> gold = List.of(
        new GoldSentence("a-7", "corpora", "a", LocalDate.of(2019, 3, 4), "The Lantern", "It rained.",
            "“Riga” hailed.", "", List.of(new MentionLabel("RUS", "LVA", true, List.of("LVA"), "DENIES", "OTHER", "hailed",
                null, "Riga", null, Double.NaN))),
        new GoldSentence("b-0", "corpora", "b", null, "", "", "It snowed.", "It melted.", List.of()));
    Path file = folder.resolve("sentences.jsonl");
    GoldFile.write(file, gold);
    assertThat(GoldFile.read(file)).isEqualTo(gold);
  }

  @Test
  void written_predictions_are_read_back_as_they_were() throws IOException {
    MentionLabel label = new MentionLabel("RUS", "XXX", false, List.of("EU", "FRA"), "FEARS", "ELECTION",
        "“meddling”", "Moscow", null, null, 0.25);
    Map<String, List<MentionLabel>> predictions = Map.of("s-1", List.of(label));
    Path file = folder.resolve("predictions.jsonl");
    PredictionsFile.write(file, predictions);
    assertThat(PredictionsFile.read(file)).isEqualTo(predictions);
    assertThat(Files.readString(file)).isEqualTo(
        "{\"id\":\"s-1\",\"mentions\":[{\"accused\":\"RUS\",\"target\":\"XXX\","
        + "\"target_explicit\":false,\"accuser\":[\"EU\",\"FRA\"],\"stance\":\"FEARS\",\"domain\":\"ELECTION\","
        + "\"cue\":\"“meddling”\",\"accused_span\":\"Moscow\",\"target_span\":null,\"accuser_span\":null,"
        + "\"confidence\":0.25}]}\n");
  }
}
