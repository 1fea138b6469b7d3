/** The costly phase, article by article: a raw-text scan for countries and cues that decides what a model reads at all. */
package io.interferenceatlas.extract;
