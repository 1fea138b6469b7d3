package io.interferenceatlas.interference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleExtractorTest {

  private static final Path SENTENCES = Path.of("src/test/resources/interference/rule-sentences.tsv");

  private final RuleExtractor rules = RuleExtractor.bundled();

  @TestFactory
  Stream<DynamicTest> each_form_gives_its_records() throws IOException {
    return Files.readAllLines(SENTENCES).stream().filter(l -> !l.startsWith("#")).map(l -> l.split("\t")).map(f ->
        DynamicTest.dynamicTest(f[0], () -> assertThat(records(sentence(f)))
            .as(f[4]).containsExactlyInAnyOrderElementsOf(given(f[5]))));
  }

  @Test
  void a_mention_is_given_with_its_words_domain_and_accuser() {
    Mention mention = only("Poland accused Russia of meddling in its election.");

    assertThat(mention.accused()).isEqualTo(new Role("RUS", 15, 21, "Russia", "NAME"));
    assertThat(mention.target().span()).isEqualTo("Poland");
    assertThat(mention.accusers()).extracting(Role::country).containsExactly("POL");
    assertThat(mention.domain()).isEqualTo(Domain.ELECTION);
    assertThat(mention.cue()).isEqualTo(new Cue(25, 33, "meddling", true));
    assertThat(mention.confidence()).isBetween(0.3, 1.0);
  }

  @Test
  void an_unstated_target_has_no_words() {
    Mention mention = only("Russia interfered in the 2016 election.");

    assertThat(mention.target()).isEqualTo(new Role("USA", -1, -1, null, "ASSUMED"));
    assertThat(mention.target().explicit()).isFalse();
  }

  @Test
  void the_domain_is_that_of_the_object() {
    assertThat(only("Iran meddled in Iraq's internal affairs.").domain()).isEqualTo(Domain.INTERNAL_AFFAIRS);
    assertThat(only("Russian hackers read the email of Germany's ministers.").domain())
        .isEqualTo(Domain.CYBER);
    assertThat(only("An Iranian influence operation on social media was aimed at Israel.").domain())
        .isEqualTo(Domain.INFORMATION);
  }

  @Test
  void who_denies_is_the_accuser_of_a_denial() {
    assertThat(only("The Kremlin denied meddling in Estonia's vote.").accusers()).extracting(Role::span)
        .containsExactly("Kremlin");
  }

  @Test
  void the_rule_that_found_the_accused_decides_how_sure_a_mention_is() {
    assertThat(only("Russian interference in Estonia's election.").confidence())
        .isGreaterThan(only("Russia interfered in Estonia's election.").confidence());
  }

  private Mention only(String sentence) {
    List<Mention> found = rules.mentions(
        new SentenceInContext(sentence, null, null, LocalDate.of(2019, 5, 2), null, Set.of()));
    assertThat(found).as(sentence).hasSize(1);
    return found.get(0);
  }

  private List<String> records(SentenceInContext in) {
    return rules.mentions(in).stream()
        .map(m -> m.accused().country() + ">" + m.target().country() + " " + m.stance()).toList();
  }

  private static SentenceInContext sentence(String[] fields) {
    return new SentenceInContext(fields[4], orNull(fields[3]), null, LocalDate.parse(fields[1]), orNull(fields[2]),
        Set.of());
  }

  private static List<String> given(String records) {
    return records.equals("-") ? List.of() : Arrays.asList(records.split("; "));
  }

  private static String orNull(String field) {
    return field.equals("-") ? null : field;
  }
}
