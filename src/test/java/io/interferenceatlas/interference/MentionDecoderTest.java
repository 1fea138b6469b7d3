package io.interferenceatlas.interference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.interferenceatlas.country.CountryMention;
import io.interferenceatlas.country.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MentionDecoderTest {

  private static final String SENTENCE = "Peru and Chad speak of a plot while meddling goes on in Oman.";
  private static final int PERU = 0;
  private static final int CHAD = 1;
  private static final int OMAN = 2;
  private static final int UNNAMED = 3;

  private final float[][][] pairs = new float[4][4][Stance.values().length];
  private final float[][] accusers = new float[4][Stance.values().length];
  private final MentionDecoder decoder =
      new MentionDecoder(0.5, 0.4, new Calibration(new double[] {0, 1}, new double[] {0, 0.5}));

  @Test
  void a_pair_at_the_threshold_is_a_mention_and_one_below_is_none() {
    pairs[PERU][OMAN][Stance.ALLEGES.ordinal()] = 0.5f;
    pairs[CHAD][OMAN][Stance.DENIES.ordinal()] = 0.49f;
    assertThat(found()).containsExactly("PER>OMN ALLEGES");
  }

  @Test
  void one_pair_may_be_alleged_and_denied_in_one_sentence() {
    pairs[PERU][OMAN][Stance.ALLEGES.ordinal()] = 0.6f;
    pairs[PERU][OMAN][Stance.DENIES.ordinal()] = 0.7f;
    assertThat(found()).containsExactly("PER>OMN DENIES", "PER>OMN ALLEGES");
  }

  @Test
  void the_surest_comes_first_and_of_equals_the_one_named_first() {
    pairs[CHAD][OMAN][Stance.FEARS.ordinal()] = 0.6f;
    pairs[CHAD][PERU][Stance.FEARS.ordinal()] = 0.6f;
    pairs[PERU][OMAN][Stance.FEARS.ordinal()] = 0.6f;
    pairs[PERU][OMAN][Stance.ALLEGES.ordinal()] = 0.6f;
    pairs[OMAN][CHAD][Stance.FEARS.ordinal()] = 0.9f;
    assertThat(found()).containsExactly(
        "OMN>TCD FEARS", "PER>OMN ALLEGES", "PER>OMN FEARS", "TCD>PER FEARS", "TCD>OMN FEARS");
  }

  @Test
  void a_named_target_displaces_the_unnamed_one_where_it_scores_higher() {
    pairs[PERU][OMAN][Stance.ALLEGES.ordinal()] = 0.8f;
    pairs[PERU][UNNAMED][Stance.ALLEGES.ordinal()] = 0.7f;
    assertThat(found()).containsExactly("PER>OMN ALLEGES");
  }

  @Test
  void the_unnamed_target_displaces_the_named_ones_where_it_scores_higher() {
    pairs[PERU][OMAN][Stance.ALLEGES.ordinal()] = 0.7f;
    pairs[PERU][CHAD][Stance.ALLEGES.ordinal()] = 0.6f;
    pairs[PERU][UNNAMED][Stance.ALLEGES.ordinal()] = 0.8f;
    assertThat(found()).containsExactly("PER>XXX ALLEGES");
  }

  @Test
  void so_it_is_with_the_accused() {
    pairs[PERU][OMAN][Stance.ALLEGES.ordinal()] = 0.8f;
    pairs[UNNAMED][OMAN][Stance.ALLEGES.ordinal()] = 0.7f;
    pairs[CHAD][PERU][Stance.FEARS.ordinal()] = 0.6f;
    pairs[UNNAMED][PERU][Stance.FEARS.ordinal()] = 0.7f;
    assertThat(found()).containsExactly("PER>OMN ALLEGES", "XXX>PER FEARS");
  }

  @Test
  void named_targets_do_not_displace_each_other() {
    pairs[PERU][OMAN][Stance.ALLEGES.ordinal()] = 0.8f;
    pairs[PERU][CHAD][Stance.ALLEGES.ordinal()] = 0.7f;
    assertThat(found()).containsExactly("PER>OMN ALLEGES", "PER>TCD ALLEGES");
  }

  @Test
  void the_unnamed_state_is_displaced_only_within_its_stance_and_pair() {
    pairs[PERU][OMAN][Stance.DENIES.ordinal()] = 0.9f;
    pairs[CHAD][OMAN][Stance.ALLEGES.ordinal()] = 0.8f;
    pairs[PERU][UNNAMED][Stance.ALLEGES.ordinal()] = 0.7f;
    assertThat(found()).containsExactly("PER>OMN DENIES", "TCD>OMN ALLEGES", "PER>XXX ALLEGES");
  }

  @Test
  void accusers_are_those_over_their_own_threshold_for_that_stance_in_the_order_of_their_codes() {
    pairs[PERU][OMAN][Stance.ALLEGES.ordinal()] = 0.8f;
    pairs[PERU][OMAN][Stance.DENIES.ordinal()] = 0.7f;
    accusers[CHAD][Stance.ALLEGES.ordinal()] = 0.5f;
    accusers[OMAN][Stance.ALLEGES.ordinal()] = 0.4f;
    accusers[PERU][Stance.ALLEGES.ordinal()] = 0.39f;
    accusers[PERU][Stance.DENIES.ordinal()] = 0.9f;
    List<Mention> mentions = mentions();
    assertThat(mentions.get(0).accusers()).extracting(Role::country).containsExactly("OMN", "TCD");
    assertThat(mentions.get(1).accusers()).extracting(Role::country).containsExactly("PER");
  }

  @Test
  void the_unnamed_state_is_no_accuser() {
    pairs[PERU][OMAN][Stance.ALLEGES.ordinal()] = 0.8f;
    accusers[UNNAMED][Stance.ALLEGES.ordinal()] = 0.9f;
    assertThat(mentions().get(0).accusers()).isEmpty();
  }

  @Test
  void the_confidence_is_the_calibrated_score() {
    pairs[PERU][OMAN][Stance.ALLEGES.ordinal()] = 0.8f;
    assertThat(mentions().get(0).confidence()).isEqualTo(0.4, within(1e-6));
  }

  @Test
  void the_cue_is_a_strong_one_though_a_weak_one_stands_nearer() {
    pairs[PERU][OMAN][Stance.ALLEGES.ordinal()] = 0.8f;
    assertThat(mentions().get(0).cue().text()).isEqualTo("meddling");
  }

  @Test
  void of_cues_of_one_strength_the_one_nearest_to_the_accused_is_given() {
    pairs[PERU][OMAN][Stance.ALLEGES.ordinal()] = 0.8f;
    pairs[OMAN][PERU][Stance.ALLEGES.ordinal()] = 0.7f;
    pairs[UNNAMED][CHAD][Stance.FEARS.ordinal()] = 0.6f;
    List<Mention> mentions = decoder.mentions(input(cue("plot", true), cue("meddling", true)), scores());
    assertThat(mentions).extracting(m -> m.cue().text()).containsExactly("plot", "meddling", "plot");
  }

  @Test
  void roles_carry_the_words_that_name_them_and_the_domain_is_the_scores() {
    pairs[PERU][UNNAMED][Stance.ALLEGES.ordinal()] = 0.8f;
    Mention mention = mentions().get(0);
    assertThat(mention.accused()).isEqualTo(new Role("PER", 0, 4, "Peru", "NAME"));
    assertThat(mention.target()).isEqualTo(new Role("XXX", -1, -1, null, "UNKNOWN"));
    assertThat(mention.domain()).isEqualTo(Domain.CYBER);
  }

  @Test
  void without_a_pair_over_the_threshold_there_is_no_mention() {
    assertThat(mentions()).isEmpty();
  }

  private List<String> found() {
    return mentions().stream().map(m -> m.accused().country() + ">" + m.target().country() + " " + m.stance()).toList();
  }

  private List<Mention> mentions() {
    return decoder.mentions(input(cue("plot", false), cue("meddling", true)), scores());
  }

  private RoleScorer.Scores scores() {
    return new RoleScorer.Scores(pairs, accusers, Domain.CYBER);
  }

  private static RoleInput input(Cue... cues) {
    SentenceInContext sentence = new SentenceInContext(SENTENCE, "", "", null, "", Set.of());
    return new RoleInput(sentence, List.of(cues), List.of(named("Peru", "PER"), named("Chad", "TCD"),
        named("Oman", "OMN"), new Candidate("XXX", List.of(), false, false, false, false)), List.of(), List.of());
  }

  private static Cue cue(String word, boolean strong) {
    return new Cue(SENTENCE.indexOf(word), SENTENCE.indexOf(word) + word.length(), word, strong);
  }

  private static Candidate named(String name, String code) {
    int start = SENTENCE.indexOf(name);
    return new Candidate(code, List.of(new CountryMention(start, start + name.length(), name, code, Kind.NAME, name)),
        false, false, false, false);
  }
}
