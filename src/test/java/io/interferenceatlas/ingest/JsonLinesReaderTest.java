package io.interferenceatlas.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.lang3.ArrayUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest {

  private static final IngestRules RULES = IngestRules.defaults(LocalDate.of(2020, 1, 1)).withMaxTextChars(1000);

  @Test
  void each_line_is_a_record_and_its_number_is_the_lines() throws IOException {
    List<RawRecord> records = read("{\"a\": \"1\"}\n\n{\"a\": \"2\"}\r\n{\"a\": \"3\"}".getBytes(UTF_8));

    assertThat(records).extracting(RawRecord::getRecordNo, RawRecord::getFields).containsExactly(
        tuple(1L, Map.of("a", "1")), tuple(3L, Map.of("a", "2")), tuple(4L, Map.of("a", "3")));
  }

  @Test
  void values_of_every_kind_become_text() throws IOException {
    String line = "{\"n\": 1531785600, \"f\": 1.5, \"t\": true, \"z\": null, \"nan\": NaN, "
        + "\"o\": {\"name\": \"x\", \"p\": {\"q\": \"y\"}}, \"l\": [\"First.\", null, \"Second.\"], \"e\": []}";

    assertThat(read(line.getBytes(UTF_8)).get(0).getFields()).isEqualTo(Map.of(
        "n", "1531785600", "f", "1.5", "t", "true", "z", "", "nan", "NaN", "o.name", "x", "o.p.q", "y",
        "l", "First.\n\nSecond.", "e", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":", "not json", "[1, 2]", "\"text\"", "{\"a\": 1} {\"a\": 2}", "{\"a\": 1}}", "{a: 1}"})
  void a_broken_line_is_one_failed_record_and_the_next_is_read(String broken) throws IOException {
    List<RawRecord> records = read((broken + "\n{\"a\": \"1\"}\n").getBytes(UTF_8));

    assertThat(records).extracting(RawRecord::getFailure).containsExactly("broken_record", null);
    assertThat(records.get(0).getExcerpt()).isEqualTo(broken);
    assertThat(records.get(0).getDetail()).isNotBlank();
  }

  @Test
  void bytes_that_are_no_utf8_fail_their_own_record() throws IOException {
    byte[] bad = "{\"a\": \"caf\u00E9 au lait\"}\n".getBytes(ISO_8859_1);
    byte[] good = "{\"a\": \"caf\u00E9\"}\n".getBytes(UTF_8);

    List<RawRecord> records = read(ArrayUtils.addAll(bad, good));

    assertThat(records).extracting(RawRecord::getFailure).containsExactly("bad_encoding", null);
    assertThat(records.get(0).getExcerpt()).startsWith("{\"a\": \"caf");
    assertThat(records.get(1).getFields()).containsEntry("a", "caf\u00E9");
  }

  @Test
  void a_replacement_character_that_was_there_before_is_text() throws IOException {
    assertThat(read("{\"a\": \"caf\uFFFD\"}".getBytes(UTF_8)).get(0).getFailure()).isNull();
  }

  @Test
  void a_byte_order_mark_is_no_text() throws IOException {
    assertThat(read("\uFEFF{\"a\": \"1\"}".getBytes(UTF_8)).get(0).getFields()).containsEntry("a", "1");
  }

  @Test
  void an_enormous_line_is_passed_over_and_the_next_is_read() throws IOException {
    IngestRules rules = RULES.withMaxRecordChars(10_000);
    byte[] dump = ("{\"a\": \"" + "x".repeat(50_000) + "\"}\n{\"a\": \"1\"}\n").getBytes(UTF_8);

    List<RawRecord> records = read(dump, rules);

    assertThat(records).extracting(RawRecord::getFailure).containsExactly("record_too_large", null);
    assertThat(records.get(0).getExcerpt()).hasSize(200);
    assertThat(records.get(1).getRecordNo()).isEqualTo(2);
  }

  @Test
  void a_long_value_is_handed_on_in_part() throws IOException {
    byte[] dump = ("{\"a\": \"" + "x".repeat(50_000) + "\"}\n").getBytes(UTF_8);

    assertThat(read(dump).get(0).getFields().get("a")).hasSize(4_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".bz2", ".zst"})
  void a_file_that_breaks_off_keeps_the_records_before(String ending) throws IOException {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(7);
    int count = 2_000;
    for (int i = 0; i < count; i++) {
      lines.append("{\"a\": \"").append(i);
      for (int k = 0; k < 20; k++) {
        lines.append(Long.toHexString(random.nextLong()));
      }
      lines.append("\"}\n");
    }
    byte[] whole = Packed.as(ending, lines.toString().getBytes(UTF_8));

    List<RawRecord> records = read(Arrays.copyOf(whole, whole.length * 3 / 4));

    RawRecord last = records.get(records.size() - 1);
    assertThat(records.size()).isBetween(count / 2, count);
    assertThat(records.subList(0, records.size() - 1)).extracting(RawRecord::getFailure).containsOnlyNulls();
    assertThat(last.getFailure()).isEqualTo("truncated_file");
    assertThat(last.getRecordNo()).isEqualTo(records.size());
    assertThat(last.getDetail()).isNotBlank();
  }

  @Test
  void a_file_that_breaks_off_before_its_first_record_is_one_failed_record() throws IOException {
    byte[] whole = Packed.as(".gz", "{\"a\": \"1\"}\n".getBytes(UTF_8));

    assertThat(read(Arrays.copyOf(whole, 9))).extracting(RawRecord::getFailure, RawRecord::getRecordNo)
        .containsExactly(tuple("truncated_file", 1L));
  }

  @Test
  void an_empty_file_has_no_records() throws IOException {
    assertThat(read(new byte[0])).isEmpty();
    assertThat(read("\n \n".getBytes(UTF_8))).isEmpty();
  }

  private static List<RawRecord> read(byte[] dump) throws IOException {
    return read(dump, RULES);
  }

  private static List<RawRecord> read(byte[] dump, IngestRules rules) throws IOException {
    List<RawRecord> records = new ArrayList<>();
    try (RecordReader reader =
        new JsonLinesReader("dump.jsonl", DumpStream.of(new ByteArrayInputStream(dump)), rules)) {
      reader.forEachRemaining(records::add);
    }
    return records;
  }
}
