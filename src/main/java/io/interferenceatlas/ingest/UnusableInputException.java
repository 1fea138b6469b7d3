package io.interferenceatlas.ingest;

/** The input cannot be worked on as it is configured. The message says what is wrong and which setting mends it. */
public final class UnusableInputException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public UnusableInputException(String message) {
    super(message);
  }
}
