package io.interferenceatlas.cooccurrence;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.interferenceatlas.testing.LocalSpark;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssociationTest {

  @ParameterizedTest
  @CsvSource({
      "5, 10, 10, 20, 0",                      // half of each, as chance has it
      "5, 5, 5, 20, 1",                        // only together
      "1, 1, 1, 1000000, 1",
      "0, 5, 5, 20, -1",                       // never together
      "2, 4, 4, 16, 0.3333333333333333",       // ln 2 / ln 8
      "1, 8, 8, 16, -0.5",                     // ln(1/4) / ln 16
      "4, 8, 4, 8, 0"                          // one in every window
  })
  void npmi_is_the_information_shared_over_the_most_there_could_be(
      long joint, long a, long b, long total, double npmi) {
    assertThat(Association.npmi(joint, a, b, total).orElseThrow()).isCloseTo(npmi, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 0", "1, 1, 1, 1", "7, 7, 7, 7", "0, 0, 3, 9", "0, 3, 0, 9"})
  void npmi_is_not_defined_where_one_is_never_named_or_both_always(long joint, long a, long b, long total) {
    assertThat(Association.npmi(joint, a, b, total)).isEmpty();
  }

  /** Dunning's table 1 has "the swiss" with 110, 2442, 111 and 29114, and 270.72; the others by hand. */
  @ParameterizedTest
  @CsvSource({
      "110, 2552, 221, 31777, 270.72",
      "5, 10, 10, 20, 0",
      "1, 1, 1, 2, 2.772588722239781",         // 2 (ln 2 + ln 2)
      "5, 5, 5, 10, 13.862943611198906",       // 20 ln 2
      "0, 5, 5, 10, 13.862943611198906"        // shunning counts as much as going together
  })
  void log_likelihood_is_twice_the_sum_of_observed_times_log_of_observed_over_expected(
      long joint, long a, long b, long total, double ratio) {
    assertThat(Association.logLikelihood(joint, a, b, total).orElseThrow()).isCloseTo(ratio, within(0.005));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 0", "1, 1, 1, 1", "3, 9, 3, 9", "3, 3, 9, 9", "0, 0, 3, 9", "0, 3, 0, 9"})
  void log_likelihood_is_not_defined_without_windows_to_compare_with(long joint, long a, long b, long total) {
    assertThat(Association.logLikelihood(joint, a, b, total)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, 3, 3, 9", "3, 2, 3, 9", "3, 3, 2, 9", "1, 6, 5, 9", "0, 1, 0, 0"})
  void counts_that_do_not_fit_are_refused(long joint, long a, long b, long total) {
    assertThatThrownBy(() -> Association.npmi(joint, a, b, total))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("counts do not fit: " + joint + " windows with both, " + a + " with the first, " + b
            + " with the second, " + total + " in all");
    assertThatThrownBy(() -> Association.logLikelihood(joint, a, b, total))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void measures_stay_in_their_ranges_and_do_not_care_for_the_order_of_the_two() {
    for (long[] c : smallTables()) {
      OptionalDouble npmi = Association.npmi(c[0], c[1], c[2], c[3]);
      OptionalDouble ratio = Association.logLikelihood(c[0], c[1], c[2], c[3]);
      npmi.ifPresent(value -> assertThat(value).isBetween(-1.0, 1.0));
      ratio.ifPresent(value -> assertThat(value).isNotNegative().isFinite());
      assertThat(npmi).isEqualTo(Association.npmi(c[0], c[2], c[1], c[3]));
      if (ratio.isPresent()) {
        assertThat(ratio.getAsDouble())
            .isCloseTo(Association.logLikelihood(c[0], c[2], c[1], c[3]).orElseThrow(), within(1e-9));
      }
    }
  }

  @Test
  void columns_give_what_the_rules_give() {
    List<long[]> counts = smallTables();
    counts.add(new long[] {110, 2552, 221, 31777});
    counts.add(new long[] {1, 1, 1, 3_000_000_000L});
    counts.add(new long[] {400_000_000, 2_000_000_000L, 1_000_000_000L, 5_000_000_000L});
    StructType schema = new StructType();
    for (String name : List.of("joint", "a", "b", "total")) {
      schema = schema.add(name, DataTypes.LongType);
    }
    Column[] of = {col("joint"), col("a"), col("b"), col("total")};
    List<Row> rows = LocalSpark.session()
        .createDataFrame(counts.stream().map(c -> RowFactory.create(c[0], c[1], c[2], c[3])).toList(), schema)
        .select(col("*"), AssociationColumns.npmi(of[0], of[1], of[2], of[3]),
            AssociationColumns.logLikelihood(of[0], of[1], of[2], of[3]))
        .collectAsList();
    assertThat(rows).hasSameSizeAs(counts);
    for (Row row : rows) {
      long joint = row.getLong(0);
      long a = row.getLong(1);
      long b = row.getLong(2);
      long total = row.getLong(3);
      assertThat(row.<Double>getAs(4)).as("npmi of %s", row).isEqualTo(orNull(Association.npmi(joint, a, b, total)));
      assertThat(row.<Double>getAs(5)).as("log-likelihood of %s", row)
          .isEqualTo(orNull(Association.logLikelihood(joint, a, b, total)));
    }
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static List<long[]> smallTables() {
    List<long[]> tables = new ArrayList<>();
    for (long total = 0; total <= 7; total++) {
      for (long a = 0; a <= total; a++) {
        for (long b = 0; b <= total; b++) {
          for (long joint = Math.max(0, a + b - total); joint <= Math.min(a, b); joint++) {
            tables.add(new long[] {joint, a, b, total});
          }
        }
      }
    }
    return tables;
  }
}
