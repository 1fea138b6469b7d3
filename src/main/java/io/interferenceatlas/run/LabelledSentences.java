package io.interferenceatlas.run;

import io.interferenceatlas.config.CooccurrenceWindow;
import io.interferenceatlas.corpus.Article;
import io.interferenceatlas.evaluate.GoldSentence;
import io.interferenceatlas.evaluate.MentionLabel;
import io.interferenceatlas.evaluate.OffsetLabels.Place;
import io.interferenceatlas.extract.ArticleScans;
import io.interferenceatlas.nlp.SentenceRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;

/** Sentences of a corpus that a model reads, with the labels that were made on them earlier or without. */
public final class LabelledSentences {

  private LabelledSentences() {}

  /**
   * The labelled sentences, in the order of the labels. A label whose sentence is not in the corpus, or no longer begins
   * and ends where it did, is left out.
   */
  public static List<GoldSentence> labelledSentences(Dataset<Article> articles,
      Map<Place, List<MentionLabel>> labels) {
    Object[] ids = labels.keySet().stream().map(Place::articleId).distinct().toArray();
    Dataset<Article> wanted = articles.where(articles.col("articleId").isin(ids));
    Map<Place, SentenceRow> found = new HashMap<>();
    for (SentenceRow row : cued(wanted).collectAsList()) {
      found.put(new Place(row.getArticleId(), row.getSentenceStart(), row.getSentence().length()), row);
    }
    List<GoldSentence> out = new ArrayList<>();
    labels.forEach((place, records) -> {
      SentenceRow row = found.get(place);
      if (row != null) {
        out.add(sentence(row, records));
      }
    });
    return out;
  }

  /** The sentences that the cue scan finds worth reading, by article and offset, without records. */
  public static List<GoldSentence> unlabelledSentences(Dataset<Article> articles) {
    return cued(articles).orderBy("articleId", "sentenceStart").collectAsList().stream()
        .map(row -> sentence(row, List.of())).toList();
  }

  private static Dataset<SentenceRow> cued(Dataset<Article> articles) {
    return ArticleScans.cuedSentences(ArticleScans.articleScans(articles, CooccurrenceWindow.SENTENCE));
  }

  private static GoldSentence sentence(SentenceRow row, List<MentionLabel> records) {
    return new GoldSentence(row.getArticleId() + "-" + row.getSentenceStart(), "corpora", row.getArticleId(),
        row.getPublishedOn(), row.getSource(), row.getPrevious(), row.getSentence(), row.getNext(), records);
  }
}
