package io.interferenceatlas.nlp;

import io.interferenceatlas.interference.RuleExtractor;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;

/** Finds interference mentions by rules alone, without a model. */
public final class RuleTagger implements MentionTagger {

  private static final String VERSION = "rules-1";

  @Override
  public Dataset<MentionRow> mentions(Dataset<SentenceRow> sentences) {
    MapPartitionsFunction<SentenceRow, MentionRow> extract = rows -> Iterators.flatMap(rows,
        row -> RuleExtractor.bundled().mentions(row.inContext()).stream()
            .map(m -> MentionRow.of(row, m, VERSION)).iterator());
    return sentences.mapPartitions(extract, MentionRow.ENCODER);
  }

  @Override
  public String version() {
    return VERSION;
  }
}
