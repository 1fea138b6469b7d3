/** SQL over the tables of a published run, by DuckDB inside this process: no server, no Spark. */
package io.interferenceatlas.query;
