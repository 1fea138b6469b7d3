package io.interferenceatlas.cli;

import io.interferenceatlas.config.AtlasConfig;
import io.interferenceatlas.evaluate.EvaluationReport;
import io.interferenceatlas.evaluate.GoldFile;
import io.interferenceatlas.evaluate.GoldSentence;
import io.interferenceatlas.evaluate.LabelError;
import io.interferenceatlas.evaluate.MentionLabel;
import io.interferenceatlas.evaluate.PredictionsFile;
import io.interferenceatlas.run.GoldMentions;
import io.interferenceatlas.run.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: runs the job's extractor over labelled sentences and scores it. */
@Command(name = "evaluate", description = "Score the extractor on a file of labelled sentences.",
    mixinStandardHelpOptions = true, sortOptions = false)
public final class EvaluateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "GOLD", description = "Sentences in the gold format (.jsonl), or authored ones (.txt).")
  private Path gold;

  @Option(names = "--predictions", paramLabel = "FILE", description = "Write what was found, a line a sentence.")
  private Path predictions;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the scores as JSON.")
  private Path json;

  @Option(names = "--errors", description = "List each wrong or missing record with its sentence and reason.")
  private boolean errors;

  @Option(names = "--config", paramLabel = "FILE", description = "Settings in HOCON; models.roles names the model.")
  private Path config;

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "One setting, over the file's.")
  private List<String> settings = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    AtlasConfig atlas = AtlasConfig.load(config, settings, LocalDate.now(Clock.systemUTC()));
    List<GoldSentence> sentences = SentenceFile.read(gold);
    Map<String, List<MentionLabel>> found;
    double seconds;
    try (SparkSession session = Sessions.open();
        Models models = Models.ofMentions(session, atlas.models())) {
      long began = System.nanoTime();
      found = GoldMentions.goldMentions(session, sentences, models.mentions(), atlas.minConfidence());
      seconds = (System.nanoTime() - began) / 1e9;
    }
    if (predictions != null) {
      PredictionsFile.write(predictions, found);
    }
    EvaluationReport report = new EvaluationReport(GoldFile.labels(sentences), found);
    if (json != null) {
      Files.writeString(json, report.scores().toJson());
    }
    report.print(System.out);
    if (errors) {
      LabelError.errors(sentences, found).forEach(e -> System.out.println(e.describe()));
    }
    Runtime jvm = Runtime.getRuntime();
    System.out.printf(Locale.ROOT, "%d sentences in %.1f s, heap in use %d MB%n", sentences.size(), seconds,
        (jvm.totalMemory() - jvm.freeMemory()) >> 20);
    return ExitCode.DONE;
  }
}
