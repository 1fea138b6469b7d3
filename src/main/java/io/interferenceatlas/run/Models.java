package io.interferenceatlas.run;

import io.interferenceatlas.config.AtlasConfig;
import io.interferenceatlas.nlp.EntityTagger;
import io.interferenceatlas.nlp.MentionTagger;
import io.interferenceatlas.nlp.ModelFolder;
import io.interferenceatlas.nlp.RoleTagger;
import io.interferenceatlas.nlp.RuleTagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * The models of a run.
 *
 * @param mentions finds interference mentions
 * @param entities finds named entities; empty where the settings want none
 * @param scratch  where bundled models were unpacked; removed on close
 */
public record Models(MentionTagger mentions, Optional<EntityTagger> entities, Path scratch) implements AutoCloseable {

  private static final String BUNDLED = "bundled";
  private static final String GRAPHS = "graphs";
  private static final String NONE = "none";
  private static final String RULES = "rules";

  /**
   * Loads what the settings name.
   *
   * @throws IllegalStateException saying the mend, where a model is not there or does not fit this program
   */
  public static Models load(SparkSession session, AtlasConfig.Models settings) throws IOException {
    Models models = ofMentions(session, settings);
    if (settings.entities().equals(NONE)) {
      return models;
    }
    Path folder = settings.entities().equals(BUNDLED) ? ModelFolder.bundled("entities", models.scratch).path()
        : Path.of(settings.entities());
    return new Models(models.mentions, Optional.of(EntityTagger.load(session, folder,
        models.scratch.resolve(GRAPHS))), models.scratch);
  }

  /** Loads only what finds mentions. */
  public static Models ofMentions(SparkSession session, AtlasConfig.Models settings) throws IOException {
    Path scratch = Files.createTempDirectory("atlas-models");
    MentionTagger mentions = settings.roles().equals(RULES) ? new RuleTagger() : RoleTagger.load(session,
        settings.roles().equals(BUNDLED) ? ModelFolder.bundled("roles", scratch)
            : ModelFolder.of(Path.of(settings.roles())), scratch.resolve(GRAPHS));
    return new Models(mentions, Optional.empty(), scratch);
  }

  /** What found the mentions. */
  public String version() {
    return mentions.version();
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(scratch)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + scratch, e);
    }
  }
}
