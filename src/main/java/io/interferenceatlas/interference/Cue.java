package io.interferenceatlas.interference;

/**
 * One place in a sentence whose words may evoke foreign interference.
 *
 * @param start  offset of the first char in the sentence
 * @param end    offset after the last char
 * @param text   the words between the two
 * @param strong whether the words alone make the sentence worth reading
 */
public record Cue(int start, int end, String text, boolean strong) {}
