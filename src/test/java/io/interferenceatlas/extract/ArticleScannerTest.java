package io.interferenceatlas.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.interferenceatlas.config.CooccurrenceWindow;
import io.interferenceatlas.corpus.Article;
import io.interferenceatlas.country.CountryMatcher;
import io.interferenceatlas.country.Gazetteer;
import io.interferenceatlas.interference.CueScanner;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArticleScannerTest {

  private static final String TWO_PARAGRAPHS = "Peru signed a pact. Chad did not. It rained.\n\n"
      + "Kenya stayed away. Talk of meddling by Chad went on.";

  private static CountryMatcher matcher;

  @BeforeAll
  static void build() {
    matcher = new CountryMatcher(Gazetteer.bundled());
  }

  @Test
  void the_first_three_sentences_are_the_lead() {
    ArticleScan scan = scan(CooccurrenceWindow.SENTENCE,
        "Meddling came. Meddling went. Meddling stayed.\n\nMeddling grew. Meddling ended.");
    assertThat(scan.getSentences()).extracting(ScannedSentence::isInLead)
        .containsExactly(true, true, true, false, false);
  }

  @Test
  void a_title_is_not_scanned_but_tells_full_names() {
    Article article = article("Later Warner spoke of meddling.");
    article.setTitle("Peru and Chad: Mark Warner speaks of meddling");
    ArticleScan scan = scanner(CooccurrenceWindow.SENTENCE).scan(article);
    assertThat(scan.getWindowCount()).isEqualTo(1);
    assertThat(scan.getWindows()).extracting(CountryWindow::getCountries).containsExactly("USA");
    assertThat(scan.getSentences()).hasSize(1);
    assertThat(scan.getSentences().get(0).getSentence()).isEqualTo("Later Warner spoke of meddling.");
    assertThat(scan.getSentences().get(0).getNames()).isEqualTo("Mark Warner");
    article.setTitle(null);
    assertThat(scanner(CooccurrenceWindow.SENTENCE).scan(article).getWindows()).isEmpty();
  }

  @Test
  void names_of_persons_anywhere_in_the_article_go_with_every_sentence() {
    ArticleScan scan = scan(CooccurrenceWindow.SENTENCE,
        "Meddling came. Mark Warner met Vladimir Putin. Warner spoke of it.");
    assertThat(scan.getSentences()).isNotEmpty()
        .allSatisfy(s -> assertThat(s.getNames()).isEqualTo("Mark Warner\nVladimir Putin"));
  }

  @Test
  void a_window_is_a_sentence() {
    ArticleScan scan = scan(CooccurrenceWindow.SENTENCE, TWO_PARAGRAPHS);
    assertThat(scan.getWindowCount()).isEqualTo(5);
    assertThat(windows(scan)).containsExactly("0 PER", "1 TCD", "3 KEN", "4 TCD");
  }

  @Test
  void a_window_is_a_paragraph() {
    ArticleScan scan = scan(CooccurrenceWindow.PARAGRAPH, TWO_PARAGRAPHS);
    assertThat(scan.getWindowCount()).isEqualTo(2);
    assertThat(windows(scan)).containsExactly("0 PER,TCD", "1 KEN,TCD");
  }

  @Test
  void a_window_is_the_article() {
    ArticleScan scan = scan(CooccurrenceWindow.ARTICLE, TWO_PARAGRAPHS);
    assertThat(scan.getWindowCount()).isEqualTo(1);
    assertThat(windows(scan)).containsExactly("0 KEN,PER,TCD");
  }

  @Test
  void a_model_reads_sentences_with_a_cue_and_those_in_windows_that_name_two_countries() {
    assertThat(scan(CooccurrenceWindow.SENTENCE, TWO_PARAGRAPHS).getSentences())
        .extracting(ScannedSentence::getSentenceIndex, ScannedSentence::isCued, ScannedSentence::isRelated)
        .containsExactly(tuple(4, true, false));
    assertThat(scan(CooccurrenceWindow.PARAGRAPH, TWO_PARAGRAPHS + "\n\nPeru slept.").getSentences())
        .extracting(ScannedSentence::getSentenceIndex, ScannedSentence::isCued, ScannedSentence::isRelated)
        .containsExactly(tuple(0, false, true), tuple(1, false, true), tuple(2, false, true), tuple(3, false, true),
            tuple(4, true, true));
    assertThat(scan(CooccurrenceWindow.SENTENCE, "Peru met Chad.").getSentences())
        .extracting(ScannedSentence::getSentenceIndex, ScannedSentence::isCued, ScannedSentence::isRelated)
        .containsExactly(tuple(0, false, true));
  }

  @Test
  void a_sentence_knows_its_windows_index_and_countries() {
    ScannedSentence last = scan(CooccurrenceWindow.PARAGRAPH, TWO_PARAGRAPHS).getSentences().get(4);
    assertThat(last.getWindow()).isEqualTo(1);
    assertThat(last.getCountries()).isEqualTo("KEN,TCD");
  }

  @Test
  void a_sentence_stands_with_its_neighbours_across_paragraphs() {
    List<ScannedSentence> sentences = scan(CooccurrenceWindow.ARTICLE, TWO_PARAGRAPHS).getSentences();
    assertThat(sentences)
        .extracting(ScannedSentence::getPrevious, ScannedSentence::getSentence, ScannedSentence::getNext)
        .containsExactly(
            tuple("", "Peru signed a pact.", "Chad did not."),
            tuple("Peru signed a pact.", "Chad did not.", "It rained."),
            tuple("Chad did not.", "It rained.", "Kenya stayed away."),
            tuple("It rained.", "Kenya stayed away.", "Talk of meddling by Chad went on."),
            tuple("Kenya stayed away.", "Talk of meddling by Chad went on.", ""));
  }

  @Test
  void a_sentences_offset_points_into_the_articles_text() {
    assertThat(scan(CooccurrenceWindow.ARTICLE, TWO_PARAGRAPHS).getSentences())
        .allSatisfy(s -> assertThat(TWO_PARAGRAPHS.substring(s.getSentenceStart())).startsWith(s.getSentence()));
  }

  @Test
  void bodies_and_regions_are_no_countries_of_a_window() {
    ArticleScan scan = scan(CooccurrenceWindow.SENTENCE, "NATO met Peru in Europe. The UN met NATO.");
    assertThat(windows(scan)).containsExactly("0 PER");
    assertThat(scan.getSentences()).isEmpty();
  }

  @Test
  void a_sentence_takes_id_day_and_source_from_its_article() {
    ScannedSentence sentence = scan(CooccurrenceWindow.SENTENCE, "Meddling came.").getSentences().get(0);
    assertThat(sentence.getArticleId()).isEqualTo("a-1");
    assertThat(sentence.getPublishedOn()).isEqualTo(LocalDate.of(2019, 3, 4));
    assertThat(sentence.getSource()).isEqualTo("Lantern");
  }

  @Test
  void an_article_that_names_no_country_and_has_no_cue_gives_nothing_to_read() {
    ArticleScan scan = scan(CooccurrenceWindow.PARAGRAPH, "It rained. It stopped.\n\nIt rained again.");
    assertThat(scan.getArticleId()).isEqualTo("a-1");
    assertThat(scan.getWindowCount()).isEqualTo(2);
    assertThat(scan.getWindows()).isEmpty();
    assertThat(scan.getSentences()).isEmpty();
  }

  private static ArticleScan scan(CooccurrenceWindow window, String body) {
    return scanner(window).scan(article(body));
  }

  private static ArticleScanner scanner(CooccurrenceWindow window) {
    return new ArticleScanner(matcher, Gazetteer.bundled(), CueScanner.bundled(), window);
  }

  private static Article article(String body) {
    Article article = new Article();
    article.setArticleId("a-1");
    article.setSource("Lantern");
    article.setPublishedOn(LocalDate.of(2019, 3, 4));
    article.setBody(body);
    return article;
  }

  private static List<String> windows(ArticleScan scan) {
    return scan.getWindows().stream().map(w -> w.getWindow() + " " + w.getCountries()).toList();
  }
}
