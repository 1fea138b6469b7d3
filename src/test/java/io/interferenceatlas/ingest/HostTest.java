package io.interferenceatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostTest {

  @ParameterizedTest
  @CsvSource(nullValues = "null", value = {
      "https://www.news.example/a, news.example",
      "https://edition.news.example:8443/a?b#c, news.example",
      "HTTP://WWW.News.Example, news.example",
      "https://www.herald.co.uk/a, herald.co.uk",
      "https://world.herald.com.au/a, herald.com.au",
      "https://herald.co/a, herald.co",
      "www.herald.org/a b|c, herald.org",
      "http://192.0.2.7/a, 192.0.2.7",
      "http://localhost/a, localhost",
      "not a url, null",
      "null, null",
  })
  void a_url_tells_its_publisher(String url, String host) {
    assertThat(Host.registrable(url)).isEqualTo(host);
  }
}
