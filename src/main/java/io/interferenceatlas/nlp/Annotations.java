package io.interferenceatlas.nlp;

import com.johnsnowlabs.nlp.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;

/** Spark NLP's annotation columns, made of words that we cut ourselves. */
final class Annotations {

  static final String DOCUMENT = "document";
  static final String TOKEN = "token";

  private Annotations() {}

  /** The two columns that an annotator over words reads. */
  static StructType added(StructType to) {
    return to.add(column(DOCUMENT)).add(column(TOKEN));
  }

  /** The words as one document: the words with a space between, and an annotation a word. */
  static List<Row>[] ofWords(List<String> words) {
    StringBuilder text = new StringBuilder();
    List<Row> tokens = new ArrayList<>(words.size());
    for (String word : words) {
      int begin = text.length();
      text.append(word);
      tokens.add(annotation(TOKEN, begin, text.length() - 1, word));
      text.append(' ');
    }
    List<Row> document = List.of(annotation(DOCUMENT, 0, Math.max(0, text.length() - 1), text.toString()));
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<Row>[] both = new List[] {document, tokens};
    return both;
  }

  /** Offsets that {@link #ofWords} gives the words' first chars. */
  static int[] begins(List<String> words) {
    int[] begins = new int[words.size()];
    int at = 0;
    for (int i = 0; i < begins.length; i++) {
      begins[i] = at;
      at += words.get(i).length() + 1;
    }
    return begins;
  }

  private static Row annotation(String type, int begin, int end, String result) {
    Map<String, String> metadata = new HashMap<>();
    metadata.put("sentence", "0");
    return RowFactory.create(type, begin, end, result, JavaConverters.mapAsScalaMap(metadata), new float[0]);
  }

  private static StructField column(String type) {
    return DataTypes.createStructField(type, Annotation.arrayType(), true,
        new MetadataBuilder().putString("annotatorType", type).build());
  }
}
