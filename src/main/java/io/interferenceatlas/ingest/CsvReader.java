package io.interferenceatlas.ingest;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Comma-separated values with a header row, quoted as RFC 4180 says; tabs in {@code .tsv}, and semicolons or tabs
 * where the header row has those and no comma. The header is no record.
 */
final class CsvReader extends RecordReader {

  private static final int LONGEST_HEADER = 1 << 16;

  private final DumpStream stream;
  private final CappedReader chars;
  private final IngestRules rules;
  private final Iterator<CSVRecord> rows;
  private List<String> header;
  private long recordNo;
  private boolean ended;

  CsvReader(String file, DumpStream stream, IngestRules rules) throws IOException {
    super(file, stream);
    this.stream = stream;
    this.rules = rules;
    BufferedReader text = new BufferedReader(utf8(stream), LONGEST_HEADER);
    char delimiter = delimiter(file, text);
    this.chars = new CappedReader(text, rules.maxRecordChars());
    this.rows = CSVParser.parse(chars, CSVFormat.RFC4180.builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(true)
            // A stray quotation mark spoils its own row, which is then told by its number of columns.
            .setTrailingData(true)
            .setLenientEof(true)
            .build())
        .iterator();
  }

  private static char delimiter(String file, BufferedReader text) throws IOException {
    if (file.toLowerCase(Locale.ROOT).contains(".tsv")) {
      return '\t';
    }
    text.mark(LONGEST_HEADER);
    char[] start = new char[LONGEST_HEADER / 4];
    int length = Math.max(0, text.read(start));
    text.reset();
    String firstLine = new String(start, 0, length).lines().findFirst().orElse("");
    if (firstLine.indexOf(',') >= 0) {
      return ',';
    }
    return firstLine.indexOf('\t') >= 0 ? '\t' : firstLine.indexOf(';') >= 0 ? ';' : ',';
  }

  @Override
  protected RawRecord read() throws IOException {
    if (ended) {
      return null;
    }
    try {
      if (header == null && rows.hasNext()) {
        header = rows.next().toList();
      }
      chars.startRecord();
      recordNo++;
      if (!rows.hasNext()) {
        ended = true;
        return stream.fault() == null ? null : truncated(recordNo, stream.fault(), null);
      }
      CSVRecord row = rows.next();
      if (stream.fault() != null && !rows.hasNext()) {
        ended = true;
        return truncated(recordNo, stream.fault(), excerpt(row));
      }
      return record(row);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof RecordTooLarge) {
        ended = true;
        return failed(recordNo, RejectReason.RECORD_TOO_LARGE, "longer than " + rules.maxRecordChars()
            + " characters, perhaps a quotation mark that is never closed; the file is not read on", null);
      }
      throw e;
    }
  }

  private RawRecord record(CSVRecord row) {
    for (String value : row) {
      if (value.indexOf(UNDECODABLE) >= 0) {
        return failed(recordNo, RejectReason.BAD_ENCODING, "not valid UTF-8", excerpt(row));
      }
    }
    if (row.size() != header.size()) {
      return failed(recordNo, RejectReason.BROKEN_RECORD,
          row.size() + " columns where the header has " + header.size(), excerpt(row));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      String value = row.get(i);
      fields.putIfAbsent(header.get(i), value.substring(0, Math.min(value.length(), rules.maxFieldChars())));
    }
    return RawRecord.of(file, recordNo, fields);
  }

  private static String excerpt(CSVRecord row) {
    return String.join(",", row.toList());
  }

  /** Ends a record that does not end by itself, before it fills the memory. */
  private static final class CappedReader extends FilterReader {

    private final long cap;
    private long sinceStart;

    CappedReader(Reader in, long cap) {
      super(in);
      this.cap = cap;
    }

    void startRecord() {
      sinceStart = 0;
    }

    @Override
    public int read() throws IOException {
      check(1);
      return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      check(Math.max(0, read));
      return read;
    }

    private void check(int read) throws RecordTooLarge {
      sinceStart += read;
      if (sinceStart > cap) {
        throw new RecordTooLarge();
      }
    }
  }

  private static final class RecordTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
