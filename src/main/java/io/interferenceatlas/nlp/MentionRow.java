package io.interferenceatlas.nlp;

import io.interferenceatlas.interference.Mention;
import io.interferenceatlas.interference.Role;
import java.io.Serializable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;

/** A mention found in a sentence: the sentence's columns and the mention's, flat, as the table has them. */
public class MentionRow extends SentenceRow implements Serializable {

  public static final Encoder<MentionRow> ENCODER = Encoders.bean(MentionRow.class);

  private static final long serialVersionUID = 1L;

  private String accused;
  private String target;
  private boolean targetExplicit;
  private String stance;
  private String domain;
  private String cue;
  private int cueStart;
  private int cueEnd;
  private String accusedSpan;
  private Integer accusedStart;
  private Integer accusedEnd;
  private String accusedResolution;
  private String targetSpan;
  private Integer targetStart;
  private Integer targetEnd;
  private String targetResolution;
  private String accuser;
  private String accuserSpan;
  private Integer accuserStart;
  private Integer accuserEnd;
  private String accuserResolution;
  private double confidence;
  private String modelVersion;

  /** The mention as a row, the sentence's columns copied from its row. */
  static MentionRow of(SentenceRow sentence, Mention mention, String modelVersion) {
    MentionRow row = new MentionRow();
    row.setArticleId(sentence.getArticleId());
    row.setSentenceIndex(sentence.getSentenceIndex());
    row.setSentenceStart(sentence.getSentenceStart());
    row.setInLead(sentence.isInLead());
    row.setPublishedOn(sentence.getPublishedOn());
    row.setSource(sentence.getSource());
    row.setSentence(sentence.getSentence());
    row.setPrevious(sentence.getPrevious());
    row.setNext(sentence.getNext());
    row.setNames(sentence.getNames());
    row.setTargetExplicit(mention.target().explicit());
    row.setStance(mention.stance().name());
    row.setDomain(mention.domain().name());
    row.setCue(mention.cue().text());
    row.setCueStart(mention.cue().start());
    row.setCueEnd(mention.cue().end());
    row.setAccused(mention.accused().country());
    row.setAccusedSpan(mention.accused().span());
    row.setAccusedStart(offset(mention.accused(), mention.accused().start()));
    row.setAccusedEnd(offset(mention.accused(), mention.accused().end()));
    row.setAccusedResolution(mention.accused().resolution());
    row.setTarget(mention.target().country());
    row.setTargetSpan(mention.target().span());
    row.setTargetStart(offset(mention.target(), mention.target().start()));
    row.setTargetEnd(offset(mention.target(), mention.target().end()));
    row.setTargetResolution(mention.target().resolution());
    row.setAccuser(mention.accusers().stream().map(Role::country).collect(Collectors.joining(",")));
    if (!mention.accusers().isEmpty()) {
      Role first = mention.accusers().get(0);
      row.setAccuserSpan(first.span());
      row.setAccuserStart(offset(first, first.start()));
      row.setAccuserEnd(offset(first, first.end()));
      row.setAccuserResolution(first.resolution());
    }
    row.setConfidence(mention.confidence());
    row.setModelVersion(modelVersion);
    return row;
  }

  private static Integer offset(Role role, int at) {
    return role.explicit() ? at : null;
  }

  /** The state said to interfere: alpha-3, or XXX. */
  public String getAccused() {
    return accused;
  }

  public void setAccused(String accused) {
    this.accused = accused;
  }

