/** Makes the tables of a run current, once they hold what they should. */
package io.interferenceatlas.publish;
