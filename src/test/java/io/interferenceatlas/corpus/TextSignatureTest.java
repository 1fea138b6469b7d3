package io.interferenceatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TextSignatureTest {

  @Test
  void words_are_runs_of_letters_and_digits_in_lower_case() {
    assertThat(TextSignature.words("The U.S. said: “NO, 42!”\n\nŁódź’s e\u0301lite"))
        .containsExactly("the", "u", "s", "said", "no", "42", "łódź", "s", "e\u0301lite");
  }

  @Test
  void case_punctuation_and_spaces_make_no_other_text() {
    TextSignature one = TextSignature.of("Envoys left the capital on Monday, an aide said.");
    TextSignature other = TextSignature.of("ENVOYS left the capital\n\non Monday -- an aide said");
    assertThat(one.textHash()).isEqualTo(other.textHash());
    assertThat(one.minHash()).containsExactly(other.minHash());
  }

  @Test
  void the_order_of_words_makes_another_text() {
    TextSignature one = TextSignature.of("one two three four five six");
    TextSignature other = TextSignature.of("six five four three two one");
    assertThat(one.textHash()).isNotEqualTo(other.textHash());
    assertThat(MinHash.jaccard(one.minHash(), other.minHash())).isZero();
  }

  @Test
  void a_text_has_a_shingle_for_each_five_words_in_a_row() {
    assertThat(TextSignature.shingles(List.of("a", "b", "c", "d", "e", "f", "g"))).hasSize(3);
    assertThat(TextSignature.shingles(List.of("a", "b", "c", "d", "e"))).hasSize(1);
  }

  @Test
  void a_text_of_fewer_than_five_words_is_one_shingle() {
    assertThat(TextSignature.shingles(List.of("a", "b"))).hasSize(1);
    assertThat(jaccard("Talks failed", "talks failed!")).isEqualTo(1);
    assertThat(jaccard("Talks failed", "Talks held")).isZero();
  }

  @Test
  void texts_without_a_word_are_told_apart() {
    assertThat(TextSignature.of("!!!").textHash()).isNotEqualTo(TextSignature.of("???").textHash());
  }

  @Test
  void a_signature_is_the_same_in_every_run() {
    TextSignature signature = TextSignature.of("one two three");
    assertThat(signature.textHash()).isEqualTo("6899ee404683a14e8c2a03149860df25d67d34d9cd4dae7350cbe91e4b3976be");
    assertThat(Arrays.hashCode(signature.minHash())).isEqualTo(319188491);
  }

  @Test
  void the_estimate_comes_near_the_true_similarity() {
    for (int shared : new int[] {0, 200, 500, 800, 950}) {
      long[] a = LongStream.range(0, 1000).map(MinHash::mix).toArray();
      long[] b = LongStream.range(1000 - shared, 2000 - shared).map(MinHash::mix).toArray();
      double jaccard = shared / (2000.0 - shared);
      assertThat(MinHash.jaccard(MinHash.of(a), MinHash.of(b))).isCloseTo(jaccard, within(0.12));
    }
  }

  @Test
  void neither_order_nor_repetition_changes_a_MinHash() {
    assertThat(MinHash.of(new long[] {3, 1, 2, 3})).containsExactly(MinHash.of(new long[] {1, 2, 3}));
  }

  @Test
  void bytes_give_back_the_values() {
    int[] hash = MinHash.of(new long[] {7});
    assertThat(MinHash.ints(MinHash.bytes(hash))).containsExactly(hash);
  }

  @Test
  void bands_are_as_long_as_the_threshold_allows() {
    assertThat(MinHash.bandLength(0.8)).isEqualTo(6);
    assertThat(MinHash.bandLength(0.5)).isEqualTo(3);
    assertThat(MinHash.bandLength(1)).isEqualTo(128);
    assertThat(MinHash.bands(MinHash.of(new long[] {7}), 6)).hasSize(21);
  }

  @Test
  void equal_values_in_different_bands_do_not_meet() {
    long[] bands = MinHash.bands(new int[MinHash.PERMUTATIONS], 4);
    Set<Long> distinct = new HashSet<>();
    Arrays.stream(bands).forEach(distinct::add);
    assertThat(distinct).hasSize(bands.length);
  }

  private static double jaccard(String a, String b) {
    return MinHash.jaccard(TextSignature.of(a).minHash(), TextSignature.of(b).minHash());
  }
}
