package io.interferenceatlas.cli;

import io.interferenceatlas.config.AtlasConfig;
import io.interferenceatlas.config.InvalidConfigException;
import io.interferenceatlas.run.AtlasRun;
import io.interferenceatlas.run.Progress;
import io.interferenceatlas.run.RunResult;
import io.interferenceatlas.run.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run}: dumps in, published tables out. */
@Command(name = "run", description = "Read article dumps and publish the tables.", mixinStandardHelpOptions = true,
    sortOptions = false)
public final class RunCommand implements Callable<Integer> {

  @Option(names = "--input", paramLabel = "PATH_OR_GLOB", description = "Dumps: files, folders or globs of any Hadoop"
      + " file system. May be given more than once.")
  private List<String> input = new ArrayList<>();

  @Option(names = "--output", paramLabel = "DIR", description = "Folder that the tables are published to.")
  private String output;

  @Option(names = "--config", paramLabel = "FILE", description = "Settings in HOCON; conf/atlas.conf lists them all.")
  private Path config;

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "One setting, over the file's. May be given more than"
      + " once.")
  private List<String> settings = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    Clock clock = Clock.systemUTC();
    AtlasConfig atlas = settings(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    if (atlas.input().isEmpty()) {
      throw new InvalidConfigException("There is no input: give --input PATH_OR_GLOB, or set input in the settings");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String runId = now.toString().replace(':', '-') + "-" + UUID.randomUUID().toString().substring(0, 4);
    try (SparkSession session = Sessions.open()) {
      Progress progress = new Progress(System.err, System::nanoTime, AtlasRun.PHASES);
      RunResult result = new AtlasRun(session, atlas, runId, clock::instant, progress).run();
      Summary.print(session, atlas.output(), result, System.out);
      return ExitCode.DONE;
    }
  }

  private AtlasConfig settings(LocalDate today) {
    List<String> overrides = new ArrayList<>(settings);
    AtlasConfig.quoted("input", input).ifPresent(overrides::add);
    AtlasConfig.quoted("output", output).ifPresent(overrides::add);
    return AtlasConfig.load(config, overrides, today);
  }
}
