package io.interferenceatlas.cli;

import io.interferenceatlas.config.AtlasConfig;
import io.interferenceatlas.evaluate.GoldFile;
import io.interferenceatlas.evaluate.GoldSentence;
import io.interferenceatlas.ingest.Articles;
import io.interferenceatlas.ingest.Dumps;
import io.interferenceatlas.ingest.IngestRules;
import io.interferenceatlas.run.LabelledSentences;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cued-sentences}: writes the sentences of dumps that the role model would read, to be labelled or learned from. */
@Command(name = "cued-sentences", description = "Write the sentences that the role model would read, without labels.",
    mixinStandardHelpOptions = true, sortOptions = false)
public final class CuedSentencesCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "PATH_OR_GLOB", description = "Article dumps.")
  private List<String> corpora;

  @Option(names = "--without", paramLabel = "FILE", description = "Gold whose documents and sentences are left out, so"
      + " that nothing is learned from what is scored.")
  private List<Path> without = new ArrayList<>();

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The sentences, in the gold format (.jsonl).")
  private Path out;

  @Override
  public Integer call() throws IOException {
    List<GoldSentence> gold = new ArrayList<>();
    for (Path file : without) {
      gold.addAll(SentenceFile.read(file));
    }
    IngestRules rules = AtlasConfig.load(null, List.of(), LocalDate.now(Clock.systemUTC())).ingest();
    try (SparkSession session = Sessions.open()) {
      List<GoldSentence> cued = others(LabelledSentences.unlabelledSentences(Articles.articles(
          Articles.interpretations(Dumps.rawRecords(session, corpora, rules), rules))), gold);
      GoldFile.write(out, cued);
      System.out.println(out + ": " + cued.size() + " sentences");
    }
    return ExitCode.DONE;
  }

  /** Those of other documents and with other words than gold's, one of each wording. */
  static List<GoldSentence> others(List<GoldSentence> cued, List<GoldSentence> gold) {
    Set<String> documents = gold.stream().map(GoldSentence::docId).collect(Collectors.toSet());
    Set<String> wordings = gold.stream().map(GoldSentence::sentence).collect(Collectors.toCollection(HashSet::new));
    return cued.stream().filter(s -> !documents.contains(s.docId()) && wordings.add(s.sentence())).toList();
  }
}
