/** Holds what the extractor finds against labelled sentences: reading them, scoring, and listing the errors. */
package io.interferenceatlas.evaluate;
