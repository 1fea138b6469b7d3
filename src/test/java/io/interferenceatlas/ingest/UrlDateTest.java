package io.interferenceatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlDateTest {

  @ParameterizedTest
  @CsvSource({
      "https://news.example/2018/07/17/world/story.html, 2018-07-17",
      "https://news.example/world/2018/7/3/story, 2018-07-03",
      "https://news.example/world/2018/jul/17/story, 2018-07-17",
      "https://news.example/world/2018/JUL/17/story, 2018-07-17",
      "https://news.example/world/2018/july/17, 2018-07-17",
      "https://news.example/2018-07/17/c_1373.htm, 2018-07-17",
      "https://news.example/2018-07-17/story, 2018-07-17",
      "https://news.example/20180717/story, 2018-07-17",
      "https://news.example/content/201807/17/ws5b.html, 2018-07-17",
      "https://news.example/2018/0717/story, 2018-07-17",
      "https://news.example/2018/07/17?from=2012/01/01, 2018-07-17",
      "https://news.example/news/2018/07/what-happened-180717093015123.html, 2018-07-17",
  })
  void a_day_in_the_folders_is_the_publishers_own_filing(String url, LocalDate day) {
    assertThat(UrlDate.find(url)).contains(new UrlDate(ParsedDate.ofDay(day), true));
  }

  @ParameterizedTest
  @CsvSource({
      "https://news.example/eight-years-after-2010-07-17, 2010-07-17",
      "https://news.example/2018-07-17-morning-briefing, 2018-07-17",
      "https://news.example/la-na-vote-20180717-story.html, 2018-07-17",
  })
  void a_day_within_a_title_may_be_what_the_article_is_about(String url, LocalDate day) {
    assertThat(UrlDate.find(url)).contains(new UrlDate(ParsedDate.ofDay(day), false));
  }

  @ParameterizedTest
  @CsvSource({
      "https://news.example/2018/07/story, 2018-07",
      "https://news.example/2018-07/story, 2018-07",
      "https://news.example/2018/july/9th-circuit-rules, 2018-07",
      "https://news.example/news/2018/07/another-month-180817093015123.html, 2018-07",
  })
  void a_month_in_the_folders_is_a_month(String url, YearMonth month) {
    assertThat(UrlDate.find(url)).contains(new UrlDate(ParsedDate.ofMonth(month), true));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {
      "https://news.example/story", "https://news.example/world-20171231", "https://news.example/2018/13/45/story",
      "https://news.example/story?date=2018-07-17", "https://news.example/story#2018/07/17", "https://news.example/2018/",
      "https://news.example/4/2018/19/story", "https://news.example/a/1201807174", "not a url at all"
  })
  void numbers_that_are_no_date_are_left_alone(String url) {
    assertThat(UrlDate.find(url)).isEmpty();
  }
}
