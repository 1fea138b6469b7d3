package io.interferenceatlas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.interferenceatlas.config.AtlasConfig;
import io.interferenceatlas.country.Fact;
import io.interferenceatlas.country.Gazetteer;
import io.interferenceatlas.country.Kind;
import io.interferenceatlas.evaluate.AuthoredFile;
import io.interferenceatlas.evaluate.EvaluationReport;
import io.interferenceatlas.evaluate.GoldFile;
import io.interferenceatlas.evaluate.GoldSentence;
import io.interferenceatlas.evaluate.MentionLabel;
import io.interferenceatlas.evaluate.Scores;
import io.interferenceatlas.testing.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped role and stance model, in Spark NLP, on sentences that it was not trained on. */
class ShippedRoleModelTest {

  private static final Path DEV = Path.of("../shared/gold/dev.jsonl");

  private static Models models;

  @BeforeAll
  static void load() throws IOException {
    models = Models.ofMentions(LocalSpark.session(), new AtlasConfig.Models("bundled", "none"));
  }

  @AfterAll
  static void close() {
    models.close();
  }

  private static Map<String, List<MentionLabel>> mentions(List<GoldSentence> sentences) {
    return GoldMentions.goldMentions(LocalSpark.session(), sentences, models.mentions(), 0);
  }

  private static Set<String> claims(List<MentionLabel> labels) {
    return labels.stream().map(m -> m.accused() + ">" + m.target() + " " + m.stance())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void allKindsOfStatementInOneReportComeOutRight() throws IOException {
    List<GoldSentence> sentences = AuthoredFile.read(Path.of("src/test/resources/nlp/situations.txt"));
    Map<String, List<MentionLabel>> found = mentions(sentences);
    for (GoldSentence sentence : sentences) {
      assertThat(claims(found.get(sentence.id()))).as(sentence.sentence()).isEqualTo(claims(sentence.mentions()));
    }
  }

  @Test
  void exchangingTheCountriesExchangesTheOutput() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/test/resources/nlp/swap.txt")).stream()
        .filter(line -> !line.startsWith("#")).toList();
    List<GoldSentence> sentences = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(" \\| ", 2);
      String[] pair = parts[0].split(" ");
      sentences.add(sentence(sentences.size(), filled(parts[1], pair[0], pair[1])));
      sentences.add(sentence(sentences.size(), filled(parts[1], pair[1], pair[0])));
    }
    Map<String, List<MentionLabel>> found = mentions(sentences);
    List<String> unlike = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String[] pair = lines.get(i).split(" ");
      Set<String> one = claims(found.get("swap-" + 2 * i));
      Set<String> other = claims(found.get("swap-" + (2 * i + 1)));
      Set<String> exchanged = one.stream().map(c -> c.replace(pair[0], "#").replace(pair[1], pair[0])
          .replace("#", pair[1])).collect(Collectors.toCollection(TreeSet::new));
      if (one.isEmpty() || !other.equals(exchanged)) {
        unlike.add(one + " and " + other + ": " + lines.get(i));
      }
    }
    assertThat(lines.size()).isGreaterThanOrEqualTo(60);
    assertThat((double) unlike.size() / lines.size()).as(String.join("\n", unlike)).isLessThanOrEqualTo(0.10);
  }

  @Test
  void whatASentenceSaysDoesNotDependOnThoseReadBesideIt() throws IOException {
    List<GoldSentence> sentences = AuthoredFile.read(Path.of("src/test/resources/nlp/situations.txt"));
    Map<String, List<MentionLabel>> together = mentions(sentences);
    for (GoldSentence sentence : sentences.subList(0, 6)) {
      assertThat(mentions(List.of(sentence)).get(sentence.id())).as(sentence.sentence())
          .isEqualTo(together.get(sentence.id()));
    }
  }

  @Test
  void theScoresOnTheDevSentencesDoNotFallBelowThoseOfTheModelCard() throws IOException {
    assumeThat(Files.isRegularFile(DEV)).as(DEV + " is not here: the scores on it are not checked").isTrue();
    List<GoldSentence> sentences = GoldFile.read(DEV);
    Scores scores = new EvaluationReport(GoldFile.labels(sentences), mentions(sentences)).scores();
    assertThat(scores.all().pairStance().f1()).isGreaterThan(0.82);
    assertThat(scores.notRusUsa().pairStance().f1()).isGreaterThan(0.76);
    assertThat(scores.detection().f1()).isGreaterThan(0.93);
  }

  private static GoldSentence sentence(int number, String text) {
    return new GoldSentence("swap-" + number, "authored", "swap", LocalDate.of(2019, 5, 6), "", "", text, "", List.of());
  }

  private static String filled(String template, String a, String b) {
    return Pattern.compile("\\{([AB])([jc]?)}").matcher(template).replaceAll(slot -> {
      String country = slot.group(1).equals("A") ? a : b;
      return switch (slot.group(2)) {
        case "j" -> form(country, Kind.DEMONYM);
        case "c" -> form(country, Kind.CAPITAL);
        default -> Gazetteer.bundled().nameOf(country);
      };
    });
  }

  private static String form(String country, Kind kind) {
    return Gazetteer.bundled().facts().stream().filter(f -> f.country().equals(country) && f.kind() == kind)
        .map(Fact::form).findFirst()
        .orElseThrow(() -> new NoSuchElementException("no " + kind + " of " + country));
  }
}
