package io.interferenceatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.interferenceatlas.config.AtlasConfig;
import io.interferenceatlas.evaluate.AuthoredFile;
import io.interferenceatlas.nlp.EntityRow;
import io.interferenceatlas.nlp.EntityTagger;
import io.interferenceatlas.nlp.SentenceRow;
import io.interferenceatlas.testing.LocalSpark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
    assertThat(entities(List.of(row(0, sentence)))).containsExactlyInAnyOrder(
        "0 PER Angela Merkel 0-13", "0 ORG United Nations 23-37", "0 LOC Geneva 41-47");
  }

  @Test
  void whatASentenceNamesDoesNotDependOnThoseReadBesideIt() throws IOException {
    List<SentenceRow> rows = new ArrayList<>();
    AuthoredFile.read(Path.of("src/test/resources/nlp/situations.txt")).forEach(s -> rows.add(row(rows.size(), s.sentence())));
    List<String> apart = new ArrayList<>();
    for (SentenceRow row : rows.subList(0, 8)) {
      apart.addAll(entities(List.of(row)));
    }
    assertThat(apart).isNotEmpty();
    assertThat(entities(rows)).filteredOn(e -> Integer.parseInt(e.split(" ")[0]) < 8).containsExactlyInAnyOrderElementsOf(apart);
  }

  private static List<String> entities(List<SentenceRow> rows) {
    List<EntityRow> found = tagger.entities(LocalSpark.session().createDataset(rows, SentenceRow.ENCODER).coalesce(1))
        .collectAsList();
    return found.stream().map(e -> e.getSentenceIndex() + " " + e.getType() + " " + e.getText() + " " + e.getStart() + "-"
        + e.getEnd()).toList();
  }

  private static SentenceRow row(int index, String sentence) {
    SentenceRow row = new SentenceRow();
    row.setArticleId("a");
    row.setSentenceIndex(index);
    row.setSentence(sentence);
    return row;
  }
}
