package io.interferenceatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.interferenceatlas.config.AtlasConfig;
import io.interferenceatlas.nlp.EntityTagger;
import io.interferenceatlas.nlp.SentenceRow;
import io.interferenceatlas.testing.LocalSpark;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped entity model, in Spark NLP. */
class ShippedEntityModelTest {

  private static Models models;
  private static EntityTagger tagger;

  @BeforeAll
  static void load() throws IOException {
    models = Models.load(LocalSpark.session(), new AtlasConfig.Models("rules", "bundled"));
    tagger = models.entities().orElseThrow();
  }

  @AfterAll
  static void close() {
    models.close();
  }

  @Test
  void personsOrganisationsAndPlacesAreFoundWithTheirPlaceInTheSentence() {
    String sentence = "Angela Merkel told the United Nations in Geneva that talks would go on.";
    List<String> found = tagger.entities(LocalSpark.session().createDataset(List.of(row(sentence)), SentenceRow.ENCODER))
        .collectAsList().stream().map(e -> e.getType() + " " + e.getText() + " " + e.getStart() + "-" + e.getEnd()).toList();
    assertThat(found).containsExactlyInAnyOrder("PER Angela Merkel 0-13", "ORG United Nations 23-37", "LOC Geneva 41-47");
  }

  private static SentenceRow row(String sentence) {
    SentenceRow row = new SentenceRow();
    row.setArticleId("a");
    row.setSentenceIndex(0);
    row.setSentence(sentence);
    return row;
  }
}
