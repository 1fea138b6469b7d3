/** The settings of a run: read from a file and the command line, checked before anything starts. */
package io.interferenceatlas.config;
