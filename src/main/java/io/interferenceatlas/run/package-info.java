/** The job: reads dumps, chains the Dataset functions of the other packages, writes the tables and publishes them. */
package io.interferenceatlas.run;
