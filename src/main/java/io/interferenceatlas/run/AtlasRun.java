package io.interferenceatlas.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import com.johnsnowlabs.nlp.SparkNLP;
import io.interferenceatlas.config.AtlasConfig;
import io.interferenceatlas.cooccurrence.CountryPairMonths;
import io.interferenceatlas.cooccurrence.EntityPairMonths;
import io.interferenceatlas.corpus.Article;
import io.interferenceatlas.corpus.Merging;
import io.interferenceatlas.corpus.Stories;
import io.interferenceatlas.extract.ArticleScan;
import io.interferenceatlas.extract.ArticleScans;
import io.interferenceatlas.extract.ScannedSentence;
import io.interferenceatlas.ingest.Articles;
import io.interferenceatlas.ingest.Dumps;
import io.interferenceatlas.ingest.InputFile;
import io.interferenceatlas.ingest.Interpretation;
import io.interferenceatlas.nlp.EntityRow;
import io.interferenceatlas.nlp.MentionRow;
import io.interferenceatlas.nlp.SentenceRow;
import io.interferenceatlas.publish.Publication;
import io.interferenceatlas.publish.TableChecks;
import io.interferenceatlas.tables.ArticleTable;
import io.interferenceatlas.tables.Columns;
import io.interferenceatlas.tables.CorpusMonths;
import io.interferenceatlas.tables.DataDictionary;
import io.interferenceatlas.tables.InterferenceMentions;
import io.interferenceatlas.tables.InterferencePairMonths;
import io.interferenceatlas.tables.TableSchema;
import io.interferenceatlas.tables.TableWriter;
import io.interferenceatlas.tables.Tables;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The whole job: dumps in, published tables out. It reads, chains and writes; every rule lies elsewhere. What each
 * phase gives is stored in the run's folder, so that no later phase pays for it twice.
 *
 * @param session  the open session
 * @param config   the settings
 * @param runId    names the run's folder and stands in its manifest
 * @param clock    tells when phases began and ended, for the manifest alone
 * @param progress is told how far the run is
 */
