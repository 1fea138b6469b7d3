package io.interferenceatlas.ingest;

import io.interferenceatlas.corpus.Article;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;

/** From raw records to articles and rejects. */
public final class Articles {

  private Articles() {}

  /** What became of each raw record: as many rows as came in. */
  public static Dataset<Interpretation> interpretations(Dataset<RawRecord> records, IngestRules rules) {
    return records.mapPartitions(
        (MapPartitionsFunction<RawRecord, Interpretation>) partition -> {
          Interpreter interpreter = new Interpreter(rules);
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return partition.hasNext();
            }

            @Override
            public Interpretation next() {
              return interpreter.interpret(partition.next());
            }
          };
        },
        Interpretation.ENCODER);
  }

  /** The articles among {@code interpretations}. */
  public static Dataset<Article> articles(Dataset<Interpretation> interpretations) {
    return interpretations.where("article is not null").select("article.*").as(Article.ENCODER);
  }

  /** The rejects among {@code interpretations}. */
  public static Dataset<RejectedRecord> rejected(Dataset<Interpretation> interpretations) {
    return interpretations.where("rejected is not null").select("rejected.*").as(RejectedRecord.ENCODER);
  }
}
