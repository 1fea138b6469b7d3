package io.interferenceatlas.extract;

import java.io.Serializable;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;

/** A stretch of an article that names at least one country. */
public class CountryWindow implements Serializable {

  public static final Encoder<CountryWindow> ENCODER = Encoders.bean(CountryWindow.class);

  private static final long serialVersionUID = 1L;

  private int window;
  private String countries;

  /** Index of the stretch in the article, from 0. */
  public int getWindow() {
    return window;
  }

  public void setWindow(int window) {
    this.window = window;
  }

  /** The countries named, alpha-3 in order, with commas between; bodies of states are left out. */
  public String getCountries() {
    return countries;
  }

  public void setCountries(String countries) {
    this.countries = countries;
  }
}
