package io.interferenceatlas.run;

import static org.apache.spark.sql.functions.col;

import io.interferenceatlas.evaluate.GoldSentence;
import io.interferenceatlas.evaluate.MentionLabel;
import io.interferenceatlas.nlp.MentionRow;
import io.interferenceatlas.nlp.MentionTagger;
import io.interferenceatlas.nlp.SentenceRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/** What the job's extractor finds in labelled sentences. */
public final class GoldMentions {

  private GoldMentions() {}

  /**
   * The mentions of each sentence, by sentence id, in the order given; every sentence has an entry.
   *
   * @param minConfidence mentions below it are left out, as the job leaves them out
   */
  public static Map<String, List<MentionLabel>> goldMentions(SparkSession session, List<GoldSentence> sentences,
      MentionTagger tagger, double minConfidence) {
    List<SentenceRow> rows = new ArrayList<>();
    for (GoldSentence sentence : sentences) {
      rows.add(row(sentence, rows.size()));
    }
    Map<String, List<MentionLabel>> found = new LinkedHashMap<>();
    sentences.forEach(sentence -> found.put(sentence.id(), new ArrayList<>()));
    int tasks = session.sparkContext().defaultParallelism();
    Dataset<SentenceRow> spread = session.createDataset(rows, SentenceRow.ENCODER)
        .repartition(tasks, col("sentenceIndex")).as(SentenceRow.ENCODER);
    List<MentionRow> mentions = new ArrayList<>(tagger.mentions(spread).collectAsList());
    mentions.sort(Comparator.comparingInt(MentionRow::getSentenceIndex).thenComparing(MentionRow::getAccused)
        .thenComparing(MentionRow::getTarget).thenComparing(MentionRow::getStance));
    for (MentionRow mention : mentions) {
      if (mention.getConfidence() >= minConfidence) {
        found.get(mention.getArticleId()).add(label(mention));
      }
    }
    return found;
  }

  private static SentenceRow row(GoldSentence sentence, int index) {
    SentenceRow row = new SentenceRow();
    row.setArticleId(sentence.id());
    row.setSentenceIndex(index);
    row.setPublishedOn(sentence.date());
    row.setSource(sentence.source());
    row.setSentence(sentence.sentence());
    row.setPrevious(sentence.prev());
    row.setNext(sentence.next());
    row.setNames("");
    return row;
  }

  private static MentionLabel label(MentionRow m) {
    List<String> accusers = m.getAccuser().isEmpty() ? List.of() : List.of(m.getAccuser().split(","));
    return new MentionLabel(m.getAccused(), m.getTarget(), m.isTargetExplicit(), accusers, m.getStance(), m.getDomain(),
        m.getCue(), m.getAccusedSpan(), m.getTargetSpan(), m.getAccuserSpan(), m.getConfidence());
  }
}
