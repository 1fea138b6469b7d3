package io.interferenceatlas.nlp;

import org.apache.spark.sql.Dataset;

/** Finds interference mentions in sentences. */
public interface MentionTagger {

  /** The mentions of the sentences, in no order; sentences that the cue scan passes over have none. */
  Dataset<MentionRow> mentions(Dataset<SentenceRow> sentences);

  /** Name and version of the rules or the model, as its mentions carry them. */
  String version();
}
