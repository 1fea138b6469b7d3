package io.interferenceatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.interferenceatlas.config.InvalidConfigException;
import io.interferenceatlas.evaluate.GoldSentence;
import io.interferenceatlas.query.QueryException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What commands say to what they cannot use, before they open a session. */
class CommandsTest {

  @TempDir
  private Path folder;

  @Test
  void a_run_without_input_is_told_how_to_give_it() {
    refused(new RunCommand()).hasMessage(
        "There is no input: give --input PATH_OR_GLOB, or set input in the settings");
    refused(new RunCommand(), "--set", "input=[]").hasMessageStartingWith("There is no input: ");
  }

  @Test
  void a_run_checks_its_settings_before_anything_starts() {
    refused(new RunCommand(), "--input", "a.csv", "--set", "stories.jacard=0.9")
        .hasMessage("There is no setting stories.jacard. Did you mean stories.jaccard?");
    refused(new RunCommand(), "--input", "a.csv", "--config", folder.resolve("none.conf").toString())
        .hasMessageStartingWith("There is no file ");
    refused(new RunCommand(), "--input", "a.csv", "--output", "").hasMessageStartingWith("output is empty");
  }

  @Test
  void an_option_of_a_run_stands_over_the_setting_of_its_name() {
    refused(new RunCommand(), "--output", "", "--input", "a.csv", "--set", "output=there")
        .hasMessageStartingWith("output is empty");
  }

  @Test
  void a_query_is_given_once() throws IOException {
    Path file = Files.writeString(folder.resolve("q.sql"), "select 1");
    refused(new QueryCommand()).hasMessage("Give one query: as SQL, or with --file");
    refused(new QueryCommand(), "select 1", "--file", file.toString())
        .hasMessage("Give one query: as SQL, or with --file");
  }

  @Test
  void a_querys_file_that_is_not_there_is_named() {
    Path file = folder.resolve("none.sql");
    refused(new QueryCommand(), "--file", file.toString()).hasMessage("There is no file " + file);
  }

  @Test
  void a_query_of_an_output_without_tables_says_where_it_looked() {
    assertThatThrownBy(() -> call(new QueryCommand(), "select 1", "--output", folder.toString()))
        .isInstanceOf(QueryException.class).hasMessageContaining(folder.toString());
  }

  @Test
  void gold_that_is_not_there_or_not_in_its_format_is_named() throws IOException {
    Path none = folder.resolve("none.jsonl");
    refused(new EvaluateCommand(), none.toString()).hasMessage("There is no file " + none);
    Path bad = Files.writeString(folder.resolve("bad.txt"), "? what\n");
    refused(new EvaluateCommand(), bad.toString()).hasMessageStartingWith(bad + ", line 1: ");
    refused(new TrainingExamplesCommand(), bad.toString(), "--out", folder.resolve("examples").toString())
        .hasMessageStartingWith(bad + ", line 1: ");
    refused(new CuedSentencesCommand(), "a.csv", "--without", bad.toString(), "--out", folder.resolve("s").toString())
        .hasMessageStartingWith(bad + ", line 1: ");
  }

  @Test
  void examples_of_nothing_are_refused() {
    refused(new TrainingExamplesCommand(), "--out", folder.resolve("examples").toString())
        .hasMessageContaining("--labels");
    assertThat(folder.resolve("examples")).doesNotExist();
  }

  @Test
  void sentences_to_label_are_none_of_golds_documents_or_wordings_and_each_wording_comes_once() {
    List<GoldSentence> gold = List.of(sentence("d-1", "d", "It rained."));
    List<GoldSentence> cued = List.of(sentence("d-9", "d", "It snowed."), sentence("e-1", "e", "It rained."),
        sentence("e-2", "e", "It hailed."), sentence("f-1", "f", "It hailed."));
    assertThat(CuedSentencesCommand.others(cued, gold)).extracting(GoldSentence::id).containsExactly("e-2");
  }

  private static GoldSentence sentence(String id, String document, String text) {
    return new GoldSentence(id, "corpora", document, null, "", "", text, "", List.of());
  }

  @Test
  void what_picocli_cannot_parse_is_a_usage_error_that_names_it() {
    assertThat(usageError(new RunCommand(), "--inptu", "a.csv")).contains("--inptu");
    assertThat(usageError(new RunCommand(), "--set")).contains("--set");
    assertThat(usageError(new QueryCommand(), "select 1", "--format", "gold")).contains("--format", "TABLE");
    assertThat(usageError(new EvaluateCommand())).contains("GOLD");
    assertThat(usageError(new TrainingExamplesCommand(), "a.txt")).contains("--out");
  }

  @Test
  void every_command_tells_its_options() {
    for (Callable<Integer> command : List.of(new RunCommand(), new QueryCommand(), new EvaluateCommand(),
        new TrainingExamplesCommand(), new CuedSentencesCommand())) {
      StringWriter out = new StringWriter();
      assertThat(new CommandLine(command).setOut(new PrintWriter(out)).execute("--help")).isEqualTo(ExitCode.DONE);
      assertThat(out.toString()).startsWith("Usage: ").contains("--help");
    }
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(Callable<Integer> command, String... args) {
    return assertThatThrownBy(() -> call(command, args)).isInstanceOf(InvalidConfigException.class);
  }

  private static int call(Callable<Integer> command, String... args) throws Exception {
    new CommandLine(command).parseArgs(args);
    return command.call();
  }

  private static String usageError(Callable<Integer> command, String... args) {
    StringWriter err = new StringWriter();
    assertThat(new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).setErr(new PrintWriter(err))
        .execute(args)).isEqualTo(ExitCode.USAGE);
    return err.toString();
  }
}
