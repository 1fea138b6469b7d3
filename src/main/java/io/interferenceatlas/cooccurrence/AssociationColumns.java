package io.interferenceatlas.cooccurrence;

import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * The measures of {@link Association} as expressions over BIGINT columns; null where they are empty. The counts are
 * not checked.
 */
final class AssociationColumns {

  private AssociationColumns() {}

  /** {@link Association#npmi} as DOUBLE. */
  static Column npmi(Column joint, Column a, Column b, Column total) {
    Column information = log(number(joint).multiply(total).divide(number(a).multiply(b)));
    Column most = log(number(total).divide(joint));
    Column defined = a.gt(0).and(b.gt(0)).and(joint.lt(total));
    return when(defined.and(joint.equalTo(0)), lit(-1.0))
        .when(defined, greatest(lit(-1.0), least(lit(1.0), information.divide(most))));
  }

  /** {@link Association#logLikelihood} as DOUBLE. */
  static Column logLikelihood(Column joint, Column a, Column b, Column total) {
    Column withoutA = total.minus(a);
    Column withoutB = total.minus(b);
    Column sum = surprise(joint, a, b, total)
        .plus(surprise(a.minus(joint), a, withoutB, total))
        .plus(surprise(b.minus(joint), withoutA, b, total))
        .plus(surprise(withoutA.minus(b).plus(joint), withoutA, withoutB, total));
    Column defined = a.gt(0).and(b.gt(0)).and(withoutA.gt(0)).and(withoutB.gt(0));
    return when(defined, greatest(lit(0.0), sum.multiply(2)));
  }

  private static Column surprise(Column observed, Column row, Column column, Column total) {
    Column ratio = number(observed).multiply(total).divide(number(row).multiply(column));
    return when(observed.gt(0), observed.multiply(log(ratio))).otherwise(0.0);
  }

  private static Column number(Column count) {
    return count.cast("double");
  }
}
