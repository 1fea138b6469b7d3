package io.interferenceatlas.publish;

/** The tables of a run do not hold what they should; the ones published before stay. */
public final class PublicationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what does not hold. */
  public PublicationException(String message) {
    super(message);
  }
}
