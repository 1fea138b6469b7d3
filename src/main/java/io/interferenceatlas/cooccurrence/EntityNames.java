package io.interferenceatlas.cooccurrence;

import static java.util.stream.Collectors.toCollection;

import io.interferenceatlas.country.CountryMatcher;
import io.interferenceatlas.country.CountryMention;
import io.interferenceatlas.country.Fact;
import io.interferenceatlas.country.Gazetteer;
import io.interferenceatlas.country.Kind;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives the names of one article to the entities that they stand for, so that an entity is counted once and never with
 * itself.
 *
 * <p>Names are cleaned of articles, titles and possessives. A country's names and adjectives become its English short
 * name; a surname becomes the full name of the one person of the article who bears it, an acronym or a short form the
 * one organisation. What could be two stays as it is written. Immutable and safe to share between threads.
 */
public final class EntityNames {

  /**
   * A name as a model found it.
   *
   * @param text      the words of the text
   * @param type      the model's type
   * @param countries alpha-3 of the countries that the text around it names; it can stand for no other
   */
  public record Name(String text, String type, Set<String> countries) {

    public Name {
      countries = Set.copyOf(countries);
    }
  }

  /**
   * What a name stands for.
   *
   * @param name    the name to show and to count under
   * @param type    {@code PER}, {@code ORG}, {@code LOC} or {@code MISC}; {@code LOC} for every country
   * @param country alpha-3 where it is a country, else null
   */
  public record Entity(String name, String type, String country) {}

  private static final class Holder {
    private static final EntityNames BUNDLED =
        new EntityNames(Gazetteer.bundled(), new CountryMatcher(Gazetteer.bundled()));
  }

  private static final String PERSON = "PER";
  private static final String ORGANISATION = "ORG";
  private static final String PLACE = "LOC";
  private static final String OTHER = "MISC";

  /** From the types of OntoNotes and its kin; what they have besides, dates and numbers, is no entity. */
  private static final Map<String, String> TYPES = Map.ofEntries(
      Map.entry("PER", PERSON), Map.entry("PERSON", PERSON),
      Map.entry("ORG", ORGANISATION), Map.entry("ORGANIZATION", ORGANISATION), Map.entry("ORGANISATION", ORGANISATION),
      Map.entry("LOC", PLACE), Map.entry("LOCATION", PLACE), Map.entry("GPE", PLACE), Map.entry("FAC", PLACE),
      Map.entry("MISC", OTHER), Map.entry("NORP", OTHER), Map.entry("EVENT", OTHER), Map.entry("LAW", OTHER),
      Map.entry("PRODUCT", OTHER), Map.entry("WORK_OF_ART", OTHER), Map.entry("LANGUAGE", OTHER));
  private static final List<String> TYPES_IN_ORDER = List.of(PERSON, ORGANISATION, PLACE, OTHER);

