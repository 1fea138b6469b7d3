package io.interferenceatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.interferenceatlas.corpus.Article;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InterpreterTest {

  private static final IngestRules RULES = IngestRules.defaults(LocalDate.of(2020, 6, 30));
  private static final String TEXT = "The embassy called the claims absurd and said it would not comment further.";

  @Test
  void a_sound_record_becomes_an_article() {
    Article article = article(record(Map.of(
        "doc_id", "a1", "date", "2018-07-17", "source", "The Harbour Post", "url", "https://harbour.example/story",
        "title", "Embassy\n denies", "body", TEXT)));

    assertThat(article.getArticleId()).isEqualTo("a1");
    assertThat(article.getSource()).isEqualTo("The Harbour Post");
    assertThat(article.getUrl()).isEqualTo("https://harbour.example/story");
    assertThat(article.getTitle()).isEqualTo("Embassy denies");
    assertThat(article.getPublishedOn()).isEqualTo("2018-07-17");
    assertThat(article.getDateSource()).isEqualTo("FIELD");
    assertThat(article.getLanguage()).isEqualTo("en");
    assertThat(article.getIssues()).isEmpty();
    assertThat(article.getBody()).isEqualTo(TEXT);
    assertThat(article.getTextLength()).isEqualTo(TEXT.length());
    assertThat(article.getInputFile()).isEqualTo("dump.jsonl");
    assertThat(article.getRecordNo()).isEqualTo(7);
  }

  @Test
  void an_article_without_an_id_gets_the_same_one_every_time() {
    String id = article(record(Map.of("date", "2018-07-17", "url", "https://a.example/1", "text", TEXT))).getArticleId();

    assertThat(id).matches("[0-9a-f]{16}");
    assertThat(article(record(Map.of("date", "July 17, 2018", "link", "https://a.example/1", "text", TEXT + " ")))
        .getArticleId()).isEqualTo(id);
    assertThat(article(record(Map.of("date", "2018-07-17", "url", "https://a.example/2", "text", TEXT)))
        .getArticleId()).isNotEqualTo(id);
    assertThat(article(record(Map.of("date", "2018-07-17", "url", "https://a.example/1", "text", TEXT + " More.")))
        .getArticleId()).isNotEqualTo(id);
  }

  @Test
  void the_source_is_the_named_one_else_the_host_of_the_url() {
    assertThat(sourceOf("The Harbour Post", "https://a.example/1")).isEqualTo("The Harbour Post");
    assertThat(sourceOf("www.harbour.example", "https://a.example/1")).isEqualTo("harbour.example");
    assertThat(sourceOf("https://news.harbour.example/", "https://a.example/1")).isEqualTo("harbour.example");
    assertThat(sourceOf("", "https://www.a.example/1")).isEqualTo("a.example");
    assertThat(sourceOf("", "")).isNull();
  }

  @Test
  void a_record_without_text_is_rejected() {
    assertThat(rejected(record(Map.of("date", "2018-07-17", "title", "Only a title"))))
        .returns("empty_text", RejectedRecord::getReason)
        .returns("Only a title", RejectedRecord::getExcerpt)
        .returns(LocalDate.of(2018, 7, 1), RejectedRecord::getMonth);
    assertThat(rejected(record(Map.of("date", "2018-07-17", "text", "<p>&nbsp;</p>"))).getReason())
        .isEqualTo("empty_text");
  }

  @Test
  void a_record_without_a_usable_date_is_rejected_with_what_it_says() {
    assertThat(rejected(record(Map.of("date", "2107-07-17", "source", "The Harbour Post", "text", TEXT))))
        .returns("no_usable_date", RejectedRecord::getReason)
        .returns("DATE_IN_FUTURE: 2107-07-17", RejectedRecord::getDetail)
        .returns("The Harbour Post", RejectedRecord::getSource)
        .returns(null, RejectedRecord::getMonth)
        .returns(7L, RejectedRecord::getRecordNo)
        .returns("dump.jsonl", RejectedRecord::getInputFile);
    assertThat(rejected(record(Map.of("text", TEXT))).getDetail()).isEqualTo("no date given");
  }

  @Test
  void a_language_that_is_not_accepted_is_rejected_with_its_name() {
    RawRecord german = record(Map.of("date", "2018-07-17",
        "text", "Die Botschaft nannte die Behauptungen absurd und wollte sich nicht weiter äußern."));

    assertThat(rejected(german))
        .returns("language", RejectedRecord::getReason)
        .returns("de", RejectedRecord::getDetail)
        .returns(LocalDate.of(2018, 7, 1), RejectedRecord::getMonth);
    assertThat(interpret(german, RULES.withLanguages(Set.of("en", "de"))).getArticle().getLanguage()).isEqualTo("de");
    assertThat(interpret(german, RULES.withLanguages(Set.of())).getArticle().getLanguage()).isEqualTo("de");
  }

  @Test
  void a_text_too_short_to_tell_its_language_is_kept_with_a_doubt() {
    assertThat(article(record(Map.of("date", "2018-07-17", "text", "Talks off."))))
        .returns("und", Article::getLanguage)
        .returns("LANGUAGE_UNSURE", Article::getIssues);
  }

  @Test
  void doubts_are_sorted_codes() {
    Article article = article(record(Map.of(
        "date", "2107-07-17", "url", "https://a.example/2018/07/17/story", "text", "<p>" + TEXT + "</p>")));

    assertThat(article.getIssues()).isEqualTo("DATE_FROM_URL,DATE_IN_FUTURE,HTML_LEFTOVERS");
    assertThat(article.getDateSource()).isEqualTo("URL");
    assertThat(article.getBody()).isEqualTo(TEXT);
  }

  @Test
  void an_enormous_text_is_cut_and_told() {
    Article article = interpret(record(Map.of("date", "2018-07-17", "text", (TEXT + " ").repeat(100))),
        RULES.withMaxTextChars(1000)).getArticle();

    assertThat(article.getIssues()).isEqualTo("TEXT_CUT");
    assertThat(article.getTextLength()).isEqualTo(article.getBody().length()).isBetween(900, 1000);
    assertThat(article.getBody()).endsWith("further.");
  }

  @Test
  void a_text_that_the_reader_cut_is_told_even_if_little_is_left_of_it() {
    Article article = interpret(record(Map.of("date", "2018-07-17",
        "text", TEXT + "<p>".repeat(2_000))), RULES.withMaxTextChars(1000)).getArticle();

    assertThat(article.getIssues()).isEqualTo("HTML_LEFTOVERS,TEXT_CUT");
    assertThat(article.getBody()).isEqualTo(TEXT);
  }

  @Test
  void a_record_that_could_not_be_read_is_rejected_as_the_reader_said() {
    assertThat(rejected(RawRecord.failed("dump.csv", 3, RejectReason.BROKEN_RECORD, "2 columns", "a,b")))
        .returns("broken_record", RejectedRecord::getReason)
        .returns("2 columns", RejectedRecord::getDetail)
        .returns("a,b", RejectedRecord::getExcerpt);
  }

  @Test
  void an_excerpt_is_one_line_of_200_characters_at_most() {
    String excerpt = rejected(record(Map.of("text", "a\n\tb\u0000" + "\uD83D\uDE42".repeat(300)))).getExcerpt();

    assertThat(excerpt).startsWith("a b").hasSizeBetween(199, 200).doesNotContain("\n");
    assertThat(Character.isHighSurrogate(excerpt.charAt(excerpt.length() - 1))).isFalse();
  }

  private static String sourceOf(String source, String url) {
    return article(record(Map.of("date", "2018-07-17", "source", source, "url", url, "text", TEXT))).getSource();
  }

  private static RawRecord record(Map<String, String> fields) {
    return RawRecord.of("dump.jsonl", 7, new HashMap<>(fields));
  }

  private static Interpretation interpret(RawRecord raw, IngestRules rules) {
    return new Interpreter(rules).interpret(raw);
  }

  private static Article article(RawRecord raw) {
    Interpretation interpretation = interpret(raw, RULES);
    assertThat(interpretation.getRejected()).isNull();
    return interpretation.getArticle();
  }

  private static RejectedRecord rejected(RawRecord raw) {
    Interpretation interpretation = interpret(raw, RULES);
    assertThat(interpretation.getArticle()).isNull();
    return interpretation.getRejected();
  }
}
