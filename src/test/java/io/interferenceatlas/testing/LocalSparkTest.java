package io.interferenceatlas.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalSparkTest {

  @Test
  void the_shared_session_counts_in_UTC() {
    assertThat(LocalSpark.session().sql("select string(timestamp_seconds(0))").first().getString(0))
        .isEqualTo("1970-01-01 00:00:00");
  }
}
