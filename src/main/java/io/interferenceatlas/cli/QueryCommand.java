package io.interferenceatlas.cli;

import io.interferenceatlas.config.InvalidConfigException;
import io.interferenceatlas.query.Format;
import io.interferenceatlas.query.TableQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code query}: answers SQL on the published tables. */
@Command(name = "query", description = "Answer SQL on the published tables; each is a view of its own name.",
    mixinStandardHelpOptions = true, sortOptions = false)
public final class QueryCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "SQL", description = "The query.")
  private String sql;

  @Option(names = "--file", paramLabel = "Q.sql", description = "A file with the query.")
  private Path file;

  @Option(names = "--output", paramLabel = "DIR", description = "The folder that the tables were published to; default"
      + " ${DEFAULT-VALUE}.", defaultValue = "out")
  private Path output;

  @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; default"
      + " ${DEFAULT-VALUE}.",
      defaultValue = "TABLE")
  private Format format;

  @Override
  public Integer call() throws IOException {
    if ((sql == null) == (file == null)) {
      throw new InvalidConfigException("Give one query: as SQL, or with --file");
    }
    if (file != null && !Files.isRegularFile(file)) {
      throw new InvalidConfigException("There is no file " + file);
    }
    new TableQuery(output).run(sql == null ? Files.readString(file) : sql, format, System.out);
    return ExitCode.DONE;
  }
}
