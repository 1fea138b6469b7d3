package io.interferenceatlas.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;

/** One input record that could not become an article, and why. */
public final class RejectedRecord implements Serializable {

  /** The schema, as Spark stores it. */
  public static final Encoder<RejectedRecord> ENCODER = Encoders.bean(RejectedRecord.class);

  private static final long serialVersionUID = 1L;

  private String inputFile;
  private long recordNo;
  private String reason;
  private String detail;
  private String excerpt;
  private String source;
  private LocalDate month;

  /** For Spark. */
  public RejectedRecord() {}

  RejectedRecord(RawRecord raw, RejectReason reason, String detail, String excerpt) {
    this.inputFile = raw.getInputFile();
    this.recordNo = raw.getRecordNo();
    this.reason = reason.code();
    this.detail = detail;
    this.excerpt = Excerpt.of(excerpt);
  }

  /** The full path of the file the record was read from. */
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

  /** The code of a {@link RejectReason}. Never null. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  /** What exactly was wrong, in words; null where the reason says it all. */
  public String getDetail() {
    return detail;
  }

  public void setDetail(String detail) {
    this.detail = detail;
  }

  /** The first 200 characters at most of what was read; null where nothing was. */
  public String getExcerpt() {
    return excerpt;
  }

  public void setExcerpt(String excerpt) {
    this.excerpt = excerpt;
  }

  /** The publisher, where it is known; else null. */
  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  /** First day of the month of publication, where it is known; else null. */
  public LocalDate getMonth() {
    return month;
  }

  public void setMonth(LocalDate month) {
    this.month = month;
  }
}
