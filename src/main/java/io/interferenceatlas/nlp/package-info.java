/** The Spark NLP annotators: loading models, and the columns that pass between them and the rules. */
package io.interferenceatlas.nlp;
