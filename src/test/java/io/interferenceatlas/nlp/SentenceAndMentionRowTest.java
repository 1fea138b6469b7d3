package io.interferenceatlas.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.interferenceatlas.interference.Cue;
import io.interferenceatlas.interference.Domain;
import io.interferenceatlas.interference.Mention;
import io.interferenceatlas.interference.Role;
import io.interferenceatlas.interference.SentenceInContext;
import io.interferenceatlas.interference.Stance;
import io.interferenceatlas.testing.LocalSpark;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import scala.collection.JavaConverters;

class SentenceAndMentionRowTest {

  private static final LocalDate DAY = LocalDate.of(2019, 3, 4);
  private static final Role PERU = new Role("PER", 0, 4, "Peru", "NAME");
  private static final Role CHAD = new Role("TCD", 30, 34, "Chad", "NAME");
  private static final Role SOURCE = new Role("KEN", -1, -1, null, "SOURCE");
  private static final Role UNNAMED = new Role("XXX", -1, -1, null, "UNKNOWN");
  private static final Cue CUE = new Cue(8, 16, "meddling", true);

  @Test
  void a_row_reads_the_same_whichever_class_Spark_gives_its_day() {
    for (Object day : new Object[] {DAY, Date.valueOf(DAY)}) {
      assertThat(SentenceRow.of(row(day))).usingRecursiveComparison().isEqualTo(sentence());
    }
  }

  @Test
  void a_row_without_a_day_has_none() {
    assertThat(SentenceRow.of(row(null)).getPublishedOn()).isNull();
  }

  @Test
  void the_rules_are_given_the_sentence_with_its_neighbours_and_each_full_name() {
    assertThat(sentence().inContext()).isEqualTo(new SentenceInContext("Peru is meddling.", "Before.", "After.", DAY,
        "Lantern", Set.of("Ada Obi", "Luis Paz")));
  }

  @Test
  void no_names_are_none_however_they_are_written() {
    SentenceRow sentence = sentence();
    sentence.setNames("");
    assertThat(sentence.inContext().names()).isEmpty();
    sentence.setNames(null);
    assertThat(sentence.inContext().names()).isEmpty();
  }

  @Test
  void a_mention_keeps_its_sentences_columns() {
    MentionRow row = MentionRow.of(sentence(), mention(PERU, CHAD), "lantern-7");
    assertThat(row).usingRecursiveComparison()
        .comparingOnlyFields("articleId", "sentenceIndex", "sentenceStart", "inLead", "publishedOn", "source",
            "sentence", "previous", "next", "names")
        .isEqualTo(sentence());
  }

  @Test
  void a_role_that_the_sentence_names_has_a_place_and_one_that_it_does_not_has_none() {
    MentionRow row = MentionRow.of(sentence(), mention(PERU, UNNAMED), "lantern-7");
    assertThat(List.of(row.getAccused(), row.getAccusedSpan(), row.getAccusedStart(), row.getAccusedEnd(),
        row.getAccusedResolution())).containsExactly("PER", "Peru", 0, 4, "NAME");
    assertThat(row.isTargetExplicit()).isFalse();
    assertThat(row.getTarget()).isEqualTo("XXX");
    assertThat(row.getTargetResolution()).isEqualTo("UNKNOWN");
    assertThat(row.getTargetSpan()).isNull();
    assertThat(row.getTargetStart()).isNull();
    assertThat(row.getTargetEnd()).isNull();
  }

  @Test
  void a_mention_has_its_cue_codes_confidence_and_model() {
    MentionRow row = MentionRow.of(sentence(), mention(SOURCE, CHAD), "lantern-7");
    assertThat(List.of(row.getCue(), row.getCueStart(), row.getCueEnd(), row.getStance(), row.getDomain(),
        row.getConfidence(), row.getModelVersion(), row.isTargetExplicit()))
        .containsExactly("meddling", 8, 16, "DENIES", "CYBER", 0.75, "lantern-7", true);
    assertThat(row.getAccusedStart()).isNull();
    assertThat(row.getTargetStart()).isEqualTo(30);
  }

