package io.interferenceatlas.interference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The trainer gives the scores in this order, and tables and labels spell the codes so. */
class CodesTest {

  @Test
  void stances_stand_in_the_order_of_the_models_scores() {
    assertThat(Stance.values()).extracting(Stance::name)
        .containsExactly("ALLEGES", "DENIES", "DEMANDS", "PLEDGES", "FEARS");
  }

  @Test
  void domains_stand_in_the_order_of_the_models_scores() {
    assertThat(Domain.values()).extracting(Domain::name)
        .containsExactly("ELECTION", "CYBER", "INFORMATION", "INTERNAL_AFFAIRS", "OTHER");
  }
}
