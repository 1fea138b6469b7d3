package io.interferenceatlas.config;

/** The stretch of text within which two names count as named together. */
public enum CooccurrenceWindow {
  SENTENCE,
  PARAGRAPH,
  ARTICLE
}
