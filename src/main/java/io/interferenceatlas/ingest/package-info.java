/**
 * From dumps to articles. Readers give {@link io.interferenceatlas.ingest.RawRecord}s, one per input record;
 * {@link io.interferenceatlas.ingest.Interpreter} turns each into exactly one article or one reject.
 */
package io.interferenceatlas.ingest;
