package io.interferenceatlas.interference;

import java.util.List;

/**
 * One (accused, target, stance) that a sentence carries.
 *
 * @param accused    the state said to interfere
 * @param target     the state interfered with
 * @param accusers   whose voice carries the stance, in the order of the codes; empty where the sentence gives no voice
 * @param stance     how that voice stands to it
 * @param domain     what is interfered with
 * @param cue        the words that evoke the frame
 * @param confidence how often such a mention is right, 0 to 1
 */
public record Mention(Role accused, Role target, List<Role> accusers, Stance stance, Domain domain, Cue cue,
    double confidence) {}
