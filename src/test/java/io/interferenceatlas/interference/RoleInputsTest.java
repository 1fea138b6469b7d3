package io.interferenceatlas.interference;

import static org.assertj.core.api.Assertions.assertThat;

import io.interferenceatlas.country.CountryMention;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoleInputsTest {

  private static final LocalDate DAY = LocalDate.of(2019, 3, 4);

  private final RoleInputs inputs = RoleInputs.bundled();

  @Test
  void the_model_reads_words_with_a_mark_before_each_cue_and_a_letter_before_each_state() {
    RoleInput input = input("Estonia accused Russia of meddling in Estonia.");
    assertThat(String.join(" ", input.tokens())).isEqualTo(
        "¶ ¶ α estonia accused β russia of † meddling in α estonia . ¶ ¶ γ america ω unknown");
    assertThat(codes(input)).containsExactly("EST", "RUS", "USA", "XXX");
  }

  @Test
  void neighbour_sentences_stand_within_their_own_borders() {
    RoleInput input = inputs.always(new SentenceInContext("Talk of meddling grew.", "Latvia spoke first.",
        "Poland kept out.", DAY, "", Set.of()));
    assertThat(String.join(" ", input.tokens())).isEqualTo(
        "¶ α latvia spoke first . ¶ talk of † meddling grew . ¶ β poland kept out . ¶ γ america ω unknown");
    assertThat(candidate(input, "LVA"))
        .isEqualTo(new Candidate("LVA", List.of(), true, false, false, false));
    assertThat(candidate(input, "POL"))
        .isEqualTo(new Candidate("POL", List.of(), false, true, false, false));
    assertThat(input.marks()).filteredOn(m -> m.kind().equals("NAME")).hasSize(2).noneMatch(RoleInput.Mark::inSentence);
  }

  @Test
  void the_unnamed_state_comes_last_and_its_letter_is_always_the_same() {
    for (String sentence : List.of("Meddling grew.", "Kenya, Chad and Peru saw meddling.")) {
      RoleInput input = input(sentence);
      assertThat(codes(input)).last().isEqualTo("XXX");
      assertThat(input.tokens()).endsWith("ω", "unknown");
      assertThat(input.tokens()).filteredOn("ω"::equals).hasSize(1);
    }
  }

  @Test
  void a_sentence_not_worth_reading_has_no_input_but_can_be_laid_out_for_training() {
    SentenceInContext sentence = sentence("It rained in Kenya.");
    assertThat(inputs.of(sentence)).isEmpty();
    assertThat(inputs.of(sentence("Thieves hacked the ice cream van."))).isEmpty();
    assertThat(inputs.always(sentence).cues()).isEmpty();
    assertThat(codes(inputs.always(sentence))).containsExactly("KEN", "USA", "XXX");
  }

  @Test
  void the_two_ways_lay_a_sentence_out_alike() {
    SentenceInContext sentence = sentence("Chad accused Peru of meddling.");
    assertThat(inputs.of(sentence)).contains(inputs.always(sentence));
  }

  @Test
  void the_publishers_country_is_a_candidate_known_from_elsewhere() {
    RoleInput input = inputs.always(new SentenceInContext("Meddling grew.", "", "", DAY, "CNN", Set.of()));
    assertThat(candidate(input, "USA")).isEqualTo(new Candidate("USA", List.of(), false, false, true, false));
    assertThat(input.tokens()).endsWith("α", "source", "ω", "unknown").doesNotContain("america");
  }

  @Test
  void a_paper_that_is_not_known_is_at_home_where_its_name_says() {
    RoleInput input = inputs.always(new SentenceInContext("Meddling grew.", "", "", DAY, "The Riga Lantern", Set.of()));
    assertThat(candidate(input, "LVA").ofSource()).isTrue();
    assertThat(candidate(input, "USA").assumed()).isTrue();
  }

  @Test
  void a_speech_is_of_the_state_whose_code_stands_for_its_source() {
    RoleInput input = inputs.always(new SentenceInContext("Meddling grew.", "", "", DAY, "PER", Set.of()));
    assertThat(candidate(input, "PER").ofSource()).isTrue();
  }

  @Test
  void an_article_without_a_source_is_at_home_nowhere() {
    RoleInput input = inputs.always(new SentenceInContext("Meddling grew.", "", "", DAY, null, Set.of()));
    assertThat(codes(input)).containsExactly("USA", "XXX");
    assertThat(input.candidates()).noneMatch(Candidate::ofSource);
  }

  @Test
  void states_of_a_well_known_affair_are_assumed_and_named_in_the_tail() {
    RoleInput input = input("The Skripal case was called meddling.");
    assertThat(input.candidates()).filteredOn(Candidate::assumed).extracting(Candidate::country)
        .containsExactly("RUS", "GBR", "USA");
    assertThat(input.tokens()).endsWith("α", "russia", "β", "britain", "γ", "america", "ω", "unknown");
  }

  @Test
  void a_state_that_the_text_names_is_not_assumed_although_the_affair_is_its_own() {
    RoleInput input = input("Britain called the Skripal case meddling.");
    assertThat(candidate(input, "GBR").assumed()).isFalse();
    assertThat(input.tokens()).filteredOn("britain"::equals).hasSize(1);
  }

  @Test
  void words_for_unnamed_states_bear_the_unnamed_states_letter() {
    RoleInput input = input("Outsiders are meddling in Kenya.");
    assertThat(String.join(" ", input.tokens())).startsWith("¶ ¶ ω outsiders are † meddling in α kenya .");
    assertThat(input.marks().get(0)).isEqualTo(new RoleInput.Mark(2, 3, 2, true, "FOREIGN"));
  }

  @Test
  void a_surname_stands_for_whom_the_article_or_the_sentence_before_named_in_full() {
    String sentence = "Later Warner spoke of meddling.";
    assertThat(candidate(input(sentence), "USA").mentions()).isEmpty();
    SentenceInContext named = new SentenceInContext(sentence, "", "", DAY, "", Set.of("Mark Warner"));
    SentenceInContext before = new SentenceInContext(sentence, "Mark Warner came.", "", DAY, "", Set.of());
    for (SentenceInContext in : List.of(named, before)) {
      assertThat(candidate(inputs.always(in), "USA").mentions()).extracting(CountryMention::text)
          .containsExactly("Warner");
    }
  }

  @Test
  void a_body_of_states_is_a_candidate_that_can_only_accuse() {
    RoleInput input = input("NATO accused Chad of meddling.");
    assertThat(candidate(input, "NATO").body()).isTrue();
    assertThat(candidate(input, "TCD").body()).isFalse();
    assertThat(candidate(input, "XXX").body()).isFalse();
  }

  @Test
  void marks_that_the_text_itself_holds_are_made_harmless() {
    RoleInput input = input("Files Α, β, ώ, † and ¶ speak of meddling by αβ.");
    assertThat(String.join(" ", input.words()))
        .isEqualTo("¶ ¶ files * , * , * , * and * speak of meddling by αβ . ¶ ¶ america unknown");
    assertThat(input.tokens()).filteredOn(t -> t.equals("†") || RoleInput.LETTERS.contains(t))
        .hasSize(input.marks().size());
  }

  @Test
  void words_are_lower_case_and_without_accents() {
    assertThat(input("Café owners in Türkiye fear MEDDLING.").words())
        .containsSequence("cafe", "owners", "in", "turkiye", "fear", "meddling");
  }

  @Test
  void a_long_sentence_is_cut_round_its_strong_cue() {
    String sentence = "Peru saw a plot " + "far ".repeat(200) + "and meddling " + "near ".repeat(200) + "Chad.";
    List<String> read = within(input(sentence));
    assertThat(read).hasSize(110).contains("meddling").doesNotContain("peru", "chad", "plot");
    assertThat(read.indexOf("meddling")).isEqualTo(55);
  }

  @Test
  void a_long_sentence_with_its_cue_near_an_end_is_cut_at_the_other() {
    assertThat(within(input("Meddling " + "near ".repeat(200)))).hasSize(110).startsWith("meddling");
    assertThat(within(input("far ".repeat(200) + "meddling"))).hasSize(110).endsWith("meddling");
  }

  @Test
  void a_state_that_is_named_only_in_what_was_cut_off_stays_a_candidate_without_a_mark() {
    RoleInput input = input("Meddling " + "near ".repeat(200) + "Chad.");
    int chad = codes(input).indexOf("TCD");
    assertThat(input.candidates().get(chad).mentions()).hasSize(1);
    assertThat(input.marks()).noneMatch(m -> m.candidate() == chad);
  }

  @Test
  void of_long_neighbours_the_words_nearest_to_the_sentence_are_read() {
    String words = IntStream.range(0, 60).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    RoleInput input = inputs.always(new SentenceInContext("Meddling grew.", words, words, DAY, "", Set.of()));
    Stream<String> expected = Stream.of(Stream.of("¶"), IntStream.range(28, 60).mapToObj(i -> "w" + i),
        Stream.of("¶", "meddling", "grew", ".", "¶"), IntStream.range(0, 20).mapToObj(i -> "w" + i),
        Stream.of("¶", "america", "unknown")).flatMap(s -> s);
    assertThat(input.words()).containsExactlyElementsOf(expected.toList());
  }

  @Test
  void a_list_of_states_longer_than_there_are_letters_is_cut_short() {
    String list = "Albania, Austria, Belgium, Brazil, Bulgaria, Canada, Chad, Chile, China, Croatia, Cuba, Denmark, "
        + "Egypt, Estonia, Finland, France, Germany, Greece, Hungary, Iceland, India, Iran, Ireland, Italy and Japan";
    RoleInput input = input(list + " saw meddling.");
    assertThat(codes(input)).hasSize(22).startsWith("ALB", "AUT").last().isEqualTo("XXX");
    assertThat(input.tokens()).filteredOn(RoleInput.LETTERS::contains).hasSize(22).doesNotHaveDuplicates();
  }

  @Test
  void every_mark_stands_before_the_word_that_it_is_of() {
    RoleInput input = inputs.always(new SentenceInContext("Outsiders and Peru sow discord, meddling in Chad.",
        "Peru spoke.", "Kenya heard.", DAY, "CNN", Set.of()));
    List<String> tokens = input.tokens();
    int[] at = input.markPositions();
    assertThat(tokens).hasSize(input.words().size() + at.length);
    for (int i = 0; i < at.length; i++) {
      RoleInput.Mark mark = input.marks().get(i);
      assertThat(tokens.get(at[i])).isEqualTo(mark.candidate() < 0 ? "†"
          : mark.candidate() == input.candidates().size() - 1 ? "ω" : RoleInput.LETTERS.get(mark.candidate()));
      int word = at[i] + 1;
      while (tokens.get(word).equals("†") || RoleInput.LETTERS.contains(tokens.get(word))) {
        word++;
      }
      assertThat(tokens.get(word)).isEqualTo(input.words().get(mark.word()));
    }
  }

  private RoleInput input(String sentence) {
    return inputs.always(sentence(sentence));
  }

  private static SentenceInContext sentence(String sentence) {
    return new SentenceInContext(sentence, "", "", DAY, "", Set.of());
  }

  private static List<String> codes(RoleInput input) {
    return input.candidates().stream().map(Candidate::country).toList();
  }

  private static Candidate candidate(RoleInput input, String code) {
    return input.candidates().stream().filter(c -> c.country().equals(code)).findFirst().orElseThrow();
  }

  /** The words of the sentence itself. */
  private static List<String> within(RoleInput input) {
    List<String> words = input.words();
    int from = words.subList(1, words.size()).indexOf("¶") + 2;
    return words.subList(from, from + words.subList(from, words.size()).indexOf("¶"));
  }
}
