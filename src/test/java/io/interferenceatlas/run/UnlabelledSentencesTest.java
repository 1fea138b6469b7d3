package io.interferenceatlas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.interferenceatlas.corpus.Article;
import io.interferenceatlas.evaluate.GoldSentence;
import io.interferenceatlas.evaluate.MentionLabel;
import io.interferenceatlas.evaluate.OffsetLabels.Place;
import io.interferenceatlas.testing.LocalSpark;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;

class UnlabelledSentencesTest {

  private static final String CUED = "Tallinn says that Moscow was meddling in the Estonian vote.";

  private static Dataset<Article> articles() {
    Article article = new Article();
    article.setArticleId("lantern-1");
    article.setPublishedOn(LocalDate.of(2019, 3, 4));
    article.setSource("lantern.example");
    article.setBody("The envoys met. " + CUED + " Nobody answered.");
    return LocalSpark.session().createDataset(List.of(article), Article.ENCODER);
  }

  @Test
  void only_what_the_scan_finds_worth_reading_is_given_with_its_neighbours_and_no_label() {
    assertThat(LabelledSentences.unlabelledSentences(articles())).containsExactly(new GoldSentence("lantern-1-16",
        "corpora", "lantern-1", LocalDate.of(2019, 3, 4), "lantern.example", "The envoys met.", CUED, "Nobody answered.",
        List.of()));
  }

  @Test
  void its_place_names_it_again_once_it_is_labelled() {
    MentionLabel label = new MentionLabel("RUS", "EST", true, List.of("EST"), "ALLEGES", "ELECTION", null, null, null,
        null, Double.NaN);
    assertThat(LabelledSentences.labelledSentences(articles(),
        Map.of(new Place("lantern-1", 16, CUED.length()), List.of(label))))
        .extracting(GoldSentence::id, GoldSentence::mentions)
        .containsExactly(tuple("lantern-1-16", List.of(label)));
  }
}
