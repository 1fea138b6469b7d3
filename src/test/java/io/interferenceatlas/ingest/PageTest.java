package io.interferenceatlas.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.interferenceatlas.corpus.DateSource;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  private static final String FETCHED = "https://www.harbour.example/story?utm=1";
  private static final String FIRST = "The harbour council met on Tuesday to hear from the two engineers, who had been "
      + "asked to explain why the northern pier, rebuilt only last year, had sunk by a hand's width.";
  private static final String SECOND = "Neither of them could, and the meeting, which had been planned for one hour, "
      + "went on until late in the evening, when the lights of the hall, as is the rule, were switched off.";
  private static final String THIRD = "A third engineer, from the capital, will be asked next week, the council said, "
      + "and until then the pier stays closed to everyone, ships, anglers and visitors alike.";
  private static final String BODY = "<nav><a href='/a'>Home</a> <a href='/b'>Sport</a></nav><article><h1>Pier sinks</h1>"
      + "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p></article><footer>All rights reserved</footer>";

  @Test
  void the_main_text_keeps_its_paragraphs_and_leaves_the_rest_of_the_page() {
    String text = page("<title>Pier sinks - Harbour Post</title>", BODY).text();

    assertThat(text).contains(FIRST + "\n\n", SECOND, THIRD).doesNotContain("Sport", "rights reserved");
  }

  @Test
  void the_article_body_that_the_page_states_is_taken_where_the_markup_has_little_of_it() {
    String head = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \""
        + FIRST + " " + SECOND + " " + THIRD + "\"}</script>";

    assertThat(page(head, "<div>" + FIRST + "</div>").text()).isEqualTo(FIRST + " " + SECOND + " " + THIRD);
    assertThat(page(head, BODY).text()).contains(FIRST + "\n\n");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "PAGE_JSON_LD | <script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"2018-07-17T09:00:00Z\"}</script>",
      "PAGE_JSON_LD | <script type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebSite\", \"datePublished\": \"2001-01-01\"}, {\"@type\": [\"ReportageNewsArticle\"], \"datePublished\": \"2018-07-17T09:00:00Z\"}]}</script>",
      "PAGE_META    | <meta property='article:published_time' content='2018-07-17T09:00:00Z'>",
      "PAGE_META    | <meta itemprop='datePublished' content='2018-07-17T09:00:00Z'>",
      "PAGE_META    | <meta name='pubdate' content='2018-07-17T09:00:00Z'>",
      "PAGE_META    | <meta name='DC.date.issued' content='2018-07-17T09:00:00Z'>",
  })
  void the_date_is_taken_from_what_the_head_states(DateSource source, String head) {
    assertThat(page(head, BODY).dates()).startsWith(new PublicationDate.Candidate("2018-07-17T09:00:00Z", source));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "<time datetime='2018-07-17'>last summer</time>", "<time>2018-07-17</time>",
      "<span itemprop='datePublished'>2018-07-17</span>", "<time pubdate datetime='2018-07-17'></time>"
  })
  void the_date_is_taken_from_a_tag_of_the_page(String tag) {
    assertThat(page("", tag + BODY).dates())
        .startsWith(new PublicationDate.Candidate("2018-07-17", DateSource.PAGE_TIME));
  }

  @Test
  void json_ld_is_trusted_before_meta_tags_and_these_before_time_tags() {
    String head = "<meta property='article:published_time' content='b'>"
        + "<script type='application/ld+json'>{\"@type\": \"Article\", \"datePublished\": \"a\"}</script>";

    assertThat(page(head, "<time datetime='c'></time>").dates()).extracting(PublicationDate.Candidate::source)
        .startsWith(DateSource.PAGE_JSON_LD, DateSource.PAGE_META, DateSource.PAGE_TIME);
  }

  @Test
  void json_ld_that_is_no_json_is_passed_over() {
    String head = "<script type='application/ld+json'>{\"@type\": </script>"
        + "<meta property='og:title' content='Pier sinks'>";

    assertThat(page(head, BODY).title()).isEqualTo("Pier sinks");
  }

  @Test
  void url_title_and_source_are_what_the_page_states() {
    Page page = page("<link rel='canonical' href='/2018/07/17/pier'><meta property='og:site_name' content='Harbour Post'>"
        + "<meta property='og:title' content='The pier sinks'><title>x</title>", BODY);

    assertThat(page.url()).isEqualTo("https://www.harbour.example/2018/07/17/pier");
    assertThat(page.source()).isEqualTo("Harbour Post");
    assertThat(page.title()).isEqualTo("The pier sinks");
  }

  @Test
  void a_bare_page_has_its_heading_and_the_url_it_was_fetched_from() {
    Page page = page("", BODY);

    assertThat(page.url()).isEqualTo(FETCHED);
    assertThat(page.title()).isEqualTo("Pier sinks");
    assertThat(page.source()).isNull();
    assertThat(page.dates()).isEmpty();
  }

  @Test
  void the_encoding_is_the_servers_else_the_pages_own() {
    String body = BODY.replace("hand's", "caf\u00E9\u2019s");
    String meta = "<meta charset='windows-1252'>";

    assertThat(Page.read(html("", body).getBytes(UTF_8), "utf-8", FETCHED).text()).contains("caf\u00E9\u2019s");
    assertThat(Page.read(html(meta, body).getBytes(Charset.forName("windows-1252")), null, FETCHED).text())
        .contains("caf\u00E9\u2019s");
    assertThat(Page.read(html("", BODY.replace("hand's", "caf\u00E9")).getBytes(ISO_8859_1), "iso-8859-1", FETCHED).text())
        .contains("caf\u00E9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<", "<html></html>", "no markup at all", "\u0000\u0001"})
  void a_page_with_nothing_on_it_has_no_dates(String html) {
    assertThat(Page.read(html.getBytes(UTF_8), null, FETCHED).dates()).isEqualTo(List.of());
  }

  private static Page page(String head, String body) {
    return Page.read(html(head, body).getBytes(UTF_8), null, FETCHED);
  }

  private static String html(String head, String body) {
    return "<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>";
  }
}
