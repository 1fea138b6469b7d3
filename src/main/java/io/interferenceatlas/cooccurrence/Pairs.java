package io.interferenceatlas.cooccurrence;

import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import org.apache.spark.sql.Column;

/** Pairs of the countries that a window names. */
final class Pairs {

  private Pairs() {}

  /**
   * Every unordered pair once.
   *
   * @param countries distinct codes with commas between
   * @return array of structs with the fields {@code country_a} and {@code country_b}, the first less than the second;
   *     empty for fewer than two codes
   */
  static Column ofCountries(Column countries) {
    Column codes = split(countries, ",");
    return flatten(transform(codes, a ->
        transform(filter(codes, b -> b.gt(a)), b -> struct(a.as("country_a"), b.as("country_b")))));
  }
}
