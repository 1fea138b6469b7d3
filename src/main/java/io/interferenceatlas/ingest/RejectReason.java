package io.interferenceatlas.ingest;

import java.util.Locale;

/** Why a record could not become an article. */
public enum RejectReason {
  /** The bytes are not valid in the encoding they should be in. */
  BAD_ENCODING,
  /** Not a JSON object, not as many columns as the header, not a readable web archive record. */
  BROKEN_RECORD,
  /** No text is left once it is cleaned. */
  EMPTY_TEXT,
  /** In a language that is not among the accepted ones; the detail names it. */
  LANGUAGE,
  /** A web archive record that is no HTML page fetched with success. */
  NOT_AN_ARTICLE,
  /** No date in the record, the page or the URL can be used. */
  NO_USABLE_DATE,
  /** Longer than any article can be: most often a quotation mark that is never closed. */
  RECORD_TOO_LARGE,
  /** The file breaks off here; what came before was kept. */
  TRUNCATED_FILE;

  /** The name in lower case, as it stands in the tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