  @Test
  void several_accusers_stand_with_commas_between_and_the_first_gives_the_words() {
    MentionRow row = MentionRow.of(sentence(), mention(PERU, UNNAMED, CHAD, SOURCE), "lantern-7");
    assertThat(List.of(row.getAccuser(), row.getAccuserSpan(), row.getAccuserStart(), row.getAccuserEnd(),
        row.getAccuserResolution())).containsExactly("TCD,KEN", "Chad", 30, 34, "NAME");
  }

  @Test
  void without_an_accuser_the_code_is_empty_and_the_rest_is_null() {
    MentionRow row = MentionRow.of(sentence(), mention(PERU, CHAD), "lantern-7");
    assertThat(row.getAccuser()).isEmpty();
    assertThat(row.getAccuserSpan()).isNull();
    assertThat(row.getAccuserStart()).isNull();
    assertThat(row.getAccuserEnd()).isNull();
    assertThat(row.getAccuserResolution()).isNull();
  }

  @Test
  void rows_come_back_from_Spark_as_they_were() {
    SentenceRow undated = sentence();
    undated.setPublishedOn(null);
    undated.setSource(null);
    assertThat(LocalSpark.session().createDataset(List.of(sentence(), undated), SentenceRow.ENCODER).collectAsList())
        .usingRecursiveComparison().isEqualTo(List.of(sentence(), undated));
    MentionRow mention = MentionRow.of(sentence(), mention(PERU, UNNAMED, SOURCE), "lantern-7");
    assertThat(LocalSpark.session().createDataset(List.of(mention), MentionRow.ENCODER).collectAsList())
        .usingRecursiveComparison().isEqualTo(List.of(mention));
  }

  @Test
  void words_are_annotated_at_the_offsets_that_are_looked_up_later() {
    List<String> words = List.of("¶", "α", "peru", "’s", "𝔘x", "plot");
    List<Row> tokens = JavaConverters.seqAsJavaList(Annotations.ofWords(words).get(1));
    assertThat(tokens).extracting(token -> token.getInt(1)).containsExactly(
        Arrays.stream(Annotations.begins(words)).boxed().toArray(Integer[]::new));
    String text = Annotations.ofWords(words).get(0).apply(0).getString(3);
    assertThat(tokens).allSatisfy(token ->
        assertThat(text.substring(token.getInt(1), token.getInt(2) + 1)).isEqualTo(token.getString(3)));
    assertThat(tokens).extracting(token -> token.getString(3)).containsExactlyElementsOf(words);
  }

  private static Mention mention(Role accused, Role target, Role... accusers) {
    return new Mention(accused, target, List.of(accusers), Stance.DENIES, Domain.CYBER, CUE, 0.75);
  }

  private static SentenceRow sentence() {
    SentenceRow sentence = new SentenceRow();
    sentence.setArticleId("a-1");
    sentence.setSentenceIndex(4);
    sentence.setSentenceStart(90);
    sentence.setInLead(true);
    sentence.setPublishedOn(DAY);
    sentence.setSource("Lantern");
    sentence.setSentence("Peru is meddling.");
    sentence.setPrevious("Before.");
    sentence.setNext("After.");
    sentence.setNames("Ada Obi\nLuis Paz");
    return sentence;
  }

  private static Row row(Object day) {
    Map<String, Object> values = new HashMap<>(Map.of("articleId", "a-1", "sentenceIndex", 4, "sentenceStart", 90,
        "inLead", true, "source", "Lantern", "sentence", "Peru is meddling.", "previous", "Before.", "next", "After.",
        "names", "Ada Obi\nLuis Paz"));
    values.put("publishedOn", day);
    StructType schema = SentenceRow.ENCODER.schema();
    return new GenericRowWithSchema(Arrays.stream(schema.fieldNames()).map(values::get).toArray(), schema);
  }
}
