package io.interferenceatlas.extract;

import io.interferenceatlas.nlp.SentenceRow;
import java.io.Serializable;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;

/** A sentence that some model reads, and why. */
public class ScannedSentence extends SentenceRow implements Serializable {

  public static final Encoder<ScannedSentence> ENCODER = Encoders.bean(ScannedSentence.class);

  private static final long serialVersionUID = 1L;

  private int window;
  private String countries;
  private boolean cued;
  private boolean related;

  /** Index of the stretch that it stands in. */
  public int getWindow() {
    return window;
  }

  public void setWindow(int window) {
    this.window = window;
  }

  /** The countries that its stretch names, alpha-3 in order, with commas between. */
  public String getCountries() {
    return countries;
  }

  public void setCountries(String countries) {
    this.countries = countries;
  }

  /** Whether the cue scan finds it worth reading for mentions. */
  public boolean isCued() {
    return cued;
  }

  public void setCued(boolean cued) {
    this.cued = cued;
  }

  /** Whether its stretch names two countries or more, so that its entities count. */
  public boolean isRelated() {
    return related;
  }

  public void setRelated(boolean related) {
    this.related = related;
  }
}
