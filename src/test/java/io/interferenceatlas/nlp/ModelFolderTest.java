package io.interferenceatlas.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.johnsnowlabs.nlp.SparkNLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {

  /** The SHA-256 of "abc", as FIPS 180 gives it. */
  private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir
  private Path folder;

  @BeforeEach
  void writeModel() throws IOException {
    Files.createDirectories(folder.resolve("assets"));
    Files.writeString(folder.resolve("assets/vocab.txt"), "abc");
    manifest(SparkNLP.version());
  }

  @Test
  void a_model_whose_files_are_as_its_manifest_says_is_taken() throws IOException {
    ModelFolder model = ModelFolder.of(folder);
    assertThat(model.version()).isEqualTo("lantern-7");
    assertThat(model.bytes("assets/vocab.txt")).containsExactly('a', 'b', 'c');
    assertThat(model.path()).isEqualTo(folder);
  }

  @Test
  void a_folder_without_a_manifest_holds_no_model() throws IOException {
    Files.delete(folder.resolve("manifest.json"));
    assertThatThrownBy(() -> ModelFolder.of(folder)).isInstanceOf(IllegalStateException.class)
        .hasMessage(folder + " holds no model: manifest.json is missing");
  }

  @Test
  void a_file_that_was_changed_is_named_with_the_mend() throws IOException {
    Path file = Files.writeString(folder.resolve("assets/vocab.txt"), "abd");
    assertThatThrownBy(() -> ModelFolder.of(folder)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The model file " + file + " is not the one")
        .hasMessageContaining("wanted " + ABC)
        .hasMessageContaining("take both from the repository again, or train anew (jobs/train-*.sh)");
  }

  @Test
  void a_file_that_is_missing_is_named_with_the_mend() throws IOException {
    Path file = folder.resolve("assets/vocab.txt");
    Files.delete(file);
    assertThatThrownBy(() -> ModelFolder.of(folder)).isInstanceOf(IllegalStateException.class)
        .hasMessage("The model file " + file + " is missing: take it from the repository again");
  }

  @Test
  void a_model_made_for_another_Spark_NLP_is_refused_with_both_versions_and_the_mend() throws IOException {
    manifest("4.0.1");
    assertThatThrownBy(() -> ModelFolder.of(folder)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was made for Spark NLP 4.0.1, but " + SparkNLP.version() + " runs")
        .hasMessageContaining("train it again (jobs/train-*.sh) or use Spark NLP 4.0.1");
  }

  @Test
  void a_bundled_model_that_the_build_lacks_is_named_with_the_mend() {
    assertThatThrownBy(() -> ModelFolder.bundled("weather", folder)).isInstanceOf(IllegalStateException.class)
        .hasMessage("The model weather is not in this build: build from a full checkout");
  }

  @Test
  void the_bundled_entity_model_is_unpacked_whole() throws IOException {
    ModelFolder model = ModelFolder.bundled("entities", folder.resolve("scratch"));
    assertThat(model.path()).isEqualTo(folder.resolve("scratch/entities"));
    assertThat(model.version()).startsWith("entities-");
    assertThat(model.path().resolve("model.onnx")).isNotEmptyFile();
  }

  private void manifest(String sparkNlp) throws IOException {
    Files.writeString(folder.resolve("manifest.json"), """
        {"name": "lantern", "version": "7", "spark_nlp": "%s", "sha256": {"assets/vocab.txt": "%s"}}
        """.formatted(sparkNlp, ABC));
  }
}
