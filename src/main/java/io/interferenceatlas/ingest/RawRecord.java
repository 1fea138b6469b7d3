package io.interferenceatlas.ingest;

import java.io.Serializable;
import java.util.Map;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;

/** One record as it was read, before anything is made of it. The same for every format. */
public final class RawRecord implements Serializable {

  /** The schema, as Spark stores it. */
  public static final Encoder<RawRecord> ENCODER = Encoders.bean(RawRecord.class);

  private static final long serialVersionUID = 1L;

  private String inputFile;
  private long recordNo;
  private Map<String, String> fields;
  private byte[] page;
  private String failure;
  private String detail;
  private String excerpt;

  /** For Spark. */
  public RawRecord() {}

  /** A record that was read well. */
  public static RawRecord of(String inputFile, long recordNo, Map<String, String> fields) {
    RawRecord raw = new RawRecord();
    raw.inputFile = inputFile;
    raw.recordNo = recordNo;
    raw.fields = fields;
    return raw;
  }

  /** A web archive record: {@code fields} hold the URL and the charset told by the server, {@code page} the HTML. */
  public static RawRecord ofPage(String inputFile, long recordNo, Map<String, String> fields, byte[] page) {
    RawRecord raw = of(inputFile, recordNo, fields);
    raw.page = page;
    return raw;
  }

  /** A record that could not be read. */
  public static RawRecord failed(
      String inputFile, long recordNo, RejectReason reason, String detail, String excerpt) {
    RawRecord raw = of(inputFile, recordNo, null);
    raw.failure = reason.code();
    raw.detail = detail;
    raw.excerpt = Excerpt.of(excerpt);
    return raw;
  }

  /** The full path of the file, as Hadoop gives it. */
  public String getInputFile() {
    return inputFile;
  }

  public void setInputFile(String inputFile) {
    this.inputFile = inputFile;
  }

  /** Where in the file: 1-based; the line number in JSON Lines, the record number elsewhere. */
  public long getRecordNo() {
    return recordNo;
  }

  public void setRecordNo(long recordNo) {
    this.recordNo = recordNo;
  }

  /** The record's fields by their own names, nested ones joined by dots; an empty value for a null. Null after a failure. */
  public Map<String, String> getFields() {
    return fields;
  }

  public void setFields(Map<String, String> fields) {
    this.fields = fields;
  }

  /** The HTML page of a web archive record, as bytes; null for every other format. */
  public byte[] getPage() {
    return page;
  }

  public void setPage(byte[] page) {
    this.page = page;
  }

  /** The code of the {@link RejectReason} when the record could not be read; else null. */
  public String getFailure() {
    return failure;
  }

  public void setFailure(String failure) {
    this.failure = failure;
  }

  /** What exactly went wrong; null unless there is a failure. */
  public String getDetail() {
    return detail;
  }

  public void setDetail(String detail) {
    this.detail = detail;
  }

  /** The first 200 characters at most of what was read; null unless there is a failure. */
  public String getExcerpt() {
    return excerpt;
  }

  public void setExcerpt(String excerpt) {
    this.excerpt = excerpt;
  }
}
