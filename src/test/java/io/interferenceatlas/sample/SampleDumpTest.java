package io.interferenceatlas.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;

class SampleDumpTest {

  private static final Path EXPECTED = SampleDump.ROOT.resolve("expected");
  private static final List<String> STANCES = List.of("ALLEGES", "DENIES", "DEMANDS", "PLEDGES", "FEARS");

  @Test
  void the_committed_dump_is_what_the_originals_give() throws IOException {
    Map<String, byte[]> made = SampleDump.files(SampleDump.ROOT.resolve("articles"));
    try (Stream<Path> committed = Files.list(SampleDump.ROOT.resolve("dump"))) {
      assertThat(committed.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(made.keySet());
    }
    for (Map.Entry<String, byte[]> file : made.entrySet()) {
      byte[] committed = Files.readAllBytes(SampleDump.ROOT.resolve("dump").resolve(file.getKey()));
      assertThat(content(committed)).as(file.getKey()).isEqualTo(content(file.getValue()));
    }
  }

  @Test
  void the_dump_is_the_same_each_time_it_is_made() throws IOException {
    Path originals = SampleDump.ROOT.resolve("articles");
    Map<String, byte[]> again = SampleDump.files(originals);
    SampleDump.files(originals).forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(again.get(name)));
  }

  @Test
  void every_expected_mention_begins_one_sentence_of_an_article_that_is_kept() throws IOException {
    Map<String, SampleArticle> originals = originals();
    Set<String> kept = rows("article").stream().map(row -> row.get("article_id")).collect(toSet());
    for (Map<String, String> mention : rows("interference_mention")) {
      String text = StringUtils.normalizeSpace(originals.get(mention.get("article_id")).body());
      assertThat(kept).contains(mention.get("article_id"));
      assertThat(StringUtils.countMatches(text, mention.get("sentence_start"))).as(mention.toString()).isEqualTo(1);
      assertThat(STANCES).contains(mention.get("stance"));
    }
  }

  @Test
  void every_record_is_kept_or_rejected_or_merged_and_never_two_of_these() throws IOException {
    Set<String> places = new HashSet<>();
    for (String table : List.of("article", "rejected_record", "merged")) {
      for (Map<String, String> row : rows(table)) {
        assertThat(places.add(row.get("input_file") + " " + row.get("record_no"))).as(row.toString()).isTrue();
      }
    }
    assertThat(places).hasSize(155);
  }

  @Test
  void the_expected_months_are_the_expected_mentions_counted() throws IOException {
    Map<String, Map<String, String>> articles = rows("article").stream()
        .collect(toMap(row -> row.get("article_id"), Function.identity()));
    Map<String, String> stories = rows("stories").stream()
        .collect(toMap(row -> row.get("article_id"), row -> row.get("story")));
    Map<List<String>, List<Map<String, String>>> groups = rows("interference_mention").stream()
        .collect(groupingBy(row -> List.of(row.get("accused"), row.get("target"),
            articles.get(row.get("article_id")).get("published_on").substring(0, 7) + "-01")));

    List<List<String>> counted = new ArrayList<>();
    groups.forEach((key, mentions) -> {
      Set<String> ids = mentions.stream().map(row -> row.get("article_id")).collect(toSet());
      List<String> row = new ArrayList<>(key);
      row.add(String.valueOf(mentions.size()));
      row.add(String.valueOf(ids.size()));
      row.add(String.valueOf(ids.stream().map(id -> stories.getOrDefault(id, id)).distinct().count()));
      row.add(String.valueOf(ids.stream().map(id -> articles.get(id).get("source")).distinct().count()));
      STANCES.forEach(stance ->
          row.add(String.valueOf(mentions.stream().filter(mention -> mention.get("stance").equals(stance)).count())));
      counted.add(row);
    });

    List<List<String>> expected = rows("interference_pair_month").stream()
        .map(row -> List.copyOf(row.values())).toList();
    assertThat(counted).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void copies_of_a_syndicated_story_share_at_least_eight_in_ten_word_shingles() throws IOException {
    Map<String, SampleArticle> originals = originals();
    Map<String, List<String>> stories = rows("stories").stream().collect(groupingBy(
        row -> row.get("story"), Collectors.mapping(row -> row.get("article_id"), Collectors.toList())));
    stories.forEach((story, ids) -> {
      for (String one : ids) {
        for (String other : ids) {
          assertThat(jaccard(originals.get(one).body(), originals.get(other).body())).as(one + " and " + other)
              .isGreaterThanOrEqualTo(0.8);
        }
      }
    });
  }

  private static double jaccard(String one, String other) {
    Set<List<String>> shared = shingles(one);
    Set<List<String>> all = shingles(other);
    int sum = shared.size() + all.size();
    all.addAll(shared);
    return (double) (sum - all.size()) / all.size();
  }

  private static Set<List<String>> shingles(String text) {
    List<String> words = List.of(text.toLowerCase().split("\\W+"));
    Set<List<String>> shingles = new HashSet<>();
    for (int i = 0; i + 5 <= words.size(); i++) {
      shingles.add(words.subList(i, i + 5));
    }
    return shingles;
  }

  private static Map<String, SampleArticle> originals() throws IOException {
    Map<String, SampleArticle> originals = new HashMap<>();
    for (String file : List.of("wire-a", "papers", "web", "bulletin", "cut-off")) {
      SampleArticles.read(SampleDump.ROOT.resolve("articles").resolve(file + ".md"))
          .forEach(article -> originals.put(article.id(), article));
    }
    return originals;
  }

  private static List<Map<String, String>> rows(String table) throws IOException {
    List<String> lines = Files.readAllLines(EXPECTED.resolve(table + ".tsv"));
    String[] columns = lines.get(0).split("\t");
    return lines.stream().skip(1).map(line -> {
      String[] values = line.split("\t", -1);
      assertThat(values).as(table + ": " + Arrays.toString(values)).hasSameSizeAs(columns);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.length; i++) {
        row.put(columns[i], values[i]);
      }
      return row;
    }).toList();
  }

  /** Uncompressed as far as it goes: the compressed bytes depend on the zlib that Java was built with. */
  private static byte[] content(byte[] file) throws IOException {
    if (file[0] != 0x1f || file[1] != (byte) 0x8b) {
      return file;
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        content.write(next);
      }
    } catch (EOFException breaksOff) {
      return content.toByteArray();
    }
    return content.toByteArray();
  }
}
