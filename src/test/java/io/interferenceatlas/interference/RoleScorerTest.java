package io.interferenceatlas.interference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.interferenceatlas.country.CountryMention;
import io.interferenceatlas.country.Kind;
import io.interferenceatlas.interference.RoleInput.Mark;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A model of one number a layer over vectors of one number, so that its scores can be worked out by hand. */
class RoleScorerTest {

  private static final int FACTS = Candidate.FEATURES;
  private static final Offset<Float> NEAR = within(2e-6f);
  private static final int PERU = 0;
  private static final int NATO = 1;
  private static final int UNNAMED = 2;
  private static final List<Mark> MARKS = List.of(new Mark(1, 2, PERU, true, "NAME"), new Mark(2, 3, -1, true, "CUE"),
      new Mark(3, 4, NATO, true, "BODY"), new Mark(5, 6, UNNAMED, false, "TAIL"));

  private static final RuleVotes NO_VOTES = new RuleVotes(List.of(), List.of());

  @Test
  void pairs_have_the_scores_that_were_worked_out_by_hand() throws IOException {
    float[][][] pairs = score(MARKS, vectors()).pairs();
    // Peru: accused 1 + 0.5 (named) + 0.1 = 1.6, gate tanh(0.5); the unnamed as target: -2 + 3 (unnamed) = 1,
    // gate tanh(2 - 1); the sentence: 2 * 0.5 + 4 * 0.25 = 2. So silu(4.6) and tanh(0.5) * tanh(1).
    assertThat(pairs[PERU][UNNAMED]).containsExactly(
        new float[] {0.989587f, 0.700975f, 0.992654f, 0.010413f, 0.412911f}, NEAR);
    // The unnamed as accused: 2 + 0.1, gate tanh(1); Peru as target: -1, gate tanh(0). So silu(3.1) and 0.
    assertThat(pairs[UNNAMED][PERU]).containsExactly(
        new float[] {0.951031f, 0.622459f, 0.951031f, 0.048969f, 0.5f}, NEAR);
    assertThat(pairs[UNNAMED][UNNAMED]).containsExactly(
        new float[] {0.993751f, 0.746499f, 0.996492f, 0.006249f, 0.358927f}, NEAR);
  }

  @Test
  void no_state_interferes_with_itself_and_bodies_only_accuse() throws IOException {
    float[][][] pairs = score(MARKS, vectors()).pairs();
    for (float[] none : List.of(pairs[PERU][PERU], pairs[NATO][PERU], pairs[PERU][NATO], pairs[NATO][NATO],
        pairs[NATO][UNNAMED], pairs[UNNAMED][NATO])) {
      assertThat(none).containsExactly(0, 0, 0, 0, 0);
    }
  }

  @Test
  void accusers_have_the_scores_that_were_worked_out_by_hand() throws IOException {
    float[][] accusers = score(MARKS, vectors()).accusers();
    // The sentence: 0.5 + 0.25; Peru silu(1.75), NATO silu(-0.25), the unnamed silu(2.75).
    assertThat(accusers[PERU]).containsExactly(
        new float[] {0.816216f, 0.951747f, 0.5f, 0.183784f, 0.923503f}, NEAR);
    assertThat(accusers[NATO]).containsExactly(
        new float[] {0.472663f, 0.44549f, 0.5f, 0.527337f, 0.709002f}, NEAR);
    assertThat(accusers[UNNAMED]).containsExactly(
        new float[] {0.929874f, 0.994345f, 0.5f, 0.070126f, 0.973006f}, NEAR);
  }

  @Test
  void what_the_rules_see_shifts_the_scores() throws IOException {
    RuleVotes votes = new RuleVotes(List.of(new RuleVotes.Pair(PERU, UNNAMED, Stance.ALLEGES, 0.5)), List.of(PERU));
    RoleScorer.Scores scores = new RoleScorer(weights().bytes()).score(input(MARKS), vectors(), votes);
    // The pair that they see: 1 + 2 * 0.5, so silu(4.6 + 2); another: silu(3.1 - 1).
    assertThat(scores.pairs()[PERU][UNNAMED][0]).isCloseTo(0.998629f, NEAR);
    assertThat(scores.pairs()[UNNAMED][PERU][0]).isCloseTo(0.866562f, NEAR);
    // Their accuser: 0.5 - 1, so silu(1.75 - 0.5); another: silu(2.75 - 1).
    assertThat(scores.accusers()[PERU][0]).isCloseTo(0.725443f, NEAR);
    assertThat(scores.accusers()[UNNAMED][0]).isCloseTo(0.816216f, NEAR);
  }

  @Test
  void the_domain_is_the_likeliest() throws IOException {
    assertThat(score(MARKS, vectors()).domain()).isEqualTo(Domain.INFORMATION);
    float[][] vectors = vectors();
    vectors[0] = new float[] {-1};
    assertThat(score(MARKS, vectors).domain()).isEqualTo(Domain.ELECTION);
  }

