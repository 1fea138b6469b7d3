package io.interferenceatlas.tables;

/**
 * One column of a published table.
 *
 * @param name in lower snake case
 * @param type what it holds
 * @param nullable whether it can be null; the description says what a null means
 * @param description for readers of the table
 * @param example a value as it could stand in the column
 */
public record ColumnSchema(String name, ColumnType type, boolean nullable, String description, String example) {}
