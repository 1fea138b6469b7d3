package io.interferenceatlas.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.interferenceatlas.extract.ScannedSentence;
import io.interferenceatlas.nlp.EntityRow;
import io.interferenceatlas.tables.SampleRows;
import io.interferenceatlas.tables.TableSchema;
import io.interferenceatlas.tables.Tables;
import io.interferenceatlas.testing.LocalSpark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class EntityPairMonthsTest {

  private static final TableSchema TABLE = Tables.ENTITY_COOCCURRENCE_PAIR_MONTH;
  private static final String MARCH = "BLR LTU 2019-03-01 ";

  @Test
  void windows_articles_and_stories_are_counted_side_by_side() {
    Corpus corpus = new Corpus()
        .article("a1", "s1", "2019-03-04")
        .sentence("a1", 0, 0, "BLR,LTU", "Ana Ruiz/PER", "Harbour Party/ORG", "Harbour Party's/ORG")
        .sentence("a1", 3, 3, "BLR,LTU", "Ruiz/PER", "the Harbour Party/ORG")
        .article("a2", "s1", "2019-03-05")
        .sentence("a2", 0, 0, "BLR,LTU", "Ana Ruiz/PER", "Harbour Party/ORG")
        .article("a3", "s3", "2019-03-31")
        .sentence("a3", 7, 7, "BLR,LTU", "Ana Ruiz/PER", "Harbour Party/ORG");
    Map<String, Row> rows = corpus.rows(1);
    assertThat(rows).containsOnlyKeys(MARCH + "Ana Ruiz/PER Harbour Party/ORG");
    Row row = rows.get(MARCH + "Ana Ruiz/PER Harbour Party/ORG");
    assertThat(row.<Long>getAs("sentence_count")).isEqualTo(4);
    assertThat(row.<Long>getAs("article_count")).isEqualTo(3);
    assertThat(row.<Long>getAs("story_count")).isEqualTo(2);
  }

  @Test
  void measures_are_over_the_windows_of_the_country_pair_and_month() {
    Corpus corpus = new Corpus().article("a1", "s1", "2019-03-04").article("a2", "s2", "2019-04-04")
        .sentence("a1", 0, 0, "BLR,LTU", "Ana Ruiz/PER", "Harbour Party/ORG")
        .sentence("a1", 1, 1, "BLR,LTU", "Ana Ruiz/PER", "Harbour Party/ORG")
        .sentence("a1", 2, 2, "BLR,LTU", "Ana Ruiz/PER")
        .sentence("a1", 3, 3, "BLR,LTU", "Ana Ruiz/PER", "Tillbury/LOC")
        .sentence("a1", 4, 4, "BLR,LTU", "Harbour Party/ORG")
        .sentence("a1", 5, 5, "BLR,LTU", "Harbour Party/ORG")
        .sentence("a1", 20, 20, "LTU,POL", "Ana Ruiz/PER")
        .sentence("a2", 0, 0, "BLR,LTU", "Ana Ruiz/PER");
    IntStream.range(6, 16).forEach(index -> corpus.sentence("a1", index, index, "BLR,LTU"));
    Map<String, Row> rows = corpus.rows(1);
    assertThat(rows).containsOnlyKeys(MARCH + "Ana Ruiz/PER Harbour Party/ORG", MARCH + "Ana Ruiz/PER Tillbury/LOC");
    // 16 windows, 4 with either, 2 with both: ln 2 / ln 8; the other, 4, 1 and 1: ln 4 / ln 16.
    Row both = rows.get(MARCH + "Ana Ruiz/PER Harbour Party/ORG");
    assertThat(both.<Double>getAs("npmi")).isCloseTo(1 / 3.0, within(1e-12));
    double byHand = 2 * (2 * Math.log(2) + 2 * 2 * Math.log(2 / 3.0) + 10 * Math.log(10 / 9.0));
    assertThat(both.<Double>getAs("log_likelihood")).isCloseTo(byHand, within(1e-12));
    assertThat(rows.get(MARCH + "Ana Ruiz/PER Tillbury/LOC").<Double>getAs("npmi")).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void in_the_only_window_nothing_can_be_compared() {
    Row row = new Corpus().article("a1", "s1", "2019-03-04")
        .sentence("a1", 0, 0, "BLR,LTU", "Ana Ruiz/PER", "Tillbury/LOC")
        .rows(1).get(MARCH + "Ana Ruiz/PER Tillbury/LOC");
    assertThat(row.<Double>getAs("npmi")).isNull();
    assertThat(row.<Double>getAs("log_likelihood")).isNull();
    assertThat(row.<Long>getAs("sentence_count")).isEqualTo(1);
  }

  @Test
  void an_entity_never_pairs_with_another_of_its_names() {
    Corpus corpus = new Corpus().article("a1", "s1", "2019-03-04")
        .sentence("a1", 0, 0, "RUS,USA", "US/LOC", "United States/LOC", "American/MISC", "U.S./ORG",
            "Vladimir Putin/PER", "Putin/PER", "Mr. Putin/PER");
    assertThat(corpus.rows(1)).containsOnlyKeys("RUS USA 2019-03-01 United States/LOC Vladimir Putin/PER");
  }

  @Test
  void a_surname_that_may_be_anyones_pairs_with_none_who_bears_it() {
    Corpus corpus = new Corpus().article("a1", "s1", "2019-03-04")
        .sentence("a1", 0, 0, "BLR,LTU", "Ana Ruiz/PER", "Bruno Ruiz/PER", "Ruiz/PER", "Tillbury/LOC");
    assertThat(corpus.rows(1)).containsOnlyKeys(
        MARCH + "Ana Ruiz/PER Bruno Ruiz/PER", MARCH + "Ana Ruiz/PER Tillbury/LOC",
        MARCH + "Bruno Ruiz/PER Tillbury/LOC", MARCH + "Ruiz/PER Tillbury/LOC");
  }

  @Test
  void a_full_name_that_stands_elsewhere_in_the_article_is_used() {
    Corpus corpus = new Corpus().article("a1", "s1", "2019-03-04").names("Ana Ruiz\nBruno Okoro\n")
        .sentence("a1", 0, 0, "BLR,LTU", "Ruiz/PER", "Okoro/PER");
    assertThat(corpus.rows(1)).containsOnlyKeys(MARCH + "Ana Ruiz/PER Bruno Okoro/PER");
  }

  @Test
  void the_sentences_of_a_window_count_as_one() {
    Corpus corpus = new Corpus().article("a1", "s1", "2019-03-04")
        .sentence("a1", 0, 0, "BLR,LTU", "Ana Ruiz/PER", "Tillbury/LOC")
        .sentence("a1", 1, 0, "BLR,LTU", "Ruiz/PER", "Harbour Party/ORG")
        .sentence("a1", 2, 1, "BLR,LTU", "Tillbury/LOC");
    Map<String, Row> rows = corpus.rows(1);
    assertThat(rows).containsOnlyKeys(MARCH + "Ana Ruiz/PER Tillbury/LOC", MARCH + "Ana Ruiz/PER Harbour Party/ORG",
        MARCH + "Harbour Party/ORG Tillbury/LOC");
    assertThat(rows.values()).allMatch(row -> row.<Long>getAs("sentence_count") == 1);
    // Of the two windows Ana Ruiz is in one and Tillbury in both.
    assertThat(rows.get(MARCH + "Ana Ruiz/PER Tillbury/LOC").<Double>getAs("npmi")).isZero();
    assertThat(rows.get(MARCH + "Ana Ruiz/PER Tillbury/LOC").<Double>getAs("log_likelihood")).isNull();
    assertThat(rows.get(MARCH + "Ana Ruiz/PER Harbour Party/ORG").<Double>getAs("npmi")).isEqualTo(1);
  }

  @Test
  void a_window_counts_for_each_of_its_country_pairs() {
    Corpus corpus = new Corpus().article("a1", "s1", "2019-03-04")
        .sentence("a1", 0, 0, "BLR,LTU,POL", "Ana Ruiz/PER", "Tillbury/LOC");
    assertThat(corpus.rows(1)).containsOnlyKeys("BLR LTU 2019-03-01 Ana Ruiz/PER Tillbury/LOC",
        "BLR POL 2019-03-01 Ana Ruiz/PER Tillbury/LOC", "LTU POL 2019-03-01 Ana Ruiz/PER Tillbury/LOC");
  }

  @Test
  void rare_pairs_are_left_out_and_still_count_for_the_others() {
    Corpus corpus = new Corpus().article("a1", "s1", "2019-03-04")
        .sentence("a1", 0, 0, "BLR,LTU", "Ana Ruiz/PER", "Tillbury/LOC")
        .sentence("a1", 1, 1, "BLR,LTU", "Ana Ruiz/PER", "Tillbury/LOC")
        .sentence("a1", 2, 2, "BLR,LTU", "Ana Ruiz/PER", "Harbour Party/ORG")
        .sentence("a1", 3, 3, "BLR,LTU");
    String kept = MARCH + "Ana Ruiz/PER Tillbury/LOC";
    assertThat(corpus.rows(2)).containsOnlyKeys(kept);
    assertThat(corpus.rows(2).get(kept)).isEqualTo(corpus.rows(1).get(kept));
    assertThat(corpus.rows(3)).isEmpty();
  }

  @Test
  void articles_that_were_not_kept_and_sentences_that_do_not_count_give_nothing() {
    Corpus corpus = new Corpus().article("a1", "s1", "2019-03-04")
        .sentence("gone", 0, 0, "BLR,LTU", "Ana Ruiz/PER", "Tillbury/LOC")
        .sentence("a1", 0, 0, "BLR,LTU", "Ana Ruiz/PER")
        .entities("a1", 9, "Ana Ruiz/PER", "Tillbury/LOC");
    assertThat(corpus.rows(1)).isEmpty();
  }

  @Test
  void a_crowded_window_gives_each_pair_once() {
    String[] crowd = IntStream.range(0, 60).mapToObj(i -> "Party " + (char) ('A' + i % 26) + i + "/ORG")
        .toArray(String[]::new);
    Map<String, Row> rows = new Corpus().article("a1", "s1", "2019-03-04")
        .sentence("a1", 0, 0, "BLR,LTU", crowd).rows(1);
    assertThat(rows).hasSize(60 * 59 / 2);
    assertThat(rows.values()).allMatch(row -> row.<String>getAs("entity_a").compareTo(row.getAs("entity_b")) < 0);
  }

  /** A few articles, their sentences and the entities in them, written name/TYPE. */
  private static final class Corpus {

    private final List<Map<String, Object>> articles = new ArrayList<>();
    private final List<ScannedSentence> sentences = new ArrayList<>();
    private final List<EntityRow> entities = new ArrayList<>();
    private String names;

    Corpus article(String id, String story, String day) {
      articles.add(Map.of("article_id", id, "story_id", story, "published_on", day,
          "month", day.substring(0, 8) + "01"));
      return this;
    }

    Corpus names(String fullNames) {
      names = fullNames;
      return this;
    }

    Corpus sentence(String article, int index, int window, String countries, String... found) {
      ScannedSentence sentence = new ScannedSentence();
      sentence.setArticleId(article);
      sentence.setSentenceIndex(index);
      sentence.setWindow(window);
      sentence.setCountries(countries);
      sentence.setPublishedOn(LocalDate.of(2019, 3, 4));
      sentence.setNames(names);
      sentence.setSentence("");
      sentence.setPrevious("");
      sentence.setNext("");
      sentence.setRelated(true);
      sentences.add(sentence);
      return entities(article, index, found);
    }

    Corpus entities(String article, int sentence, String... found) {
      Arrays.stream(found).map(text -> text.split("/")).forEach(parts -> {
        EntityRow entity = new EntityRow();
        entity.setArticleId(article);
        entity.setSentenceIndex(sentence);
        entity.setText(parts[0]);
        entity.setType(parts[1]);
        entities.add(entity);
      });
      return this;
    }

    @SuppressWarnings("unchecked")
    Map<String, Row> rows(long minWindows) {
      Dataset<Row> table = EntityPairMonths.entityCooccurrencePairMonths(
          LocalSpark.session().createDataset(entities, EntityRow.ENCODER),
          LocalSpark.session().createDataset(sentences, ScannedSentence.ENCODER),
          SampleRows.table(Tables.ARTICLE, articles.toArray(Map[]::new)), minWindows);
      assertThat(table.columns()).containsExactly(TABLE.structType().fieldNames());
      return table.collectAsList().stream().collect(Collectors.toMap(row -> row.getAs("country_a") + " "
          + row.getAs("country_b") + " " + row.getAs("month") + " " + row.getAs("entity_a") + "/"
          + row.getAs("entity_a_type") + " " + row.getAs("entity_b") + "/" + row.getAs("entity_b_type"), row -> row));
    }
  }
}
