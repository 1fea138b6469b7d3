package io.interferenceatlas.cooccurrence;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import io.interferenceatlas.cooccurrence.EntityNames.Entity;
import io.interferenceatlas.cooccurrence.EntityNames.Name;
import io.interferenceatlas.extract.ScannedSentence;
import io.interferenceatlas.nlp.EntityRow;
import io.interferenceatlas.tables.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The table {@code entity_cooccurrence_pair_month}: who and what is named together where two countries are.
 *
 * <p>A window is spread over its country pairs and entity pairs one row at a time, and every key that rows are brought
 * together by holds an entity, but for one sum of each country pair and month; so neither a crowded window nor a
 * country pair that fills the month lies on one task.
 */
public final class EntityPairMonths {

  private static final StructType ENTITY = new StructType()
      .add("name", DataTypes.StringType, false)
      .add("type", DataTypes.StringType, false);
  private static final StructType WINDOW = new StructType()
      .add("article_id", DataTypes.StringType, false)
      .add("countries", DataTypes.StringType, false)
      .add("entities", DataTypes.createArrayType(ENTITY, false), false);
  private static final String[] COUNTRY_PAIR_MONTH = {"country_a", "country_b", "month"};
  private static final String[] ENTITY_A = {"country_a", "country_b", "month", "entity_a", "entity_a_type"};
  private static final String[] ENTITY_B = {"country_a", "country_b", "month", "entity_b", "entity_b_type"};
  private static final Column[] PAIR = {col("country_a"), col("country_b"), col("month"), col("entity_a"),
      col("entity_a_type"), col("entity_b"), col("entity_b_type")};

  private EntityPairMonths() {}

  /**
   * Counts the windows that name two entities among those that name two countries.
   *
   * <p>Names are resolved by {@link EntityNames}, article by article. Two names of one entity are no pair, nor is a
   * person with a single name that is part of the other's, since that may be the same person.
   *
   * @param entities what a model found in the sentences; those of other sentences do not count
   * @param sentences every sentence of the windows that count, each once, also those without an entity
   * @param articles the rows of {@code article}; sentences of other articles do not count
   * @param minWindows entity pairs met in fewer windows of a country pair and month get no row, but these windows count
   *     in the measures of other pairs
   * @return the rows of {@code entity_cooccurrence_pair_month}
   */
  public static Dataset<Row> entityCooccurrencePairMonths(
      Dataset<EntityRow> entities, Dataset<ScannedSentence> sentences, Dataset<Row> articles, long minWindows) {
    Dataset<Row> windows = byCountryPair(windows(entities, sentences), articles);
    Dataset<Row> named = entityCounts(windows).join(windowCounts(windows), COUNTRY_PAIR_MONTH);
    Dataset<Row> namedA = named.withColumnsRenamed(
        Map.of("entity", "entity_a", "entity_type", "entity_a_type", "named", "named_a"));
    Dataset<Row> namedB = named.drop("windows").withColumnsRenamed(
        Map.of("entity", "entity_b", "entity_type", "entity_b_type", "named", "named_b"));
    Column[] counts = {col("sentence_count"), col("named_a"), col("named_b"), col("windows")};
    Dataset<Row> pairs = pairCounts(windows)
        .where(col("sentence_count").geq(minWindows))
        .join(namedA, ENTITY_A)
        .join(namedB, ENTITY_B)
        .withColumn("npmi", AssociationColumns.npmi(counts[0], counts[1], counts[2], counts[3]))
        .withColumn("log_likelihood", AssociationColumns.logLikelihood(counts[0], counts[1], counts[2], counts[3]));
    return Tables.ENTITY_COOCCURRENCE_PAIR_MONTH.select(pairs);
  }

  /** Every window once: article_id, countries, entities (by name, each once). */
  static Dataset<Row> windows(Dataset<EntityRow> entities, Dataset<ScannedSentence> sentences) {
    Dataset<Row> places = sentences.select(col("articleId"), col("sentenceIndex"), col("window"), col("countries"),
        col("names"), col("publishedOn").cast("string"));
    MapFunction<Row, String> articleOfPlace = row -> row.getString(0);
    MapFunction<EntityRow, String> articleOfEntity = EntityRow::getArticleId;
    CoGroupFunction<String, Row, EntityRow, Row> resolve = EntityPairMonths::windowsOfArticle;
    return places.groupByKey(articleOfPlace, Encoders.STRING())
        .cogroup(entities.groupByKey(articleOfEntity, Encoders.STRING()), resolve, Encoders.row(WINDOW));
  }