public record AtlasRun(SparkSession session, AtlasConfig config, String runId, Supplier<Instant> clock,
    Progress progress) {

  /** How many phases {@link Progress} is told of. */
  public static final int PHASES = 7;

  private static final int SENTENCES_PER_TASK = 400;
  private static final int MOST_TASKS = 2000;

  /**
   * Runs the job.
   *
   * @throws io.interferenceatlas.ingest.UnusableInputException where an input cannot be used, before any work
   * @throws io.interferenceatlas.publish.PublicationException where the tables do not hold together; the ones published
   *     before stay
   */
  public RunResult run() throws IOException {
    Instant startedAt = clock.get();
    List<InputFile> files = Dumps.listFiles(session, config.input());
    Dumps.requireFields(session, files, config.ingest());
    Publication publication =
        Publication.of(config.output(), runId, session.sparkContext().hadoopConfiguration());
    session.sparkContext().addSparkListener(progress);
    try (Models models = Models.load(session, config.models())) {
      Extract extract = extract(files, publication.staging(), models);
      Instant extractedAt = clock.get();
      RunResult result = build(extract, publication.staging(), files, models, startedAt, extractedAt);
      progress.phase("check and publish", 0, "");
      TableChecks.require(session, publication.staging(), result.read());
      publication.publish();
      progress.finished(Tables.all().size() + " tables");
      return result;
    } finally {
      session.sparkContext().removeSparkListener(progress);
      publication.clear();
    }
  }

  /** What the costly phases gave. */
  private record Extract(long read, Merging merging, Dataset<Row> rejected, Dataset<Row> stories,
      Dataset<ArticleScan> scans, Dataset<ScannedSentence> related, Dataset<MentionRow> mentions,
      Dataset<EntityRow> entities) {}

  private Extract extract(List<InputFile> files, String folder, Models models) {
    progress.phase("read", files.size(), "files");
    Dataset<Interpretation> records = stored(Articles.interpretations(
        Dumps.recordsOf(session, files, config.ingest()), config.ingest()), Interpretation.ENCODER, folder, "records");
    long read = records.count();
    progress.finished(Progress.number(read) + " records");

    progress.phase("find duplicates and stories", read, "records");
    Merging merging = Merging.merging(Articles.articles(records));
    Dataset<Article> kept = stored(merging.kept(), Article.ENCODER, folder, "kept");
    long articles = kept.count();
    Dataset<Row> stories = stored(
        Stories.stories(kept, config.stories().jaccard(), config.stories().windowDays()), null, folder, "stories");
    progress.finished(Progress.number(articles) + " articles");

    progress.phase("scan for countries and cues", articles, "articles");
    Dataset<ArticleScan> scans = stored(
        ArticleScans.articleScans(kept, config.cooccurrence().window()), ArticleScan.ENCODER, folder, "scans");
    Dataset<SentenceRow> cued = ArticleScans.cuedSentences(scans);
    Dataset<ScannedSentence> related = ArticleScans.relatedSentences(scans, config.cooccurrence().maxCountries());
    long cuedCount = cued.count();
    long relatedCount = models.entities().isPresent() ? related.count() : 0;
    progress.finished(Progress.number(cuedCount) + " sentences with a cue, " + Progress.number(relatedCount)
        + " that name countries together");

    progress.phase("find interference mentions", cuedCount, "sentences");
    Dataset<MentionRow> mentions = stored(models.mentions().mentions(
        tasks(cued, cuedCount).as(SentenceRow.ENCODER)), MentionRow.ENCODER, folder, "mentions");
    progress.finished(Progress.number(mentions.count()) + " mentions");

    progress.phase("find entities", relatedCount, "sentences");
    Dataset<EntityRow> entities = models.entities().isEmpty()
        ? session.createDataset(List.of(), EntityRow.ENCODER)
        : stored(models.entities().get().entities(tasks(related, relatedCount).as(ScannedSentence.ENCODER)),
            EntityRow.ENCODER, folder, "entities");
    progress.finished(Progress.number(entities.count()) + " entities");
    return new Extract(read, new Merging(kept, merging.merged()), Columns.snakeCase(Articles.rejected(records)),
        stories, scans, related, mentions, entities);
  }

  private RunResult build(Extract extract, String folder, List<InputFile> files, Models models, Instant startedAt,
      Instant extractedAt) {
    progress.phase("build tables", Tables.all().size(), "tables");
    Dataset<Row> articles = written(ArticleTable.articles(
        Columns.snakeCase(extract.merging().kept().drop("body")), extract.stories()), Tables.ARTICLE, folder);
    Dataset<Row> rejected = written(extract.rejected(), Tables.REJECTED_RECORD, folder);
    Dataset<Row> mentions = written(InterferenceMentions.interferenceMentions(Columns.snakeCase(
        extract.mentions().where(col("confidence").geq(config.minConfidence()))), articles),
        Tables.INTERFERENCE_MENTION, folder);
    Dataset<Row> windows = extract.scans().select(col("articleId").as("article_id"),
        col("windowCount").cast("bigint").as("window_count"));
    Dataset<Row> countryPairs = written(CountryPairMonths.countryPairMonths(
        ArticleScans.countryWindows(extract.scans()), windows, articles), Tables.COUNTRY_PAIR_MONTH, folder);
    written(InterferencePairMonths.interferencePairMonths(mentions, articles, countryPairs),
        Tables.INTERFERENCE_PAIR_MONTH, folder);
    written(EntityPairMonths.entityCooccurrencePairMonths(extract.entities(), extract.related(), articles,
        config.cooccurrence().minWindows()), Tables.ENTITY_COOCCURRENCE_PAIR_MONTH, folder);
    written(CorpusMonths.corpusMonths(articles, rejected, extract.merging().merged()), Tables.CORPUS_MONTH, folder);
    written(DataDictionary.dataDictionary(session), Tables.DATA_DICTIONARY, folder);

    Row counts = articles.agg(count(lit(1)), countDistinct("story_id")).first();
    RunResult result = new RunResult(extract.read(), counts.getLong(0), extract.merging().merged().count(),
        rejected.count(), counts.getLong(1), mentions.count());
    Instant finishedAt = clock.get();
    written(RunManifest.runManifest(session, new RunManifest.Facts(runId, startedAt, finishedAt, config, files,
        session.version(), SparkNLP.version(), models.version(), result,
        Duration.between(startedAt, extractedAt), Duration.between(extractedAt, finishedAt))),
        Tables.RUN_MANIFEST, folder);
    progress.finished(Tables.all().size() + " tables");
    return result;
  }

  // As many tasks as there is work for, by article: their number and content follow from the corpus alone, not from
  // how many cores there are or how the input was cut.
  private static <T> Dataset<T> tasks(Dataset<T> sentences, long count) {
    int tasks = (int) Math.min(MOST_TASKS, count / SENTENCES_PER_TASK + 1);
    return sentences.repartition(tasks, col("articleId"));
  }

  private Dataset<Row> written(Dataset<Row> rows, TableSchema schema, String folder) {
    TableWriter.write(rows, schema, folder);
    return session.read().parquet(TableWriter.folder(folder, schema));
  }

  @SuppressWarnings("unchecked")
  private <T> Dataset<T> stored(Dataset<T> rows, Encoder<T> encoder, String folder, String name) {
    String path = folder + "/" + name;
    rows.write().parquet(path);
    Dataset<Row> read = session.read().parquet(path);
    return encoder == null ? (Dataset<T>) read : read.as(encoder);
  }
}
