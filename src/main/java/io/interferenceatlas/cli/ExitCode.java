package io.interferenceatlas.cli;

import io.interferenceatlas.config.InvalidConfigException;
import io.interferenceatlas.ingest.UnusableInputException;
import io.interferenceatlas.publish.PublicationException;
import io.interferenceatlas.query.QueryException;
import java.util.OptionalInt;

/** What the program's exit codes mean. */
public final class ExitCode {

  /** All went well. */
  public static final int DONE = 0;

  /** The program failed; the exception is on the error stream. */
  public static final int FAILED = 1;

  /** The command line or a setting cannot be used. */
  public static final int USAGE = 2;

  /** An input cannot be used. */
  public static final int INPUT = 3;

  /** The tables do not hold together and were not published. */
  public static final int NOT_PUBLISHED = 4;

  private ExitCode() {}

  /** The code for a failure that its message alone explains; empty for one that needs a stack trace. */
  public static OptionalInt of(Throwable failure) {
    if (failure instanceof InvalidConfigException || failure instanceof QueryException) {
      return OptionalInt.of(USAGE);
    }
    if (failure instanceof UnusableInputException) {
      return OptionalInt.of(INPUT);
    }
    return failure instanceof PublicationException ? OptionalInt.of(NOT_PUBLISHED) : OptionalInt.empty();
  }
}