  private static Iterator<Row> windowsOfArticle(String article, Iterator<Row> places, Iterator<EntityRow> entities) {
    Map<Integer, Integer> windowOfSentence = new HashMap<>();
    Map<Integer, Set<String>> countries = new TreeMap<>();
    Set<String> fullNames = new TreeSet<>();
    LocalDate date = null;
    while (places.hasNext()) {
      Row place = places.next();
      int window = place.getInt(2);
      windowOfSentence.put(place.getInt(1), window);
      countries.putIfAbsent(window, new TreeSet<>(List.of(place.getString(3).split(","))));
      if (!place.isNullAt(4)) {
        fullNames.addAll(place.getString(4).lines().toList());
      }
      date = LocalDate.parse(place.getString(5));
    }
    List<Name> names = new ArrayList<>();
    List<Integer> windowOfName = new ArrayList<>();
    while (entities.hasNext()) {
      EntityRow entity = entities.next();
      Integer window = windowOfSentence.get(entity.getSentenceIndex());
      if (window != null) {
        names.add(new Name(entity.getText(), entity.getType(), countries.get(window)));
        windowOfName.add(window);
      }
    }
    Map<Integer, Map<String, Entity>> inWindow = new HashMap<>();
    List<Optional<Entity>> resolved = EntityNames.bundled().entities(names, fullNames, date);
    for (int i = 0; i < resolved.size(); i++) {
      Map<String, Entity> window = inWindow.computeIfAbsent(windowOfName.get(i), w -> new TreeMap<>());
      resolved.get(i).ifPresent(entity -> window.put(entity.name(), entity));
    }
    return countries.entrySet().stream()
        .map(window -> RowFactory.create(article, String.join(",", window.getValue()),
            rows(inWindow.getOrDefault(window.getKey(), Map.of()))))
        .iterator();
  }

  private static Row[] rows(Map<String, Entity> entities) {
    return entities.values().stream()
        .map(entity -> RowFactory.create(entity.name(), entity.type()))
        .toArray(Row[]::new);
  }

  /** One row for each country pair of a window: country_a, country_b, month, article_id, story_id, entities. */
  private static Dataset<Row> byCountryPair(Dataset<Row> windows, Dataset<Row> articles) {
    return windows.join(articles.select("article_id", "story_id", "month"), "article_id")
        .select(col("month"), col("article_id"), col("story_id"), col("entities"),
            explode(Pairs.ofCountries(col("countries"))).as("pair"))
        .select("pair.*", "month", "article_id", "story_id", "entities");
  }

  /** By country pair and month: windows, those without an entity with the rest. */
  private static Dataset<Row> windowCounts(Dataset<Row> windows) {
    return windows.groupBy("country_a", "country_b", "month").agg(count(lit(1)).as("windows"));
  }

  /** By country pair, month and entity: named, the windows that name it. */
  private static Dataset<Row> entityCounts(Dataset<Row> windows) {
    return windows
        .select(col("country_a"), col("country_b"), col("month"), explode(col("entities")).as("e"))
        .groupBy(col("country_a"), col("country_b"), col("month"), col("e.name").as("entity"),
            col("e.type").as("entity_type"))
        .agg(count(lit(1)).as("named"));
  }

  /** By country pair, month and entity pair: sentence_count, article_count, story_count. */
  private static Dataset<Row> pairCounts(Dataset<Row> windows) {
    List<Column> inArticle = new ArrayList<>(List.of(PAIR));
    inArticle.addAll(List.of(col("article_id"), col("story_id")));
    return windows
        .withColumn("a", explode(col("entities")))
        .withColumn("b", explode(filter(col("entities"), EntityPairMonths::pairsWithA)))
        .withColumns(Map.of("entity_a", col("a.name"), "entity_a_type", col("a.type"),
            "entity_b", col("b.name"), "entity_b_type", col("b.type")))
        .groupBy(inArticle.toArray(Column[]::new))
        .agg(count(lit(1)).as("in_article"))
        .groupBy(PAIR)
        .agg(
            sum("in_article").as("sentence_count"),
            count(lit(1)).as("article_count"),
            countDistinct("story_id").as("story_count"));
  }

  private static Column pairsWithA(Column b) {
    Column bothPersons = col("a.type").equalTo("PER").and(b.getField("type").equalTo("PER"));
    Column nameA = col("a.name");
    Column nameB = b.getField("name");
    return nameB.gt(nameA).and(not(bothPersons.and(isWordOf(nameA, nameB).or(isWordOf(nameB, nameA)))));
  }

  private static Column isWordOf(Column name, Column fullName) {
    Column space = lit(" ");
    return not(name.contains(space))
        .and(concat(space, fullName, space).contains(concat(space, name, space)));
  }
}
