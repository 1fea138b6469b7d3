package io.interferenceatlas.interference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensorsTest {

  private static final byte[] FILE = new Weights().with("a.bias", 1, -2.5f).with("b.weight", 3).bytes();

  @Test
  void numbers_are_read_by_the_name_of_their_tensor() throws IOException {
    Tensors tensors = new Tensors(FILE);
    assertThat(tensors.get("a.bias")).containsExactly(1, -2.5f);
    assertThat(tensors.get("b.weight")).containsExactly(3);
  }

  @Test
  void a_tensor_that_is_not_there_is_named() throws IOException {
    Tensors tensors = new Tensors(FILE);
    assertThatThrownBy(() -> tensors.get("c.bias")).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the model has no tensor c.bias");
    assertThatThrownBy(() -> tensors.get("__metadata__")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_tensor_of_other_numbers_is_refused_by_name() {
    byte[] halves =
        Weights.file("{\"a\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,2]}}", (byte) 0, (byte) 0);
    assertThatThrownBy(() -> new Tensors(halves)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tensor a").hasMessageContaining("F16").hasMessageContaining("F32");
  }

  @Test
  void a_header_that_is_no_JSON_is_an_error_of_reading() {
    assertThatThrownBy(() -> new Tensors(Weights.file("{\"a\":"))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> new Tensors(Weights.file("no header"))).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 8, 40})
  void a_file_that_ends_too_soon_is_an_error_of_reading(int length) {
    assertThatThrownBy(() -> new Tensors(Arrays.copyOf(FILE, length))).isInstanceOf(IOException.class);
  }

  @Test
  void a_file_whose_last_number_is_cut_off_is_an_error_of_reading_that_names_the_tensor() {
    assertThatThrownBy(() -> new Tensors(Arrays.copyOf(FILE, FILE.length - 1)))
        .isInstanceOf(IOException.class).hasMessageContaining("b.weight");
  }

  @Test
  void another_kind_of_file_is_an_error_of_reading() {
    assertThatThrownBy(() -> new Tensors("version https://git-lfs.example/spec".getBytes()))
        .isInstanceOf(IOException.class);
  }
}
