package io.interferenceatlas.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The matcher on real sentences that were labelled by hand; the labels are offsets, the text lies outside the project. */
class LabelledSentencesTest {

  private static final Path CORPORA = Path.of("../shared/corpora");

  /** The labels leave parties, regions and politicians below the government alone, which the gazetteer knows too. */
  private static final Set<Kind> NOT_LABELLED = Set.of(Kind.PARTY, Kind.GROUP, Kind.PERSON);

  private record Label(String code, int start, int end) {
    boolean meets(CountryMention found) {
      return code.equals(found.country()) && start < found.end() && found.start() < end;
    }
  }

  @Test
  void countriesOfRealSentencesAreFoundAndFewOthers() throws IOException {
    assumeThat(Files.isDirectory(CORPORA)).as(CORPORA + " is not here: nothing to measure on").isTrue();
    List<String[]> lines = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/country/labelled.tsv"))) {
      if (!line.startsWith("#")) {
        lines.add(line.split("\t"));
      }
    }
    Map<String, String> bodies = bodies(lines.stream().map(l -> l[0]).toList());
    CountryMatcher matcher = new CountryMatcher(Gazetteer.bundled());
    int right = 0;
    int found = 0;
    int known = 0;
    int wanted = 0;
    List<String> faults = new ArrayList<>();
    for (String[] line : lines) {
      String sentence = bodies.get(line[0]).substring(Integer.parseInt(line[1]), Integer.parseInt(line[2]));
      List<Label> labels = labels(line[4]);
      List<CountryMention> mentions = matcher.find(sentence, LocalDate.parse(line[3].substring(0, 10)));
      wanted += labels.size();
      for (CountryMention mention : mentions) {
        if (NOT_LABELLED.contains(mention.kind())) {
          continue;
        }
        found++;
        if (labels.stream().anyMatch(l -> l.meets(mention))) {
          right++;
        } else {
          faults.add("not labelled: " + mention.country() + " " + mention.text());
        }
      }
      for (Label label : labels) {
        if (mentions.stream().anyMatch(label::meets)) {
          known++;
        } else {
          faults.add("not found: " + label.code() + " " + sentence.substring(label.start(), label.end()));
        }
      }
    }
    double precision = (double) right / found;
    double recall = (double) known / wanted;
    System.out.printf(Locale.ROOT, "Countries in %d real sentences: precision %.3f (%d of %d), recall %.3f (%d of %d)%n",
        lines.size(), precision, right, found, recall, known, wanted);
    assertThat(lines).hasSize(200);
    assertThat(precision).as(String.join("\n", faults)).isGreaterThan(0.85);
    assertThat(recall).as(String.join("\n", faults)).isGreaterThan(0.85);
  }

  private static List<Label> labels(String field) {
    List<Label> labels = new ArrayList<>();
    for (String text : field.equals("-") ? new String[0] : field.split(" ")) {
      String[] parts = text.split("[:-]");
      labels.add(new Label(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
    }
    return labels;
  }

  private static Map<String, String> bodies(List<String> ids) throws IOException {
    Map<String, String> bodies = new HashMap<>();
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.list(CORPORA)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl.gz")).sorted().toList()) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode article = json.readTree(line);
            if (ids.contains(article.path("doc_id").asText())) {
              bodies.put(article.path("doc_id").asText(), article.path("body").asText());
            }
          }
        }
      }
    }
    return bodies;
  }
}
