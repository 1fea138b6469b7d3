package io.interferenceatlas.query;

import static java.util.Map.entry;

import io.interferenceatlas.tables.CorpusMonths;
import io.interferenceatlas.tables.DataDictionary;
import io.interferenceatlas.tables.InterferencePairMonths;
import io.interferenceatlas.tables.SampleRows;
import io.interferenceatlas.tables.TableWriter;
import io.interferenceatlas.tables.Tables;
import io.interferenceatlas.testing.LocalSpark;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A small published output, made by the real tables' code from rows that are written here. */
final class SamplePublication {

  private static final LocalDate FIRST_MONTH = LocalDate.of(2018, 10, 1);
  private static final List<String> SOURCES = List.of("one.example", "two.example", "three.example");

  private SamplePublication() {}

  static void write(Path output) {
    Dataset<Row> articles = articles();
    Dataset<Row> mentions = mentions();
    Dataset<Row> coMentions = SampleRows.table(Tables.COUNTRY_PAIR_MONTH,
        Map.of("country_a", "RUS", "country_b", "USA", "month", "2018-12-01", "article_count", 3),
        Map.of("country_a", "BLR", "country_b", "LTU", "month", "2019-03-01", "article_count", 4));
    Dataset<Row> rejected = SampleRows.table(Tables.REJECTED_RECORD,
        Map.of("record_no", 1, "reason", "empty_text", "source", "one.example", "month", "2018-10-01"),
        Map.of("record_no", 2, "reason", "no_usable_date"));
    Dataset<Row> entities = SampleRows.table(Tables.ENTITY_COOCCURRENCE_PAIR_MONTH,
        entities("2018-10-01", "Electoral Board", "Harbour Party", 2, 3.5),
        entities("2018-11-01", "Electoral Board", "Harbour Party", 1, 7.25),
        entities("2018-11-01", "Ana Ruiz", "Electoral Board", 3, 2.0));

    String folder = output.toString();
    TableWriter.write(articles, Tables.ARTICLE, folder);
    TableWriter.write(mentions, Tables.INTERFERENCE_MENTION, folder);
    TableWriter.write(InterferencePairMonths.interferencePairMonths(mentions, articles, coMentions),
        Tables.INTERFERENCE_PAIR_MONTH, folder);
    TableWriter.write(coMentions, Tables.COUNTRY_PAIR_MONTH, folder);
    TableWriter.write(entities, Tables.ENTITY_COOCCURRENCE_PAIR_MONTH, folder);
    TableWriter.write(CorpusMonths.corpusMonths(articles, rejected, articles.limit(2).select("source", "month")),
        Tables.CORPUS_MONTH, folder);
    TableWriter.write(rejected, Tables.REJECTED_RECORD, folder);
    TableWriter.write(DataDictionary.dataDictionary(LocalSpark.session()), Tables.DATA_DICTIONARY, folder);
    TableWriter.write(SampleRows.table(Tables.RUN_MANIFEST, Map.of()), Tables.RUN_MANIFEST, folder);
  }

  /** Six months of six articles; every second one of a month is a copy of the one before. */
  @SuppressWarnings("unchecked")
  private static Dataset<Row> articles() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int month = 0; month < 6; month++) {
      for (int i = 0; i < 6; i++) {
        rows.add(Map.of("article_id", article(month, i), "story_id", article(month, i - i % 2), "source",
            SOURCES.get(i % SOURCES.size()), "month", FIRST_MONTH.plusMonths(month), "published_on",
            FIRST_MONTH.plusMonths(month)));
      }
    }
    return SampleRows.table(Tables.ARTICLE, rows.toArray(Map[]::new));
  }

  private static Dataset<Row> mentions() {
    return SampleRows.table(Tables.INTERFERENCE_MENTION,
        mention(0, 0, "RUS", "USA", "ALLEGES", "USA", 0.9),
        mention(0, 1, "RUS", "USA", "ALLEGES", "USA,GBR", 0.95),
        mention(0, 1, "RUS", "USA", "DENIES", "RUS", 0.7),
        mention(1, 2, "RUS", "USA", "ALLEGES", "", 0.4),
        mention(2, 0, "USA", "RUS", "ALLEGES", "RUS", 0.8),
        mention(2, 3, "CHN", "AUS", "DEMANDS", "AUS", 0.6),
        mention(3, 1, "CHN", "AUS", "ALLEGES", "AUS", 0.61),
        mention(3, 5, "XXX", "DEU", "FEARS", "DEU", 0.5),
        mention(4, 4, "IRN", "XXX", "PLEDGES", "IRN", 0.3),
        mention(5, 0, "BLR", "LTU", "ALLEGES", "EU", 0.75),
        mention(5, 2, "BLR", "LTU", "ALLEGES", "LTU", 0.75),
        mention(5, 4, "BLR", "LTU", "DENIES", "BLR", 0.85),
        mention(5, 4, "RUS", "USA", "FEARS", "USA", 0.55));
  }

  private static Map<String, Object> mention(
      int month, int i, String accused, String target, String stance, String accuser, double confidence) {
    Map<String, Object> mention = new HashMap<>(Map.ofEntries(
        entry("article_id", article(month, i)), entry("story_id", article(month, i - i % 2)),
        entry("month", FIRST_MONTH.plusMonths(month)), entry("published_on", FIRST_MONTH.plusMonths(month)),
        entry("accused", accused), entry("target", target), entry("stance", stance), entry("accuser", accuser),
        entry("confidence", confidence), entry("source", SOURCES.get(i % SOURCES.size()))));
    mention.put("sentence", "The envoy of %s, “%s”, spoke; it was said twice.".formatted(target, accused));
    return mention;
  }

  private static Map<String, Object> entities(
      String month, String one, String other, int stories, double logLikelihood) {
    return Map.of("country_a", "RUS", "country_b", "USA", "month", month, "entity_a", one, "entity_a_type", "ORG",
        "entity_b", other, "entity_b_type", "ORG", "story_count", stories, "sentence_count", stories + 1,
        "log_likelihood", logLikelihood);
  }

  private static String article(int month, int i) {
    return "m" + month + "a" + i;
  }
}
