package io.interferenceatlas;

import io.interferenceatlas.cli.CuedSentencesCommand;
import io.interferenceatlas.cli.EvaluateCommand;
import io.interferenceatlas.cli.ExitCode;
import io.interferenceatlas.cli.QueryCommand;
import io.interferenceatlas.cli.RunCommand;
import io.interferenceatlas.cli.TrainingExamplesCommand;
import io.interferenceatlas.run.RunManifest;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program: {@code atlas COMMAND …}. */
@Command(name = "atlas", description = "Who accuses whom of interfering in whose politics, read out of article dumps.",
    mixinStandardHelpOptions = true, versionProvider = Atlas.Version.class,
    subcommands = {RunCommand.class, EvaluateCommand.class, QueryCommand.class, CuedSentencesCommand.class,
        TrainingExamplesCommand.class})
public final class Atlas {

  private Atlas() {}

  /**
   * Runs a command. A failure that the user can mend is told in a line and gives its {@link ExitCode}; any other leaves
   * as an exception, so that the cluster's manager sees it. A run that goes well returns, and the JVM ends by itself.
   */
  public static void main(String[] args) throws Exception {
    Exception[] failure = new Exception[1];
    int code = new CommandLine(new Atlas())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, commandLine, parsed) -> {
          OptionalInt known = ExitCode.of(e);
          if (known.isEmpty()) {
            failure[0] = e;
            return ExitCode.FAILED;
          }
          commandLine.getErr().println("atlas: " + e.getMessage());
          return known.getAsInt();
        })
        .execute(args);
    if (failure[0] != null) {
      throw failure[0];
    }
    if (code != ExitCode.DONE) {
      System.exit(code);
    }
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"atlas " + RunManifest.atlasVersion()};
    }
  }
}
