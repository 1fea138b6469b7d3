/** The published tables: their schemas as data, the writer that holds rows to them, and the counts by month. */
package io.interferenceatlas.tables;
