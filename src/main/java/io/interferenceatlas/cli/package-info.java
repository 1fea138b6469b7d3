/** The commands: each parses and validates its options, and calls what does the work. */
package io.interferenceatlas.cli;
