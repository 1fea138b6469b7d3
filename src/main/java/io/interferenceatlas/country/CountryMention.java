package io.interferenceatlas.country;

/**
 * One place in a text that names a country.
 *
 * @param start   offset of the first char in the text
 * @param end     offset after the last char; a possessive ending is left out
 * @param text    the words of the text between the two offsets
 * @param country ISO 3166-1 alpha-3 or {@code XKX}; {@code EU}, {@code UN} or {@code NATO} for a body of states;
 *                {@code XXX} for a region or group of states
 * @param kind    the sort of expression
 * @param name    the gazetteer's full form, for example {@code Vladimir Putin} for {@code Putin}
 */
public record CountryMention(int start, int end, String text, String country, Kind kind, String name) {}
