package io.interferenceatlas.interference;

import static org.assertj.core.api.Assertions.assertThat;

import io.interferenceatlas.country.CountryMention;
import io.interferenceatlas.country.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTest {

  private static final Cue CUE = new Cue(20, 28, "meddling", true);

  @Test
  void of_several_names_the_one_nearest_to_the_cue_gives_the_span() {
    Candidate candidate = named(name(0, 5, Kind.NAME), name(12, 18, Kind.CAPITAL), name(31, 40, Kind.PERSON));
    assertThat(Role.of(candidate, CUE)).isEqualTo(new Role("PER", 12, 18, "x".repeat(6), "CAPITAL"));
    assertThat(Role.of(candidate, new Cue(27, 30, "rig", false)).resolution()).isEqualTo("PERSON");
  }

  @Test
  void a_name_within_the_cue_is_nearest_of_all() {
    assertThat(Role.of(named(name(18, 20, Kind.NAME), name(22, 25, Kind.DEMONYM)), CUE).start()).isEqualTo(18);
    assertThat(Role.of(named(name(18, 19, Kind.NAME), name(22, 25, Kind.DEMONYM)), CUE).start()).isEqualTo(22);
  }

  @Test
  void a_state_that_the_sentence_does_not_name_says_where_it_is_known_from() {
    assertThat(resolution(true, false, true, true)).isEqualTo("CONTEXT");
    assertThat(resolution(false, true, true, false)).isEqualTo("CONTEXT");
    assertThat(resolution(false, false, true, true)).isEqualTo("SOURCE");
    assertThat(resolution(false, false, false, true)).isEqualTo("ASSUMED");
  }

  @Test
  void no_one_state_is_unknown_wherever_it_stands() {
    assertThat(Role.of(new Candidate("XXX", List.of(), true, false, false, false), CUE))
        .isEqualTo(new Role("XXX", -1, -1, null, "UNKNOWN"));
  }

  @Test
  void only_what_the_sentence_names_is_explicit() {
    assertThat(Role.of(named(name(0, 5, Kind.NAME)), CUE).explicit()).isTrue();
    assertThat(Role.of(new Candidate("PER", List.of(), true, true, true, true), CUE).explicit()).isFalse();
  }

  @Test
  void a_candidates_facts_are_told_by_their_place() {
    assertThat(new Candidate("PER", List.of(), true, false, true, false).features()).containsExactly(
        0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(new Candidate("XXX", List.of(), false, true, false, true).features()).containsExactly(
        0, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(new Candidate("UN", List.of(name(0, 2, Kind.BODY)), false, false, false, false).features())
        .containsExactly(1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0);
    assertThat(named(name(0, 5, Kind.DEMONYM), name(9, 11, Kind.PARTY)).features()).containsExactly(
        1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0);
    assertThat(named(name(0, 5, Kind.SEAT), name(9, 11, Kind.PERSON), name(12, 14, Kind.GROUP)).features())
        .containsExactly(1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 0, 1);
  }

  private static String resolution(boolean before, boolean after, boolean ofSource, boolean assumed) {
    return Role.of(new Candidate("PER", List.of(), before, after, ofSource, assumed), CUE).resolution();
  }

  private static Candidate named(CountryMention... mentions) {
    return new Candidate("PER", List.of(mentions), false, false, false, false);
  }

  private static CountryMention name(int start, int end, Kind kind) {
    return new CountryMention(start, end, "x".repeat(end - start), "PER", kind, "Peru");
  }
}
