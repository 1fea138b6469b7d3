package io.interferenceatlas.cli;

import io.interferenceatlas.config.AtlasConfig;
import io.interferenceatlas.config.InvalidConfigException;
import io.interferenceatlas.corpus.Article;
import io.interferenceatlas.country.Gazetteer;
import io.interferenceatlas.evaluate.GoldSentence;
import io.interferenceatlas.evaluate.OffsetLabels;
import io.interferenceatlas.ingest.Articles;
import io.interferenceatlas.ingest.Dumps;
import io.interferenceatlas.ingest.IngestRules;
import io.interferenceatlas.interference.RoleInputs;
import io.interferenceatlas.run.LabelledSentences;
import io.interferenceatlas.training.RoleExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code training-examples}: lays labelled sentences out as jobs/training/roles.py reads them. */
@Command(name = "training-examples", description = "Lay labelled sentences out for the trainer of the role model.",
    mixinStandardHelpOptions = true, sortOptions = false)
public final class TrainingExamplesCommand implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Gold files (.jsonl) and authored files (.txt).")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--labels", paramLabel = "FILE", description = "Labels of sentences of the corpora, as offsets (.tsv);"
      + " may be given several times.")
  private List<Path> labels = new ArrayList<>();

  @Option(names = "--corpora", paramLabel = "PATH_OR_GLOB", description = "The dumps that the labels point into.")
  private List<String> corpora = new ArrayList<>();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for a .jsonl file for each, and"
      + " forms.json with the countries' names.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (files.isEmpty() && labels.isEmpty()) {
      throw new InvalidConfigException("Nothing to lay out: name gold or authored files, or labels with --labels");
    }
    Files.createDirectories(out);
    for (Path file : files) {
      write(file, SentenceFile.read(file));
    }
    if (!labels.isEmpty()) {
      writeLabelled();
    }
    RoleExamples.writeForms(Gazetteer.bundled(), out.resolve("forms.json"));
    return ExitCode.DONE;
  }

  private void write(Path file, List<GoldSentence> sentences) throws IOException {
    Path examples = out.resolve(file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".jsonl");
    RoleExamples.write(sentences, RoleInputs.bundled(), examples);
    System.out.println(examples + ": " + sentences.size() + " sentences");
  }

  private void writeLabelled() throws IOException {
    IngestRules rules = AtlasConfig.load(null, List.of(), LocalDate.now(Clock.systemUTC())).ingest();
    try (SparkSession session = Sessions.open()) {
      Dataset<Article> articles =
          Articles.articles(Articles.interpretations(Dumps.rawRecords(session, corpora, rules), rules));
      for (Path file : labels) {
        write(file, LabelledSentences.labelledSentences(articles, OffsetLabels.read(file)));
      }
    }
  }
}
