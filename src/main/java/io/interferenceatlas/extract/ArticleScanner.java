package io.interferenceatlas.extract;

import io.interferenceatlas.config.CooccurrenceWindow;
import io.interferenceatlas.corpus.Article;
import io.interferenceatlas.corpus.Sentences;
import io.interferenceatlas.corpus.Sentences.Sentence;
import io.interferenceatlas.country.CountryMatcher;
import io.interferenceatlas.country.CountryMention;
import io.interferenceatlas.country.Gazetteer;
import io.interferenceatlas.country.Kind;
import io.interferenceatlas.interference.CueScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The raw-text scan of one article: where it names which countries, and which of its sentences a model has to read.
 * One instance serves one thread.
 */
public final class ArticleScanner {

  private static final int LEAD_SENTENCES = 3;

  private final CountryMatcher matcher;
  private final Set<String> states;
  private final CueScanner cues;
  private final CooccurrenceWindow window;
  private final Sentences sentences = new Sentences();

  public ArticleScanner(CountryMatcher matcher, Gazetteer gazetteer, CueScanner cues, CooccurrenceWindow window) {
    this.matcher = matcher;
    this.states = gazetteer.countries();
    this.cues = cues;
    this.window = window;
  }

  /** What the article's text names; its title only tells full names. */
  public ArticleScan scan(Article article) {
    String text = article.getBody();
    Set<String> names = article.getTitle() == null ? Set.of()
        : fullNames(matcher.find(article.getTitle(), article.getPublishedOn()));
    List<CountryMention> mentions = matcher.find(text, article.getPublishedOn(), names);
    List<Sentence> found = sentences.of(text);
    List<List<CountryMention>> bySentence = bySentence(found, mentions);
    List<TreeSet<String>> byWindow = byWindow(found, bySentence);
    String known = known(names, mentions);

    ArticleScan scan = new ArticleScan();
    scan.setArticleId(article.getArticleId());
    scan.setWindowCount(byWindow.size());
    scan.setWindows(new ArrayList<>());
    for (int w = 0; w < byWindow.size(); w++) {
      if (!byWindow.get(w).isEmpty()) {
        CountryWindow named = new CountryWindow();
        named.setWindow(w);
        named.setCountries(String.join(",", byWindow.get(w)));
        scan.getWindows().add(named);
      }
    }
    scan.setSentences(new ArrayList<>());
    for (int s = 0; s < found.size(); s++) {
      int w = windowOf(found, s);
      String sentence = text.substring(found.get(s).start(), found.get(s).end());
      boolean cued = cues.worthReading(sentence, cues.cues(sentence), bySentence.get(s));
      boolean related = byWindow.get(w).size() > 1;
      if (cued || related) {
        ScannedSentence row = sentence(article, found, s, known);
        row.setWindow(w);
        row.setCountries(String.join(",", byWindow.get(w)));
        row.setCued(cued);
        row.setRelated(related);
        scan.getSentences().add(row);
      }
    }
    return scan;
  }

  private static ScannedSentence sentence(Article article, List<Sentence> found, int s, String names) {
    ScannedSentence row = new ScannedSentence();
    row.setArticleId(article.getArticleId());
    row.setPublishedOn(article.getPublishedOn());
    row.setSource(article.getSource());
    row.setSentenceIndex(s);
    row.setSentenceStart(found.get(s).start());
    row.setInLead(s < LEAD_SENTENCES);
    row.setSentence(text(article, found, s));
    row.setPrevious(s > 0 ? text(article, found, s - 1) : "");
    row.setNext(s + 1 < found.size() ? text(article, found, s + 1) : "");
    row.setNames(names);
    return row;
  }

  private static String text(Article article, List<Sentence> found, int s) {
    return article.getBody().substring(found.get(s).start(), found.get(s).end());
  }

  private static List<List<CountryMention>> bySentence(List<Sentence> found, List<CountryMention> mentions) {
    List<List<CountryMention>> out = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : found) {
      List<CountryMention> here = new ArrayList<>();
      for (; next < mentions.size() && mentions.get(next).start() < sentence.end(); next++) {
        here.add(mentions.get(next));
      }
      out.add(here);
    }
    return out;
  }

  private List<TreeSet<String>> byWindow(List<Sentence> found, List<List<CountryMention>> bySentence) {
    List<TreeSet<String>> out = new ArrayList<>();
    for (int s = 0; s < found.size(); s++) {
      while (out.size() <= windowOf(found, s)) {
        out.add(new TreeSet<>());
      }
      for (CountryMention mention : bySentence.get(s)) {
        if (states.contains(mention.country())) {
          out.get(windowOf(found, s)).add(mention.country());
        }
      }
    }
    return out;
  }

  private int windowOf(List<Sentence> found, int sentence) {
    return switch (window) {
      case SENTENCE -> sentence;
      case PARAGRAPH -> found.get(sentence).paragraph();
      case ARTICLE -> 0;
    };
  }

  private static String known(Set<String> fromTitle, List<CountryMention> mentions) {
    Set<String> names = new TreeSet<>(fromTitle);
    names.addAll(fullNames(mentions));
    return String.join("\n", names);
  }

  private static Set<String> fullNames(List<CountryMention> mentions) {
    return mentions.stream().filter(m -> m.kind() == Kind.PERSON).map(CountryMention::name).collect(Collectors.toSet());
  }
}