  /** The state interfered with: alpha-3, or XXX. */
  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target;
  }

  /** Whether the sentence names the target. */
  public boolean isTargetExplicit() {
    return targetExplicit;
  }

  public void setTargetExplicit(boolean targetExplicit) {
    this.targetExplicit = targetExplicit;
  }

  /** The stance's name. */
  public String getStance() {
    return stance;
  }

  public void setStance(String stance) {
    this.stance = stance;
  }

  /** The domain's name. */
  public String getDomain() {
    return domain;
  }

  public void setDomain(String domain) {
    this.domain = domain;
  }

  /** The words that evoke the frame. */
  public String getCue() {
    return cue;
  }

  public void setCue(String cue) {
    this.cue = cue;
  }

  /** Offset of the cue in the sentence. */
  public int getCueStart() {
    return cueStart;
  }

  public void setCueStart(int cueStart) {
    this.cueStart = cueStart;
  }

  /** Offset after the cue. */
  public int getCueEnd() {
    return cueEnd;
  }

  public void setCueEnd(int cueEnd) {
    this.cueEnd = cueEnd;
  }

  /** The words that name the accused state; null where the sentence has none. */
  public String getAccusedSpan() {
    return accusedSpan;
  }

  public void setAccusedSpan(String accusedSpan) {
    this.accusedSpan = accusedSpan;
  }

  /** Their offset in the sentence; null where there are none. */
  public Integer getAccusedStart() {
    return accusedStart;
  }

  public void setAccusedStart(Integer accusedStart) {
    this.accusedStart = accusedStart;
  }

  /** Offset after them; null where there are none. */
  public Integer getAccusedEnd() {
    return accusedEnd;
  }

  public void setAccusedEnd(Integer accusedEnd) {
    this.accusedEnd = accusedEnd;
  }

  /** How the accused state was found: a kind of name, CONTEXT, SOURCE, ASSUMED or UNKNOWN. */
  public String getAccusedResolution() {
    return accusedResolution;
  }

  public void setAccusedResolution(String accusedResolution) {
    this.accusedResolution = accusedResolution;
  }

  /** The words that name the target state; null where the sentence has none. */
  public String getTargetSpan() {
    return targetSpan;
  }

  public void setTargetSpan(String targetSpan) {
    this.targetSpan = targetSpan;
  }

  /** Their offset in the sentence; null where there are none. */
  public Integer getTargetStart() {
    return targetStart;
  }

  public void setTargetStart(Integer targetStart) {
    this.targetStart = targetStart;
  }

  /** Offset after them; null where there are none. */
  public Integer getTargetEnd() {
    return targetEnd;
  }

  public void setTargetEnd(Integer targetEnd) {
    this.targetEnd = targetEnd;
  }

  /** How the target state was found: a kind of name, CONTEXT, SOURCE, ASSUMED or UNKNOWN. */
  public String getTargetResolution() {
    return targetResolution;
  }

  public void setTargetResolution(String targetResolution) {
    this.targetResolution = targetResolution;
  }

  /** Whose voice carries the stance: codes with commas between; empty where there is no voice. */
  public String getAccuser() {
    return accuser;
  }

  public void setAccuser(String accuser) {
    this.accuser = accuser;
  }

  /** The words that name the first accuser; null where the sentence has none. */
  public String getAccuserSpan() {
    return accuserSpan;
  }

  public void setAccuserSpan(String accuserSpan) {
    this.accuserSpan = accuserSpan;
  }

  /** Their offset in the sentence; null where there are none. */
  public Integer getAccuserStart() {
    return accuserStart;
  }

  public void setAccuserStart(Integer accuserStart) {
    this.accuserStart = accuserStart;
  }

  /** Offset after them; null where there are none. */
  public Integer getAccuserEnd() {
    return accuserEnd;
  }

  public void setAccuserEnd(Integer accuserEnd) {
    this.accuserEnd = accuserEnd;
  }

  /** How the first accuser was found; null where there is no voice. */
  public String getAccuserResolution() {
    return accuserResolution;
  }

  public void setAccuserResolution(String accuserResolution) {
    this.accuserResolution = accuserResolution;
  }

  /** How often such a mention is right, 0 to 1. */
  public double getConfidence() {
    return confidence;
  }

  public void setConfidence(double confidence) {
    this.confidence = confidence;
  }

  /** The model that found it. */
  public String getModelVersion() {
    return modelVersion;
  }

  public void setModelVersion(String modelVersion) {
    this.modelVersion = modelVersion;
  }
}
