package io.interferenceatlas.country;

/** What sort of expression stands for a country. */
public enum Kind {
  /** A name of the country, short, official, former or abbreviated. */
  NAME,
  /** An adjective of the country or the word for its people. */
  DEMONYM,
  /** The capital, standing for the government that sits there. */
  CAPITAL,
  /** Another city that plainly names its country. */
  CITY,
  /** A seat of power such as the Kremlin. */
  SEAT,
  /** A state organ, agency, company or medium of the country. */
  ORGAN,
  /** A person who stands for the country in a span of time. */
  PERSON,
  /** A party or a movement of its politics. */
  PARTY,
  /** A body of states: {@code EU}, {@code UN} or {@code NATO}. */
  BODY,
  /** A region or a group of states, coded {@code XXX}. */
  GROUP
}
