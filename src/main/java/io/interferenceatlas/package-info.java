/** Interference Atlas: who accuses whom of interfering in whose politics, read out of a large news corpus. */
package io.interferenceatlas;