  private static final List<String> BODIES = List.of("EU", "UN", "NATO");
  private static final Set<String> KEEPS_ARTICLE = Set.of("The Hague");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern OUTSIDE =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[\\s\"'“”‘’«»,;:!?()\\[\\]{}*_|/\\\\<>…—–-]+$");
  private static final Pattern POSSESSIVE = Pattern.compile("['’][sS]$");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|The|THE)(?: |$)");
  private static final Pattern DOTTED = Pattern.compile("(?<![\\p{L}.])(?:\\p{Lu}\\.){3,}(?!\\p{L})");
  private static final Pattern AMERICAN = Pattern.compile("^(?:US|U\\.S) (?=\\S)");
  private static final Pattern TITLE = Pattern.compile("^(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt"
      + "|Sgt|Cmdr|Adm|Amb|Rev|Hon)\\.?|Miss|Sir|Dame|Madame?|Monsieur|Doctor|Professor|Senator|Congressman"
      + "|Congresswoman|Representative|Governor|General|Colonel|Captain|Admiral|Ambassador|Reverend|Judge|Justice"
      + "|(?:Vice |Former |Ex-)?President|(?:Prime |Foreign |Defen[cs]e |Interior )?Minister|Premier|Chancellor"
      + "|Secretary(?: of State)?|Director|Chairman|Speaker|Mayor|Crown Prince|Ayatollah) (?=\\S)");
  private static final Pattern SUFFIX = Pattern.compile("(?: |, )(?:Jr|Sr|II|III|IV)\\.?$");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  private static final int SHORTEST_IN_CAPITALS = 4;

  private final Gazetteer gazetteer;
  private final CountryMatcher matcher;
  private final Map<String, List<Fact>> countryForms;
  private final Map<String, String> bodyForms;
  private final Map<String, Set<String>> standBySurname;

  /**
   * Builds the tables of names, which takes a moment: build one and keep it.
   *
   * @param gazetteer the countries' names, and the persons known by their surname alone
   * @param matcher   tells the person whom a surname means on a day where the article does not
   */
  public EntityNames(Gazetteer gazetteer, CountryMatcher matcher) {
    this.gazetteer = gazetteer;
    this.matcher = matcher;
    this.countryForms = countryForms(gazetteer);
    this.bodyForms = bodyForms(gazetteer);
    this.standBySurname = gazetteer.facts().stream()
        .filter(fact -> fact.kind() == Kind.PERSON && fact.surnameAlone() && isFull(fact.form()))
        .map(fact -> folded(fact.form()))
        .collect(Collectors.groupingBy(EntityNames::lastWord, Collectors.toSet()));
  }

  /** By the gazetteer shipped with the program, built once. */
  public static EntityNames bundled() {
    return Holder.BUNDLED;
  }

  /**
   * Resolves the names of an article together.
   *
   * @param names     all that a model found in the article, in any order; repetitions count
   * @param fullNames full names of persons that are known from elsewhere in the article
   * @param date      the day of publication, null where it is not known
   * @return for each name its entity, in the order of the names; empty where it is of no type of ours, or has fewer
   *     than two letters
   */
  public List<Optional<Entity>> entities(List<Name> names, Set<String> fullNames, LocalDate date) {
    List<Optional<Entity>> out = new ArrayList<>(names.size());
    List<Optional<Entity>> cleaned = names.stream().map(name -> cleaned(name, date)).toList();
    List<Entity> open = cleaned.stream().flatMap(Optional::stream).filter(entity -> !isSettled(entity)).toList();
    Map<String, Entity> spellings = spellings(open);
    Set<Entity> spelled = new TreeSet<>(Comparator.comparing(Entity::name));
    spelled.addAll(spellings.values());
    Map<String, String> persons = persons(textsOf(spelled, PERSON), fullNames, date);
    Map<String, String> organisations = organisations(textsOf(spelled, ORGANISATION));
    for (Optional<Entity> name : cleaned) {
      out.add(name.map(entity -> {
        if (isSettled(entity)) {
          return entity;
        }
        Entity known = spellings.get(key(entity.name()));
        return switch (known.type()) {
          case PERSON -> new Entity(persons.get(known.name()), PERSON, null);
          case ORGANISATION -> new Entity(organisations.get(known.name()), ORGANISATION, null);
          default -> known;
        };
      }));
    }
    return out;
  }

  /** A country or body by its settled name, else the name without what surrounds it. */
  private Optional<Entity> cleaned(Name name, LocalDate date) {
    String type = TYPES.get(name.type().toUpperCase(Locale.ROOT));
    String text = clean(name.text());
    if (type == null || text.codePoints().filter(Character::isLetter).count() < 2) {
      return Optional.empty();
    }
    if (!type.equals(PERSON)) {
      Optional<String> country = country(text, name.countries(), date);
      if (country.isPresent()) {
        return Optional.of(new Entity(gazetteer.nameOf(country.get()), PLACE, country.get()));
      }
      String body = bodyForms.get(text);
      if (body != null) {
        return Optional.of(new Entity(body, ORGANISATION, null));
      }
    }
    return Optional.of(new Entity(type.equals(PERSON) ? withoutTitle(text) : text, type, null));
  }

  private boolean isSettled(Entity entity) {
    return entity.country() != null || bodyForms.containsKey(entity.name());
  }

  private Optional<String> country(String text, Set<String> named, LocalDate date) {
    return countryForms.getOrDefault(folded(text), List.of()).stream()
        .filter(fact -> fact.holdsOn(date) && named.contains(fact.country()))
        .map(Fact::country)
        .findFirst();
  }

  /**
   * What spellings that differ in case, accents, dots and hyphens alone come to, by {@link #key}: the spelling and the
   * type met most often, and no spelling in capitals where there is another.
   */
  private static Map<String, Entity> spellings(List<Entity> names) {
    Map<String, List<Entity>> byKey =
        names.stream().collect(Collectors.groupingBy(name -> key(name.name()), TreeMap::new, Collectors.toList()));
    Map<String, Entity> out = new HashMap<>();
    byKey.forEach((key, same) -> {
      String name = mostOften(same, Entity::name, Comparator.naturalOrder());
      String type = mostOften(same, Entity::type, Comparator.comparing(TYPES_IN_ORDER::indexOf));
      out.put(key, new Entity(!type.equals(ORGANISATION) && isShouted(name) ? capitalised(name) : name, type, null));
    });
    return out;
  }

  private static String mostOften(List<Entity> names, Function<Entity, String> of, Comparator<String> onTie) {
    Map<String, Long> counts = names.stream().collect(Collectors.groupingBy(of, Collectors.counting()));
    boolean allShouted = counts.keySet().stream().allMatch(EntityNames::isShouted);
    return counts.keySet().stream()
        .filter(text -> allShouted || !isShouted(text))
        .min(Comparator.comparing((String text) -> -counts.get(text)).thenComparing(onTie))
        .orElseThrow();
  }

  private static Set<String> textsOf(Set<Entity> names, String type) {
    return names.stream().filter(name -> name.type().equals(type))
        .map(Entity::name)
        .collect(toCollection(TreeSet::new));
  }

  /** The persons of an article by each of their names. */
  private Map<String, String> persons(Set<String> names, Set<String> known, LocalDate date) {
    Map<String, String> fullNames = fullNames(names, known);
    Map<String, Set<String>> bearers = new HashMap<>();
    fullNames.forEach((name, fullName) -> partsOf(folded(withoutSuffix(name)))
        .forEach(part -> bearers.computeIfAbsent(part, p -> new TreeSet<>()).add(fullName)));
    Map<String, String> out = new HashMap<>(fullNames);
    for (String name : names) {
      out.computeIfAbsent(name, bare -> bearer(bare, bearers.getOrDefault(folded(bare), Set.of()), known, date));
    }
    return out;
  }

  private String bearer(String name, Set<String> bearers, Set<String> known, LocalDate date) {
    if (bearers.isEmpty()) {
      return fromGazetteer(name, known, date).orElse(name);
    }
    Set<String> prominent = standBySurname.getOrDefault(folded(name), Set.of());
    List<String> left = bearers.stream()
        .filter(bearer -> bearers.size() == 1 || prominent.contains(folded(bearer)))
        .toList();
    return left.size() == 1 ? left.get(0) : name;
  }

  private Optional<String> fromGazetteer(String name, Set<String> known, LocalDate date) {
    List<CountryMention> mentions = matcher.find(name, date, known);
    return mentions.size() == 1 && mentions.get(0).kind() == Kind.PERSON && mentions.get(0).text().equals(name)
        ? Optional.of(withoutTitle(mentions.get(0).name())).filter(EntityNames::isFull)
        : Optional.empty();
  }

  /** The full names of an article's persons, those known besides included, each with the one to call the person by. */
  private static Map<String, String> fullNames(Set<String> names, Set<String> known) {
    Set<String> full = names.stream().filter(EntityNames::isFull).collect(toCollection(TreeSet::new));
    Set<String> keys = full.stream().map(EntityNames::key).collect(Collectors.toSet());
    known.stream().map(name -> withoutTitle(clean(name)))
        .filter(name -> isFull(name) && !keys.contains(key(name)))
        .forEach(full::add);
    Map<String, List<String>> namesakes = full.stream().collect(Collectors.groupingBy(EntityNames::ends));
    Map<String, Set<String>> longer = new HashMap<>();
    for (String name : full) {
      String plain = plain(name, namesakes.get(ends(name)));
      String folded = folded(name);
      for (int cut = folded.indexOf(' '); cut > 0; cut = folded.indexOf(' ', cut + 1)) {
        longer.computeIfAbsent(folded.substring(cut + 1), end -> new TreeSet<>()).add(plain);
      }
    }
    Map<String, String> out = new TreeMap<>();
    for (String name : full) {
      String plain = plain(name, namesakes.get(ends(name)));
      Set<String> longest = longer.getOrDefault(folded(plain), Set.of());
      out.put(name, longest.size() == 1 ? longest.iterator().next() : plain);
    }
    return out;
  }

  /** The name without middle names, where the article has that as well and nobody else who bears it. */
  private static String plain(String name, List<String> namesakes) {
    List<String> plain = namesakes.stream().filter(other -> words(withoutSuffix(other)).length == 2).toList();
    return plain.size() == 1 && namesakes.size() == 2 ? plain.get(0) : name;
  }

  /** What a person of that full name may be called: the last words or the first. */
  private static Set<String> partsOf(String fullName) {
    Set<String> parts = new TreeSet<>();
    for (int cut = fullName.indexOf(' '); cut > 0; cut = fullName.indexOf(' ', cut + 1)) {
      parts.add(fullName.substring(0, cut));
      parts.add(fullName.substring(cut + 1));
    }
    return parts;
  }

  /** The organisations of an article by each of their names. */
  private Map<String, String> organisations(Set<String> names) {
    Map<String, Set<String>> longer = new HashMap<>();
    for (String name : names) {
      longer.computeIfAbsent(initials(name), n -> new TreeSet<>()).add(name);
      for (int cut = name.indexOf(' '); cut > 0; cut = name.indexOf(' ', cut + 1)) {
        if (countryForms.containsKey(folded(name.substring(0, cut)))) {
          longer.computeIfAbsent(name.substring(cut + 1), n -> new TreeSet<>()).add(name);
        }
      }
    }
    return names.stream().collect(Collectors.toMap(name -> name, name -> longest(name, longer)));
  }

  private static String longest(String name, Map<String, Set<String>> longer) {
    Set<String> candidates = longer.getOrDefault(name, Set.of());
    return candidates.size() == 1 ? longest(candidates.iterator().next(), longer) : name;
  }

  /** FBI for Federal Bureau of Investigation; for a single word, no name at all. */
  private static String initials(String name) {
    String[] words = words(name);
    return words.length < 2 ? "" : Arrays.stream(words)
        .filter(word -> Character.isUpperCase(word.charAt(0)))
        .map(word -> word.substring(0, 1))
        .collect(Collectors.joining());
  }

  private static String clean(String text) {
    String clean = SPACE.matcher(text).replaceAll(" ").strip();
    for (String before = ""; !before.equals(clean); ) {
      before = clean;
      clean = POSSESSIVE.matcher(OUTSIDE.matcher(clean).replaceAll("")).replaceFirst("");
    }
    if (!KEEPS_ARTICLE.contains(clean)) {
      clean = ARTICLE.matcher(clean).replaceFirst("");
    }
    clean = DOTTED.matcher(clean).replaceAll(match -> match.group().replace(".", ""));
    return AMERICAN.matcher(clean).replaceFirst("U.S. ").replace('’', '\'');
  }

  private static String withoutTitle(String person) {
    String bare = person;
    for (Matcher title = TITLE.matcher(bare); title.find(); title = TITLE.matcher(bare)) {
      bare = bare.substring(title.end());
    }
    return bare;
  }

  private static String withoutSuffix(String person) {
    return SUFFIX.matcher(person).replaceFirst("");
  }

  /** First and last word and what follows them, which middle names do not change. */
  private static String ends(String person) {
    String bare = withoutSuffix(person);
    String[] words = words(folded(bare));
    return words[0] + " " + words[words.length - 1] + person.substring(bare.length());
  }

  private static boolean isFull(String person) {
    return person.indexOf(' ') > 0;
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static String[] words(String name) {
    return name.split(" ");
  }

  private static String folded(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    return ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").replace('’', '\'');
  }

  private static String key(String name) {
    return folded(name).toLowerCase(Locale.ROOT).replace(".", "").replaceAll("[ \\-‐‑]+", " ");
  }

  /** Written in capitals where it need not be, as in datelines; shorter ones are taken for acronyms. */
  private static boolean isShouted(String text) {
    return text.codePoints().filter(Character::isLetter).count() > SHORTEST_IN_CAPITALS
        && text.indexOf('.') < 0
        && text.codePoints().noneMatch(Character::isLowerCase);
  }

  private static String capitalised(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean begins = true;
    for (char c : text.toCharArray()) {
      out.append(begins ? c : Character.toLowerCase(c));
      begins = !Character.isLetter(c);
    }
    return out.toString();
  }

  private static Map<String, List<Fact>> countryForms(Gazetteer gazetteer) {
    Map<String, List<Fact>> forms = new HashMap<>();
    for (Fact fact : gazetteer.facts()) {
      boolean names = fact.kind() == Kind.NAME || fact.kind() == Kind.DEMONYM;
      if (names && gazetteer.countries().contains(fact.country())) {
        String form = folded(fact.form());
        forms.computeIfAbsent(clean(form), f -> new ArrayList<>()).add(fact);
        if (form.length() >= SHORTEST_IN_CAPITALS) {
          forms.computeIfAbsent(form.toUpperCase(Locale.ROOT), f -> new ArrayList<>()).add(fact);
        }
      }
    }
    return forms;
  }

  /** The names of the bodies themselves, not of their organs, which the gazetteer lists with them. */
  private static Map<String, String> bodyForms(Gazetteer gazetteer) {
    Map<String, String> forms = new HashMap<>();
    for (String body : BODIES) {
      String name = gazetteer.nameOf(body);
      forms.put(name, name);
      forms.put(body, name);
      forms.put(body.replaceAll("(.)", "$1."), name);
    }
    String alliance = gazetteer.nameOf("NATO");
    forms.put("Nato", alliance);
    forms.put("North Atlantic Treaty Organization", alliance);
    return forms;
  }
}
