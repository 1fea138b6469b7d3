/** Who is named together with whom: windows of text, measures of association, and the tables made of them. */
package io.interferenceatlas.cooccurrence;
