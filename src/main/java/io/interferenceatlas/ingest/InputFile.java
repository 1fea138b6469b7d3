package io.interferenceatlas.ingest;

import java.time.Instant;

/**
 * One file of a dump.
 *
 * @param path the full path, as Hadoop gives it
 * @param size bytes as stored
 * @param modifiedAt when the file system says it was last written
 */
public record InputFile(String path, long size, Instant modifiedAt, InputFormat format) {}
