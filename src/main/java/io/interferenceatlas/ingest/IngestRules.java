package io.interferenceatlas.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that decides how records become articles. Immutable; the same rules and the same input give the same result.
 *
 * @param asOf the last day an article can have been published on
 * @param minDate the first such day
 * @param languages accepted languages as ISO 639-1 codes; empty accepts every language
 * @param maxTextChars longer texts are cut here, at a paragraph or sentence end
 * @param maxRecordChars longer records are not read at all
 * @param fieldAliases for each of {@code id, date, source, url, title, text}, the names it can have in a dump, most
 *     trusted first; compared without case, underscores, hyphens and spaces
 */
public record IngestRules(
    LocalDate asOf,
    LocalDate minDate,
    Set<String> languages,
    int maxTextChars,
    int maxRecordChars,
    Map<String, List<String>> fieldAliases)
    implements Serializable {

  public static final LocalDate DEFAULT_MIN_DATE = LocalDate.of(1990, 1, 1);
  public static final int DEFAULT_MAX_TEXT_CHARS = 200_000;
  public static final int DEFAULT_MAX_RECORD_CHARS = 64 << 20;

  public IngestRules {
    if (minDate.isAfter(asOf)) {
      throw new IllegalArgumentException(
          "ingest.min-date " + minDate + " lies after the as-of date " + asOf + ": set one of the two.");
    }
    if (maxTextChars < 1 || maxRecordChars < maxTextChars) {
      throw new IllegalArgumentException("ingest.max-text-chars must be at least 1 and at most "
          + "ingest.max-record-chars, but they are " + maxTextChars + " and " + maxRecordChars + ".");
    }
    languages = Collections.unmodifiableSet(new TreeSet<>(languages));
    Map<String, List<String>> aliases = new TreeMap<>(FieldNames.KNOWN);
    fieldAliases.forEach((field, names) -> {
      if (!FieldNames.KNOWN.containsKey(field)) {
        throw new IllegalArgumentException("ingest.fields." + field + " is not a field. The fields are "
            + String.join(", ", FieldNames.KNOWN.keySet()) + ".");
      }
      if (names.isEmpty()) {
        throw new IllegalArgumentException("ingest.fields." + field + " names no field of the input.");
      }
      aliases.put(field, List.copyOf(names));
    });
    fieldAliases = Collections.unmodifiableMap(aliases);
  }

  /** English articles from 1990 to {@code asOf}, fields found by their well-known names. */
  public static IngestRules defaults(LocalDate asOf) {
    return new IngestRules(
        asOf, DEFAULT_MIN_DATE, Set.of("en"), DEFAULT_MAX_TEXT_CHARS, DEFAULT_MAX_RECORD_CHARS, Map.of());
  }

  public IngestRules withMinDate(LocalDate newMinDate) {
    return new IngestRules(asOf, newMinDate, languages, maxTextChars, maxRecordChars, fieldAliases);
  }

  public IngestRules withLanguages(Set<String> newLanguages) {
    return new IngestRules(asOf, minDate, newLanguages, maxTextChars, maxRecordChars, fieldAliases);
  }

  public IngestRules withMaxTextChars(int newMaxTextChars) {
    return new IngestRules(asOf, minDate, languages, newMaxTextChars, maxRecordChars, fieldAliases);
  }

  public IngestRules withMaxRecordChars(int newMaxRecordChars) {
    return new IngestRules(asOf, minDate, languages, maxTextChars, newMaxRecordChars, fieldAliases);
  }

  /** {@code names} instead of the well-known names of {@code field}. */
  public IngestRules withField(String field, List<String> names) {
    Map<String, List<String>> aliases = new LinkedHashMap<>(fieldAliases);
    aliases.put(field, names);
    return new IngestRules(asOf, minDate, languages, maxTextChars, maxRecordChars, aliases);
  }

  /**
   * How much of a single field readers hand on. Generous, since markup is still in it; a value of this length or
   * more counts as cut.
   */
  int maxFieldChars() {
    return (int) Math.min(4L * maxTextChars, maxRecordChars);
  }
}
