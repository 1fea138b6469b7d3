/** The article as the rest of the program knows it: cleaned text, a publication date, a language. */
package io.interferenceatlas.corpus;
