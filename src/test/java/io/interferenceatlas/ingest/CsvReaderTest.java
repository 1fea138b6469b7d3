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

class CsvReaderTest {

  private static final IngestRules RULES = IngestRules.defaults(LocalDate.of(2020, 1, 1)).withMaxTextChars(1000);

  @Test
  void quoted_values_may_hold_commas_quotes_and_line_ends() throws IOException {
    List<RawRecord> records = read("id,text\r\na1,\"One, \"\"two\"\"\r\n\r\nthree\"\r\na2,four\r\n");

    assertThat(records).extracting(RawRecord::getRecordNo, RawRecord::getFields).containsExactly(
        tuple(1L, Map.of("id", "a1", "text", "One, \"two\"\r\n\r\nthree")),
        tuple(2L, Map.of("id", "a2", "text", "four")));
  }

  @Test
  void tabs_and_semicolons_are_told_by_the_name_or_the_header() throws IOException {
    assertThat(read("dump.tsv", "id\ttext\na1\tone, two\n", RULES).get(0).getFields())
        .isEqualTo(Map.of("id", "a1", "text", "one, two"));
    assertThat(read("id;text\na1;one, two\n").get(0).getFields()).isEqualTo(Map.of("id", "a1", "text", "one, two"));
    assertThat(read("id\ttext\na1\tone; two\n").get(0).getFields()).isEqualTo(Map.of("id", "a1", "text", "one; two"));
    assertThat(read("text\none\n").get(0).getFields()).isEqualTo(Map.of("text", "one"));
  }

  @Test
  void a_row_of_another_length_is_one_failed_record_and_the_next_is_read() throws IOException {
    List<RawRecord> records = read("id,text\na1\na2,two\na3,three,more\na4,four\n");

    assertThat(records).extracting(RawRecord::getFailure)
        .containsExactly("broken_record", null, "broken_record", null);
    assertThat(records.get(2).getDetail()).isEqualTo("3 columns where the header has 2");
    assertThat(records.get(2).getExcerpt()).isEqualTo("a3,three,more");
  }

  @Test
  void a_stray_quotation_mark_does_not_end_the_reading() throws IOException {
    List<RawRecord> records = read("id,text\na1,\"one\" or two\na2,3\" of rain\na3,three\n");

    assertThat(records).extracting(RawRecord::getFailure).containsOnlyNulls();
    assertThat(records.get(2).getFields()).containsEntry("text", "three");
  }

  @Test
  void a_quotation_mark_that_is_never_closed_does_not_fill_the_memory() throws IOException {
    String rows = "a9,nine\n".repeat(100_000);

    List<RawRecord> records = read("dump.csv", "id,text\na1,one\na2,\"two\n" + rows, RULES.withMaxRecordChars(50_000));

    assertThat(records).extracting(RawRecord::getRecordNo, RawRecord::getFailure)
        .containsExactly(tuple(1L, null), tuple(2L, "record_too_large"));
  }

  @Test
  void bytes_that_are_no_utf8_fail_their_own_record() throws IOException {
    byte[] dump = ArrayUtils.addAll("id,text\na1,caf\u00E9\n".getBytes(ISO_8859_1), "a2,caf\u00E9\n".getBytes(UTF_8));

    List<RawRecord> records = read("dump.csv", dump, RULES);

    assertThat(records).extracting(RawRecord::getFailure).containsExactly("bad_encoding", null);
    assertThat(records.get(1).getFields()).containsEntry("text", "caf\u00E9");
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_name() throws IOException {
    assertThat(read("\uFEFFid,text\na1,one\n").get(0).getFields()).containsKey("id");
  }

  @Test
  void a_file_that_breaks_off_keeps_the_records_before() throws IOException {
    StringBuilder rows = new StringBuilder("id,text\n");
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      rows.append(i).append(",\"");
      for (int k = 0; k < 20; k++) {
        rows.append(Long.toHexString(random.nextLong())).append('\n');
      }
      rows.append("\"\n");
    }
    byte[] whole = Packed.as(".gz", rows.toString().getBytes(UTF_8));

    List<RawRecord> records = read("dump.csv.gz", Arrays.copyOf(whole, whole.length * 3 / 4), RULES);

    RawRecord last = records.get(records.size() - 1);
    assertThat(records.size()).isBetween(1_000, 2_000);
    assertThat(records.subList(0, records.size() - 1)).extracting(RawRecord::getFailure).containsOnlyNulls();
    assertThat(last.getFailure()).isEqualTo("truncated_file");
    assertThat(last.getRecordNo()).isEqualTo(records.size());
  }

  @Test
  void a_file_without_rows_has_no_records() throws IOException {
    assertThat(read("")).isEmpty();
    assertThat(read("id,text\n")).isEmpty();
  }

  private static List<RawRecord> read(String dump) throws IOException {
    return read("dump.csv", dump, RULES);
  }

  private static List<RawRecord> read(String name, String dump, IngestRules rules) throws IOException {
    return read(name, dump.getBytes(UTF_8), rules);
  }

  private static List<RawRecord> read(String name, byte[] dump, IngestRules rules) throws IOException {
    List<RawRecord> records = new ArrayList<>();
    try (RecordReader reader = new CsvReader(name, DumpStream.of(new ByteArrayInputStream(dump)), rules)) {
      reader.forEachRemaining(records::add);
    }
    return records;
  }
}
