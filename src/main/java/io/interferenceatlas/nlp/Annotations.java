package io.interferenceatlas.nlp;

import com.johnsnowlabs.nlp.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** Spark NLP's annotation columns, made of words that we cut ourselves. */
final class Annotations {

  static final String DOCUMENT = "document";
  static final String TOKEN = "token";

  private Annotations() {}

  /** The two columns that an annotator over words reads. */
  static StructType added(StructType to) {
    return to.add(column(DOCUMENT)).add(column(TOKEN));
  }

  /** The rows with what tells Spark NLP which columns are its own: encoders of rows do not keep it. */
  static Dataset<Row> marked(Dataset<Row> rows) {
    return rows.withMetadata(DOCUMENT, column(DOCUMENT).metadata()).withMetadata(TOKEN, column(TOKEN).metadata());
  }

  /** The words as one document: the words with a space between, and an annotation a word. */
  static List<Seq<Row>> ofWords(List<String> words) {
    StringBuilder text = new StringBuilder();
    List<Row> tokens = new ArrayList<>(words.size());
    for (String word : words) {
      int begin = text.length();
      text.append(word);
      tokens.add(annotation(TOKEN, begin, text.length() - 1, word));
      text.append(' ');
    }
    List<Row> document = List.of(annotation(DOCUMENT, 0, Math.max(0, text.length() - 1), text.toString()));
    return List.of(seq(document), seq(tokens));
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
    return RowFactory.create(type, begin, end, result, JavaConverters.mapAsScalaMap(metadata),
        seq(List.of()));
  }

  /** A list as Spark's row encoder takes it. */
  static <T> Seq<T> seq(List<T> list) {
    return JavaConverters.asScalaBuffer(list).toSeq();
  }

  private static StructField column(String type) {
    return DataTypes.createStructField(type, Annotation.arrayType(), true,
        new MetadataBuilder().putString("annotatorType", type).build());
  }
}
