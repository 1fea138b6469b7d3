package io.interferenceatlas.country;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dated gazetteer: which words stand for which country, when, and which phrases only seem to.
 *
 * <p>It is read from the text files of the {@code gazetteer} resource folder; {@code files.txt} there lists the files
 * of facts. Immutable and safe to share between threads.
 */
public final class Gazetteer {

  /** The code of a group of states, which is no one country. */
  static final String NO_ONE_COUNTRY = "XXX";

  private static final Set<String> BODIES = Set.of("EU", "UN", "NATO");
  private static final Pattern COUNTRY_SOURCE = Pattern.compile("(?:UN speech:\\s*)?([A-Z]{3})");
  private static final Pattern HOST = Pattern.compile("(?:https?://)?(?:www\\.)?((?:[a-z0-9-]+\\.)+[a-z]{2,})(?:[/:].*)?");

  private static final class Holder {
    private static final Gazetteer BUNDLED = load();
  }

  private final List<Fact> facts;
  private final List<String> decoys;
  private final List<Cue> cues;
  private final Map<String, Set<String>> wordLists;
  private final Map<String, String> names;
  private final Set<String> countries;
  private final Map<String, String> publishers;
  private final Map<String, String> topLevelDomains;

  private Gazetteer(List<Fact> facts, List<String> decoys, List<Cue> cues, Map<String, Set<String>> wordLists,
      Map<String, String> publishers) {
    this.facts = List.copyOf(facts);
    this.decoys = List.copyOf(decoys);
    this.cues = List.copyOf(cues);
    this.wordLists = wordLists;
    this.publishers = publishers;
    Map<String, String> first = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (fact.kind() == Kind.NAME || fact.kind() == Kind.BODY) {
        first.putIfAbsent(fact.country(), fact.form());
      }
    }
    this.names = Collections.unmodifiableMap(first);
    Set<String> codes = new TreeSet<>(first.keySet());
    codes.removeAll(BODIES);
    this.countries = Collections.unmodifiableSet(codes);
    this.topLevelDomains = topLevelDomains(codes);
  }

  /**
   * The gazetteer shipped with the program, read once.
   *
   * @throws IllegalStateException naming the file and line, where a resource is missing or ill-formed
   */
  public static Gazetteer bundled() {
    return Holder.BUNDLED;
  }

  /** All facts in the order of the files, which is also their order of preference. */
  public List<Fact> facts() {
    return facts;
  }

  /** Tells one list of facts from another: the first 12 hexadecimal digits of their SHA-256. */
  public String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      facts.forEach(fact -> digest.update(fact.toString().getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The English short name.
   *
   * @param country a code of {@link #countries()}, or {@code EU}, {@code UN}, {@code NATO}
   * @return the name; the code itself where it is not known
   */
  public String nameOf(String country) {
    return names.getOrDefault(country, country);
  }

  /** The country codes: ISO 3166-1 alpha-3 and {@code XKX}, without bodies and groups, in alphabetical order. */
  public Set<String> countries() {
    return countries;
  }

  /**
   * The country in which a news source is published.
   *
   * @param source a source's name, domain or URL; also a bare alpha-3 code, or one after {@code UN speech:}
   * @return the alpha-3 code; empty where the source is null or not known
   */
  public Optional<String> publisherCountry(String source) {
    if (source == null || source.isBlank()) {
      return Optional.empty();
    }
    Matcher code = COUNTRY_SOURCE.matcher(source.strip());
    if (code.matches() && countries.contains(code.group(1))) {
      return Optional.of(code.group(1));
    }
    String key = sourceKey(source);
    String known = publishers.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Matcher host = HOST.matcher(key);
    return host.matches() ? ofHost(host.group(1)) : ofSection(key);
  }

  /** Folded phrases that look like a country's name and are none. */
  List<String> decoys() {
    return decoys;
  }

  List<Cue> cues() {
    return cues;
  }

  Set<String> words(String list) {
    return wordLists.getOrDefault(list, Set.of());
  }

  private Optional<String> ofHost(String host) {
    for (String rest = host; rest.contains("."); rest = rest.substring(rest.indexOf('.') + 1)) {
      if (publishers.containsKey(rest)) {
        return Optional.of(publishers.get(rest));
      }
    }
    return Optional.ofNullable(topLevelDomains.get(host.substring(host.lastIndexOf('.') + 1)));
  }

  private Optional<String> ofSection(String key) {
    for (int cut = key.length(); cut > 0; cut = key.lastIndexOf(' ', cut - 1)) {
      String known = publishers.get(key.substring(0, cut).strip());
      if (known != null && sectionBegins(key, cut)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  private static boolean sectionBegins(String key, int cut) {
    return key.substring(cut).matches("|\\s*(?:[-(|:+–].*|(?:online|news|opinion|editorial|english|web)\\b.*)");
  }

  private static String sourceKey(String source) {
    String key = Folding.fold(source.strip()).toLowerCase(Locale.ROOT);
    return key.startsWith("the ") ? key.substring(4) : key;
  }

  private static Gazetteer load() {
    List<Fact> facts = new ArrayList<>();
    for (TsvResource.Row file : TsvResource.read("files.txt")) {
      for (TsvResource.Row row : TsvResource.read(file.at(0))) {
        facts.add(fact(row));
      }
    }
    List<String> decoys = TsvResource.read("decoys.tsv").stream().map(row -> Folding.fold(row.at(0))).toList();
    List<Cue> cues = TsvResource.read("cues.tsv").stream().map(Cue::of).toList();
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    for (TsvResource.Row row : TsvResource.read("words.tsv")) {
      Set<String> words = lists.computeIfAbsent(row.at(0), list -> new HashSet<>());
      for (String word : row.at(1).split(" ")) {
        words.add(Folding.fold(word));
      }
    }
    Map<String, String> publishers = new LinkedHashMap<>();
    for (TsvResource.Row row : TsvResource.read("publishers.tsv")) {
      for (String source : row.at(1).split("\\|")) {
        publishers.put(sourceKey(source), row.at(0));
      }
    }
    return new Gazetteer(facts, decoys, cues, lists, publishers);
  }

  private static Fact fact(TsvResource.Row row) {
    if (row.columns().size() < 3 || row.at(0).isEmpty() || row.at(2).isEmpty()) {
      throw row.wrong("needs at least country, kind and form, separated by tabs");
    }
    Kind kind;
    try {
      kind = Kind.valueOf(row.at(1));
    } catch (IllegalArgumentException e) {
      throw row.wrong("unknown kind " + row.at(1));
    }
    LocalDate from = day(row, 3, false);
    LocalDate to = day(row, 4, true);
    if (from != null && to != null && to.isBefore(from)) {
      throw row.wrong("ends before it begins");
    }
    String office = row.at(5).equals("-") ? "" : row.at(5);
    return new Fact(row.at(0), kind, row.at(2), from, to, office, row.at(6).equals("yes"));
  }

  private static LocalDate day(TsvResource.Row row, int column, boolean last) {
    String value = row.at(column);
    try {
      return switch (value.length()) {
        case 0, 1 -> null;
        case 4 -> LocalDate.of(Integer.parseInt(value), last ? 12 : 1, last ? 31 : 1);
        case 7 -> last ? YearMonth.parse(value).atEndOfMonth() : YearMonth.parse(value).atDay(1);
        default -> LocalDate.parse(value);
      };
    } catch (DateTimeParseException | NumberFormatException e) {
      throw row.wrong("not a date: " + value);
    }
  }

  private static Map<String, String> topLevelDomains(Set<String> countries) {
    Set<String> soldToAnyone = Set.of("ai", "ag", "am", "cc", "co", "fm", "gg", "io", "la", "ly", "me", "nu", "sh", "st",
        "to", "tv", "vc", "ws");
    Map<String, String> domains = new LinkedHashMap<>();
    for (String code : Locale.getISOCountries()) {
      String domain = code.toLowerCase(Locale.ROOT);
      String country = new Locale("", code).getISO3Country();
      if (countries.contains(country) && !soldToAnyone.contains(domain)) {
        domains.put(domain, country);
      }
    }
    domains.put("uk", "GBR");
    return domains;
  }
}
