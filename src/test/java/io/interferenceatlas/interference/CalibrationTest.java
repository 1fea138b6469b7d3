package io.interferenceatlas.interference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {

  private final Calibration calibration =
      new Calibration(new double[] {0.2, 0.6, 0.7}, new double[] {0.1, 0.5, 0.9});

  @Test
  void between_two_points_a_straight_line_holds() {
    assertThat(calibration.share(0.3)).isEqualTo(0.2, within(1e-12));
    assertThat(calibration.share(0.4)).isEqualTo(0.3, within(1e-12));
    assertThat(calibration.share(0.65)).isEqualTo(0.7, within(1e-12));
  }

  @Test
  void at_a_point_its_own_share_holds() {
    assertThat(calibration.share(0.2)).isEqualTo(0.1, within(1e-12));
    assertThat(calibration.share(0.6)).isEqualTo(0.5, within(1e-12));
    assertThat(calibration.share(0.7)).isEqualTo(0.9, within(1e-12));
  }

  @Test
  void beyond_the_ends_the_share_of_the_end_holds() {
    assertThat(calibration.share(0)).isEqualTo(0.1);
    assertThat(calibration.share(1)).isEqualTo(0.9);
  }

  @Test
  void a_step_goes_up_behind_its_score() {
    Calibration step = new Calibration(new double[] {0.5, 0.5}, new double[] {0.2, 0.8});
    assertThat(step.share(0.5)).isEqualTo(0.2);
    assertThat(step.share(0.51)).isEqualTo(0.8);
  }

  @Test
  void one_point_gives_its_share_to_every_score() {
    Calibration flat = new Calibration(new double[] {0.5}, new double[] {0.4});
    assertThat(new double[] {flat.share(0), flat.share(0.5), flat.share(1)}).containsOnly(0.4);
  }

  @Test
  void scores_and_shares_go_in_pairs() {
    assertThatThrownBy(() -> new Calibration(new double[] {0.1, 0.2}, new double[] {0.1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Calibration(new double[0], new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
