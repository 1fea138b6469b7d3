package io.interferenceatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.lang3.ArrayUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpStreamTest {

  private static final byte[] PLAIN = noise(600_000);

  @ParameterizedTest
  @ValueSource(strings = {"plain", ".gz", ".bz2", ".zst"})
  void the_first_bytes_tell_the_compression(String ending) throws IOException {
    DumpStream stream = open(Packed.as(ending, PLAIN));

    assertThat(stream.readAllBytes()).isEqualTo(PLAIN);
    assertThat(stream.fault()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".bz2", ".zst"})
  void members_one_after_the_other_are_all_read(String ending) throws IOException {
    byte[] member = Packed.as(ending, PLAIN);
    DumpStream stream = open(ArrayUtils.addAll(member, member));

    assertThat(stream.readAllBytes()).isEqualTo(ArrayUtils.addAll(PLAIN, PLAIN));
    assertThat(stream.fault()).isNull();
  }

  @Test
  void members_are_all_read_from_a_file_system_that_hands_out_little_and_tells_nothing_in_advance() throws IOException {
    byte[] member = Packed.as(".gz", "a line\n".getBytes());
    byte[] three = ArrayUtils.addAll(ArrayUtils.addAll(member, member), member);
    InputStream sparing = new ByteArrayInputStream(three) {
      @Override
      public int read(byte[] bytes, int offset, int length) {
        return super.read(bytes, offset, Math.min(length, 7));
      }

      @Override
      public int available() {
        return 0;
      }
    };

    assertThat(new String(DumpStream.of(sparing).readAllBytes())).isEqualTo("a line\n".repeat(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".bz2", ".zst"})
  void a_stream_that_breaks_off_gives_all_that_came_before(String ending) throws IOException {
    byte[] whole = Packed.as(ending, PLAIN);
    DumpStream stream = open(Arrays.copyOf(whole, whole.length - whole.length / 4));

    byte[] read = stream.readAllBytes();

    assertThat(stream.fault()).isNotNull();
    assertThat(read.length).isBetween(PLAIN.length / 2, PLAIN.length - 1);
    assertThat(read).isEqualTo(Arrays.copyOf(PLAIN, read.length));
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".bz2", ".zst"})
  void a_stream_that_breaks_off_in_its_header_is_empty(String ending) throws IOException {
    DumpStream stream = open(Arrays.copyOf(Packed.as(ending, PLAIN), 5));

    assertThat(stream.readAllBytes()).isEmpty();
    assertThat(stream.fault()).isNotNull();
  }

  @Test
  void an_empty_file_is_empty() throws IOException {
    DumpStream stream = open(new byte[0]);

    assertThat(stream.readAllBytes()).isEmpty();
    assertThat(stream.fault()).isNull();
  }

  @Test
  void a_file_system_that_fails_is_not_taken_for_damaged_data() throws IOException {
    byte[] start = Arrays.copyOf(Packed.as(".gz", PLAIN), 200_000);
    InputStream failing = new FilterInputStream(new ByteArrayInputStream(start)) {
      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read < 0) {
          throw new IOException("connection reset");
        }
        return read;
      }
    };

    DumpStream stream = DumpStream.of(failing);

    assertThatThrownBy(stream::readAllBytes)
        .isInstanceOf(UncheckedIOException.class).hasMessageContaining("connection reset");
  }

  private static DumpStream open(byte[] bytes) throws IOException {
    return DumpStream.of(new ByteArrayInputStream(bytes));
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }
}
