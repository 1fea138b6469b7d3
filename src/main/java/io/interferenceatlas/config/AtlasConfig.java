package io.interferenceatlas.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import io.interferenceatlas.ingest.IngestRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * All settings of a run, checked before any session is opened. Immutable.
 *
 * @param input         files, folders or globs
 * @param output        folder that the tables are published to
 * @param ingest        how records become articles, with the as-of date
 * @param stories       when two articles tell one story
 * @param cooccurrence  when two names count as named together
 * @param minConfidence mentions below it are left out of all tables
 * @param models        where the models lie
 * @param settings      the settings as one line of JSON, as the run's manifest keeps them
 */
public record AtlasConfig(List<String> input, String output, IngestRules ingest, Stories stories,
    Cooccurrence cooccurrence, double minConfidence, Models models, String settings) {

  private static final String DEFAULTS = "atlas-defaults";

  /** When two articles tell one story: least Jaccard similarity, and most days between them. */
  public record Stories(double jaccard, int windowDays) {}

  /** Where names are counted together, and what is too long or too rare to count. */
  public record Cooccurrence(CooccurrenceWindow window, int maxCountries, int minWindows) {}

  /** Where the models lie: {@code bundled}, a folder, or for entities {@code none}. */
  public record Models(String roles, String entities) {}

  /**
   * The defaults, under a file, under single settings.
   *
   * @param file      a HOCON file; null for none
   * @param overrides {@code key=value} each
   * @param today     the as-of date where none is set
   * @throws InvalidConfigException saying the mend, where a setting is not known or its value cannot be used
   */
  public static AtlasConfig load(Path file, List<String> overrides, LocalDate today) {
    Config defaults = ConfigFactory.parseResources(AtlasConfig.class.getClassLoader(), DEFAULTS + ".conf",
        ConfigParseOptions.defaults().setAllowMissing(false));
    Config given = overridden(overrides, defaults).withFallback(parsed(file));
    unknownKey(given, defaults);
    try {
      return of(given.withFallback(defaults).resolve(), today);
    } catch (ConfigException e) {
      throw new InvalidConfigException("A setting cannot be read: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigException(e.getMessage(), e);
    }
  }

  /** A setting as {@link #load} takes it, with its values quoted as they are; empty where there is no value. */
  public static Optional<String> quoted(String key, String value) {
    return value == null ? Optional.empty() : Optional.of(key + "=" + value);
  }

  /** The same for a setting that is a list. */
  public static Optional<String> quoted(String key, List<String> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(key + "="
        + ConfigValueFactory.fromIterable(values).render(ConfigRenderOptions.concise()));
  }

  private static AtlasConfig of(Config c, LocalDate today) {
    LocalDate asOf = c.getString("as-of").isBlank() ? today : date(c, "as-of");
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String field : c.getConfig("ingest.fields").root().keySet()) {
      List<String> names = c.getStringList("ingest.fields." + field);
      if (!names.isEmpty()) {
        fields.put(field, names);
      }
    }
    IngestRules ingest = new IngestRules(asOf, date(c, "ingest.min-date"),
        Set.copyOf(c.getStringList("ingest.languages")), c.getInt("ingest.max-text-chars"),
        c.getInt("ingest.max-record-chars"), fields);
    Stories stories = new Stories(within(c, "stories.jaccard", 0.5, 1), (int) within(c, "stories.window-days", 0, 366));
    Cooccurrence cooccurrence = new Cooccurrence(window(c.getString("cooccurrence.window")),
        (int) within(c, "cooccurrence.max-countries", 2, 300), (int) within(c, "cooccurrence.min-windows", 1, 1_000_000));
    if (c.getString("output").isBlank()) {
      throw new InvalidConfigException("output is empty: set it to the folder that the tables go to");
    }
    return new AtlasConfig(List.copyOf(c.getStringList("input")), c.getString("output"), ingest, stories, cooccurrence,
        within(c, "mentions.min-confidence", 0, 1),
        new Models(c.getString("models.roles"), c.getString("models.entities")),
        c.root().render(ConfigRenderOptions.concise()));
  }

  private static Config parsed(Path file) {
    if (file == null) {
      return ConfigFactory.empty();
    }
    if (!Files.isRegularFile(file)) {
      throw new InvalidConfigException("There is no file " + file + ": give --config an existing HOCON file");
    }
    try {
      return ConfigFactory.parseFile(file.toFile());
    } catch (ConfigException e) {
      throw new InvalidConfigException("The file " + file + " is not HOCON: " + e.getMessage(), e);
    }
  }

  private static Config overridden(List<String> overrides, Config defaults) {
    Config out = ConfigFactory.empty();
    for (String override : overrides) {
      int equals = override.indexOf('=');
      if (equals < 1) {
        throw new InvalidConfigException("--set takes key=value, not " + override);
      }
      String key = override.substring(0, equals).strip();
      String value = override.substring(equals + 1).strip();
      try {
        boolean list = defaults.hasPath(key) && defaults.getValue(key).valueType() == ConfigValueType.LIST;
        out = list && value.startsWith("[") ? ConfigFactory.parseString(key + "=" + value).withFallback(out)
            : out.withValue(key, ConfigValueFactory.fromAnyRef(list ? items(value) : value, "--set " + override));
      } catch (ConfigException e) {
        throw new InvalidConfigException("--set " + override + " cannot be read: " + e.getMessage(), e);
      }
    }
    return out;
  }

  private static List<String> items(String value) {
    return value.isEmpty() ? List.of() : List.of(value.split("\\s*,\\s*"));
  }

  private static void unknownKey(Config given, Config defaults) {
    Set<String> known = new TreeSet<>();
    defaults.entrySet().forEach(e -> known.add(e.getKey()));
    for (String key : given.entrySet().stream().map(Map.Entry::getKey).sorted().toList()) {
      if (!known.contains(key)) {
        throw new InvalidConfigException("There is no setting " + key + ". Did you mean " + nearest(key, known) + "?");
      }
    }
  }

  private static String nearest(String key, Set<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream().min(Comparator.comparingInt(k -> Math.min(distance.apply(key, k),
        distance.apply(key, k.substring(k.lastIndexOf('.') + 1))))).orElseThrow();
  }

  private static LocalDate date(Config c, String key) {
    try {
      return LocalDate.parse(c.getString(key));
    } catch (DateTimeParseException e) {
      throw new InvalidConfigException(key + " is no date: write it as 2026-10-31, not " + c.getString(key), e);
    }
  }

  private static double within(Config c, String key, double least, double most) {
    double value = c.getDouble(key);
    if (!(value >= least && value <= most)) {
      throw new InvalidConfigException(key + " must lie between " + trimmed(least) + " and " + trimmed(most)
          + ", but is " + trimmed(value));
    }
    return value;
  }

  private static String trimmed(double x) {
    return x == Math.rint(x) ? String.valueOf((long) x) : String.valueOf(x);
  }

  private static CooccurrenceWindow window(String name) {
    try {
      return CooccurrenceWindow.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigException("cooccurrence.window is sentence, paragraph or article, not " + name, e);
    }
  }
}