  @Test
  void a_state_named_twice_has_the_mean_of_its_names_and_names_beside_the_sentence_do_not_count() throws IOException {
    float[][] once = score(MARKS, vectors()).accusers();
    List<Mark> marks = List.of(new Mark(1, 2, PERU, false, "NAME"), new Mark(1, 2, PERU, true, "NAME"),
        new Mark(2, 3, -1, true, "CUE"), new Mark(3, 4, PERU, true, "NAME"), new Mark(5, 6, UNNAMED, false, "TAIL"));
    // Tokens: border, mark (beside), mark, word, cue's mark, word, mark, word, border, mark, word.
    float[][] vectors = {{0.25f}, {-9}, {0.5f}, {9}, {0.5f}, {9}, {1.5f}, {9}, {9}, {2}, {9}};
    assertThat(score(marks, vectors).accusers()[PERU]).containsExactly(once[PERU], NEAR);
  }

  @Test
  void a_state_without_a_name_in_the_sentence_has_the_mean_of_those_beside_it() throws IOException {
    float[][] accusers = score(List.of(new Mark(1, 2, PERU, false, "NAME"), MARKS.get(1), MARKS.get(2), MARKS.get(3)),
        vectors()).accusers();
    assertThat(accusers[PERU]).containsExactly(score(MARKS, vectors()).accusers()[PERU], NEAR);
  }

  @Test
  void a_state_whose_marks_the_encoder_did_not_read_has_the_first_words_vector() throws IOException {
    float[][] unread = vectors();
    unread[1] = null;
    float[][] first = vectors();
    first[1] = first[0];
    assertThat(score(MARKS, unread).accusers()[PERU]).containsExactly(score(MARKS, first).accusers()[PERU], NEAR);
    assertThat(score(MARKS, unread).accusers()[PERU][0])
        .isNotCloseTo(score(MARKS, vectors()).accusers()[PERU][0], NEAR);
  }

  @Test
  void scoring_one_sentence_does_not_change_the_scores_of_the_next() throws IOException {
    RoleScorer scorer = new RoleScorer(weights().bytes());
    RoleScorer.Scores first = scorer.score(input(MARKS), vectors(), NO_VOTES);
    RoleScorer.Scores second = scorer.score(input(MARKS), vectors(), NO_VOTES);
    assertThat(second.pairs()).isDeepEqualTo(first.pairs());
    assertThat(second.accusers()).isDeepEqualTo(first.accusers());
  }

  @Test
  void a_model_without_one_of_the_layers_is_refused_by_the_layers_name() {
    assertThatThrownBy(() -> new RoleScorer(weights().without("target_gate.bias").bytes()))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("the model has no tensor target_gate.bias");
  }

  private static RoleScorer.Scores score(List<Mark> marks, float[][] vectors) throws IOException {
    return new RoleScorer(weights().bytes()).score(input(marks), vectors, NO_VOTES);
  }

  /** Of the tokens border, mark, word, cue's mark, word, mark, word, border, mark, word; words' own do not count. */
  private static float[][] vectors() {
    return new float[][] {{0.25f}, {1}, {9}, {0.5f}, {9}, {-1}, {9}, {9}, {2}, null};
  }

  private static RoleInput input(List<Mark> marks) {
    List<Candidate> candidates = List.of(
        new Candidate("PER", List.of(new CountryMention(0, 4, "Peru", "PER", Kind.NAME, "Peru")), false, false, false,
            false),
        new Candidate("NATO", List.of(new CountryMention(14, 18, "Nato", "NATO", Kind.BODY, "NATO")), false, false,
            false, false),
        new Candidate("XXX", List.of(), false, false, false, false));
    return new RoleInput(new SentenceInContext("Peru meddling Nato", "", "", null, "", Set.of()),
        List.of(new Cue(5, 13, "meddling", true)), candidates,
        List.of("¶", "peru", "meddling", "nato", "¶", "unknown"), marks);
  }

  private static Weights weights() {
    return new Weights()
        .with("accused.weight", row(1, 0, 0.5f)).with("accused.bias", 0.1f)
        .with("target.weight", row(-1, 5, 3)).with("target.bias", 0)
        .with("accused_gate.weight", row(0.5f, 0, 0)).with("accused_gate.bias", 0)
        .with("target_gate.weight", row(1, 0, 0)).with("target_gate.bias", -1)
        .with("sentence.weight", 2, 4).with("sentence.bias", 0)
        .with("rules.weight", 1, 0, 0, 0, 0, 2, 0, -1).with("rules.bias", 0)
        .with("accuser_rules.weight", 0.5f, -1).with("accuser_rules.bias", 0)
        .with("out.weight", 1, 0, 0, 1, 1, 1, -1, 0, 0, -1).with("out.bias", 0, 0.5f, 0, 0, 0)
        .with("accuser.weight", row(1, 0, 0)).with("accuser.bias", 0)
        .with("accuser_sentence.weight", 1, 1).with("accuser_sentence.bias", 0)
        .with("accuser_out.weight", 1, 2, 0, -1, 1).with("accuser_out.bias", 0, 0, 0, 0, 1)
        .with("domain.weight", 1, 0, 0, 1, 0, 4, 0, 0, 0, 0).with("domain.bias", 0, 0, 0, 0, 0);
  }

  /** Weights of a state: one for its vector, one for one of its facts. */
  private static float[] row(float vector, int fact, float weight) {
    float[] row = new float[1 + FACTS];
    row[0] = vector;
    row[1 + fact] = weight;
    return row;
  }
}
