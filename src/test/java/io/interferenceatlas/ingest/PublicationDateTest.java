package io.interferenceatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.interferenceatlas.corpus.DateSource;
import io.interferenceatlas.corpus.Issue;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublicationDateTest {

  private static final IngestRules RULES = IngestRules.defaults(LocalDate.of(2020, 6, 30));
  private static final String FILED = "https://news.example/2018/07/17/story";
  private static final String FILED_MONTH = "https://news.example/2018/07/story";
  private static final String UNDATED = "https://news.example/story";
  private static final LocalDate DAY = LocalDate.of(2018, 7, 17);

  @Test
  void field_and_url_agree() {
    expect(decide("2018-07-17", FILED), DAY, DateSource.FIELD);
  }

  @Test
  void a_days_difference_to_the_url_is_a_time_zone() {
    expect(decide("2018-07-18", FILED), LocalDate.of(2018, 7, 18), DateSource.FIELD);
    expect(decide("2018-07-16", FILED), LocalDate.of(2018, 7, 16), DateSource.FIELD);
    expect(decide("2018-08-01", FILED_MONTH), LocalDate.of(2018, 8, 1), DateSource.FIELD);
  }

  @Test
  void the_folder_wins_over_a_field_that_contradicts_it() {
    expect(decide("2019-02-03", FILED), DAY, DateSource.URL, Issue.DATE_DISAGREES_WITH_URL, Issue.DATE_FROM_URL);
  }

  @Test
  void a_date_within_a_title_does_not_win() {
    expect(decide("2018-07-17", "https://news.example/ten-years-after-2008-07-17"), DAY, DateSource.FIELD,
        Issue.DATE_DISAGREES_WITH_URL);
  }

  @Test
  void a_magazine_is_filed_under_the_month_of_its_issue() {
    expect(decide("2018-06-12", FILED_MONTH), LocalDate.of(2018, 6, 12), DateSource.FIELD,
        Issue.DATE_DISAGREES_WITH_URL);
  }

  @Test
  void a_folder_of_quite_another_month_wins() {
    expect(decide("2018-01-02", FILED_MONTH), LocalDate.of(2018, 7, 1), DateSource.URL,
        Issue.DATE_DISAGREES_WITH_URL, Issue.DATE_FROM_URL, Issue.DATE_MONTH_ONLY);
  }

  @Test
  void an_empty_or_missing_field_falls_back_to_the_url() {
    expect(decide("", FILED), DAY, DateSource.URL, Issue.DATE_FROM_URL);
    expect(decide(null, FILED_MONTH), LocalDate.of(2018, 7, 1), DateSource.URL,
        Issue.DATE_FROM_URL, Issue.DATE_MONTH_ONLY);
  }

  @Test
  void an_unreadable_field_falls_back_to_the_url() {
    expect(decide("last week", FILED), DAY, DateSource.URL, Issue.DATE_FROM_URL, Issue.DATE_UNREADABLE);
  }

  @Test
  void a_date_of_the_wrong_century_falls_back_to_the_url() {
    expect(decide("0201-07-17", FILED), DAY, DateSource.URL, Issue.DATE_FROM_URL, Issue.DATE_TOO_EARLY);
    expect(decide("1917-07-17", FILED), DAY, DateSource.URL, Issue.DATE_FROM_URL, Issue.DATE_TOO_EARLY);
    expect(decide("2107-07-17", FILED), DAY, DateSource.URL, Issue.DATE_FROM_URL, Issue.DATE_IN_FUTURE);
  }

  @Test
  void the_as_of_day_is_the_last_and_the_minimum_the_first_that_counts() {
    expect(decide("2020-06-30", UNDATED), LocalDate.of(2020, 6, 30), DateSource.FIELD);
    expect(decide("1990-01-01", UNDATED), LocalDate.of(1990, 1, 1), DateSource.FIELD);
    assertThat(decide("2020-07-01", UNDATED).date()).isNull();
    assertThat(decide("1989-12-31", UNDATED).date()).isNull();
  }

  @Test
  void a_date_in_the_url_must_be_in_range_too() {
    assertThat(decide("", "https://news.example/2020/07/01/story").date()).isNull();
    assertThat(decide("", "https://news.example/1917/07/17/story").date()).isNull();
    expect(decide("2018-07-17", "https://news.example/1917/10/25/story"), DAY, DateSource.FIELD);
  }

  @Test
  void no_date_at_all_is_no_date() {
    assertThat(decide(null, null)).isEqualTo(new PublicationDate(null, null, Set.of()));
    assertThat(decide("soon", UNDATED)).isEqualTo(new PublicationDate(null, null, Set.of(Issue.DATE_UNREADABLE)));
  }

  @Test
  void a_date_that_could_be_read_both_ways_is_settled_by_the_url() {
    expect(decide("3/4/2018", "https://news.example/2018/04/03/story"), LocalDate.of(2018, 4, 3), DateSource.FIELD);
    expect(decide("3/4/2018", "https://news.example/2018/03/04/story"), LocalDate.of(2018, 3, 4), DateSource.FIELD);
    expect(decide("3/4/2018", UNDATED), LocalDate.of(2018, 3, 4), DateSource.FIELD, Issue.DATE_AMBIGUOUS);
  }

  @Test
  void a_day_in_the_url_makes_a_month_exact() {
    expect(decide("July 2018", FILED), DAY, DateSource.URL, Issue.DATE_FROM_URL);
    expect(decide("July 2018", UNDATED), LocalDate.of(2018, 7, 1), DateSource.FIELD, Issue.DATE_MONTH_ONLY);
  }

  @Test
  void a_later_candidate_is_used_where_an_earlier_one_cannot_be() {
    PublicationDate published = PublicationDate.decide(
        List.of(
            new PublicationDate.Candidate("2107-07-17", DateSource.PAGE_JSON_LD),
            new PublicationDate.Candidate("July 17, 2018", DateSource.PAGE_META)),
        UNDATED, RULES);

    expect(published, DAY, DateSource.PAGE_META, Issue.DATE_IN_FUTURE);
  }

  private static PublicationDate decide(String field, String url) {
    return PublicationDate.decide(List.of(new PublicationDate.Candidate(field, DateSource.FIELD)), url, RULES);
  }

  private static void expect(PublicationDate published, LocalDate date, DateSource source, Issue... issues) {
    assertThat(published).isEqualTo(new PublicationDate(date, source, Set.of(issues)));
  }
}
