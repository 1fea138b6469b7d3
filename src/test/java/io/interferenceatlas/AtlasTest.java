package io.interferenceatlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process, as scripts and schedulers see it. */
class AtlasTest {

  @TempDir
  private Path folder;

  @Test
  void a_failure_that_the_user_can_mend_is_one_line_and_an_exit_code() throws Exception {
    assertThat(run("run")).isEqualTo(2);
    assertThat(errors()).containsExactly(
        "atlas: There is no input: give --input PATH_OR_GLOB, or set input in the settings");
  }

  @Test
  void a_command_that_is_none_is_a_usage_error() throws Exception {
    assertThat(run("pubish")).isEqualTo(2);
    assertThat(errors().get(0)).contains("pubish");
  }

  @Test
  void a_failure_that_the_user_cannot_mend_leaves_as_it_came() throws IOException {
    Path examples = Files.writeString(folder.resolve("examples"), "a file where a folder is wanted");
    assertThatThrownBy(() -> Atlas.main(new String[] {"training-examples", "a.txt", "--out", examples.toString()}))
        .isInstanceOf(IOException.class);
  }

  private int run(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), Atlas.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(folder.resolve("errors").toFile()).start().waitFor();
  }

  private List<String> errors() throws IOException {
    return Files.readAllLines(folder.resolve("errors"));
  }
}
