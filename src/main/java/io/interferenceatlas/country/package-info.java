/**
 * The dated gazetteer of countries and the matcher that finds them in raw text. Pure rules, no Spark.
 *
 * <p>{@link io.interferenceatlas.country.Gazetteer#bundled()} reads the resource folder {@code gazetteer};
 * {@link io.interferenceatlas.country.CountryMatcher} finds the mentions.
 */
package io.interferenceatlas.country;
