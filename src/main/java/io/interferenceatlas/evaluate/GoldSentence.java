package io.interferenceatlas.evaluate;

import java.time.LocalDate;
import java.util.List;

/**
 * A labelled sentence with its context.
 *
 * @param id unique in its file
 * @param corpus where the document comes from
 * @param docId the document within its corpus
 * @param date the day of publication; a year alone is read as its 1 July, the middle; null where not given
 * @param source the publisher; a speech's country
 * @param prev the sentence before, empty at the start of a text
 * @param sentence the labelled sentence
 * @param next the sentence after, empty at the end of a text
 * @param mentions its records; empty where it carries no international interference
 */
public record GoldSentence(
    String id,
    String corpus,
    String docId,
    LocalDate date,
    String source,
    String prev,
    String sentence,
    String next,
    List<MentionLabel> mentions) {

  public GoldSentence {
    mentions = List.copyOf(mentions);
  }
}
