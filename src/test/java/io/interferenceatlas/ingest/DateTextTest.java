package io.interferenceatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      // ISO
      "2018-07-17                            | 2018-07-17",
      "2018-7-3                              | 2018-07-03",
      "2018/07/17                            | 2018-07-17",
      "2018.07.17                            | 2018-07-17",
      "2018-07-17T09:30                      | 2018-07-17",
      "2018-07-17T09:30:15Z                  | 2018-07-17",
      "2018-07-17T09:30:15.123Z              | 2018-07-17",
      "2018-07-17T23:30:00-04:00             | 2018-07-17",
      "2018-07-17T00:30:00+0900              | 2018-07-17",
      "2018-07-17 09:30:15                   | 2018-07-17",
      "2018-07-17 09:30:15 UTC               | 2018-07-17",
      "2018-07-17+02:00                      | 2018-07-17",
      "2018-07-17Z                           | 2018-07-17",
      "2016-02-29                            | 2016-02-29",
      // Digits alone
      "20180717                              | 2018-07-17",
      "201807171230                          | 2018-07-17",
      "20180717123015                        | 2018-07-17",
      "20180717T123015Z                      | 2018-07-17",
      "20180717T1230                         | 2018-07-17",
      // Epoch
      "1531785600                            | 2018-07-17",
      "1531785599                            | 2018-07-16",
      "1531785600.0                          | 2018-07-17",
      "1.5317856E9                           | 2018-07-17",
      "1531785600000                         | 2018-07-17",
      "1.5317856E12                          | 2018-07-17",
      "1531785600000000                      | 2018-07-17",
      "1531785600000000000                   | 2018-07-17",
      "915148800000                          | 1999-01-01",
      "946684800                             | 2000-01-01",
      // RFC 822 and its kin
      "Tue, 17 Jul 2018 12:00:00 GMT         | 2018-07-17",
      "Tue, 17 Jul 2018 23:30:00 -0400       | 2018-07-17",
      "17 Jul 2018 12:00 EST                 | 2018-07-17",
      "Tue, 17 Jul 18 12:00:00 GMT           | 2018-07-17",
      "Tuesday, 17-Jul-18 12:00:00 GMT       | 2018-07-17",
      "Tue Jul 17 12:00:00 UTC 2018          | 2018-07-17",
      "Tue Jul 17 12:00:00 2018              | 2018-07-17",
      // Day, month, year
      "17 July 2018                          | 2018-07-17",
      "17 july 2018                          | 2018-07-17",
      "3 Sept 2018                           | 2018-09-03",
      "17th July 2018                        | 2018-07-17",
      "1st of May, 2018                      | 2018-05-01",
      "17-Jul-2018                           | 2018-07-17",
      "17/Jul/2018                           | 2018-07-17",
      "17. July 2018                         | 2018-07-17",
      "Tuesday 17 July 2018 09.30 BST        | 2018-07-17",
      // Month, day, year
      "July 17, 2018                         | 2018-07-17",
      "JULY 17, 2018                         | 2018-07-17",
      "Jul 17, 2018                          | 2018-07-17",
      "Jul. 17, 2018                         | 2018-07-17",
      "July 17 2018                          | 2018-07-17",
      "July 17th, 2018                       | 2018-07-17",
      "Sept. 2, 2018                         | 2018-09-02",
      "Tuesday, July 17, 2018                | 2018-07-17",
      "July 17, 2018 at 5:30 p.m. ET         | 2018-07-17",
      "Published: July 17, 2018              | 2018-07-17",
      "Updated 9:30 PM ET, Tue July 17, 2018 | 2018-07-17",
      "2018-Jul-17                           | 2018-07-17",
      "2018 July 17                          | 2018-07-17",
      // Numbers with slashes, American unless that is no date
      "7/17/2018                             | 2018-07-17",
      "07/17/2018 09:30 AM                   | 2018-07-17",
      "07-17-2018                            | 2018-07-17",
      "7/17/18                               | 2018-07-17",
      "12/31/99                              | 1999-12-31",
      "17/7/2018                             | 2018-07-17",
      "31/12/2018                            | 2018-12-31",
      "17.07.2018                            | 2018-07-17",
      "3/4/2018                              | 2018-03-04",
      // Off by centuries, but dates all the same: whether they can be used is decided elsewhere
      "0201-07-17                            | 0201-07-17",
      "1917-07-17                            | 1917-07-17",
      "2107-07-17                            | 2107-07-17",
      "0001-11-30                            | 0001-11-30",
  })
  void a_day_is_read_in_every_form_that_dumps_use(String text, LocalDate day) {
    assertThat(DateText.parse(text)).map(ParsedDate::date).contains(day);
    assertThat(DateText.parse(text)).map(ParsedDate::monthOnly).contains(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-07", "2018/07", "201807", "July 2018", "Jul. 2018", "jul-2018"})
  void a_month_without_a_day_is_its_first(String text) {
    assertThat(DateText.parse(text)).contains(new ParsedDate(LocalDate.of(2018, 7, 1), true, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", " ", "yesterday", "3 hours ago", "2018", "18", "0", "-1", "12345", "2018-13-01", "2018-02-30", "2017-02-29",
      "0000-00-00", "20181345", "32/13/2018", "February 30, 2018", "31 June 2018", "maybe", "17 Marching 2018",
      "99999999999999999999999999", "1E999", "2018-07-171", "the 17th"
  })
  void what_is_no_date_in_the_calendar_is_none(String text) {
    assertThat(DateText.parse(text)).isEmpty();
  }

  @Test
  void a_date_that_could_be_read_both_ways_keeps_the_other_reading() {
    assertThat(DateText.parse("3/4/2018")).map(ParsedDate::otherReading).contains(LocalDate.of(2018, 4, 3));
    assertThat(DateText.parse("4/4/2018").orElseThrow().otherReading()).isNull();
    assertThat(DateText.parse("17/4/2018").orElseThrow().otherReading()).isNull();
  }

  @Test
  void a_whole_text_in_the_date_field_is_not_searched() {
    assertThat(DateText.parse("July 17, 2018 ".repeat(100))).isEmpty();
  }
}
