package io.interferenceatlas.nlp;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.johnsnowlabs.nlp.embeddings.BertEmbeddings;
import io.interferenceatlas.interference.Calibration;
import io.interferenceatlas.interference.MentionDecoder;
import io.interferenceatlas.interference.RoleInput;
import io.interferenceatlas.interference.RoleInputs;
import io.interferenceatlas.interference.RoleScorer;
import io.interferenceatlas.interference.RuleExtractor;
import io.interferenceatlas.interference.RuleVotes;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.Seq;

/**
 * Finds interference mentions in sentences: the rules choose and lay out what is worth reading, Spark NLP's
 * {@code BertEmbeddings} runs the encoder, and the scorer and decoder of the rules turn its vectors into mentions.
 */
public final class RoleTagger implements MentionTagger {

  private static final String EMBEDDINGS = "embeddings";
  private static final String MARKED = "marked";
  private static final String LENGTH = "length";

  private final BertEmbeddings encoder;
  private final Broadcast<Head> head;
  private final String version;

  private RoleTagger(BertEmbeddings encoder, Broadcast<Head> head, String version) {
    this.encoder = encoder;
    this.head = head;
    this.version = version;
  }

  /**
   * Loads the model; executors get it from the driver, once each.
   *
   * @param scratch a local folder that stays for as long as the model is used
   * @throws IllegalStateException saying the mend, where its files do not fit this program
   */
  public static RoleTagger load(SparkSession spark, ModelFolder folder, Path scratch) throws IOException {
    OnnxFolder files = new OnnxFolder(folder.path());
    BertEmbeddings encoder = new BertEmbeddings().setVocabulary(files.numbered("vocab.txt"));
    encoder.set(encoder.engine(), OnnxFolder.ENGINE);
    encoder.setModelIfNotSet(spark, Option.empty(), files.graph(spark, scratch), Option.empty());
    encoder.setInputCols(new String[] {Annotations.DOCUMENT, Annotations.TOKEN});
    encoder.setOutputCol(EMBEDDINGS);
    encoder.setCaseSensitive(false);
    // The graph takes the range of its int8 numbers from a whole batch: with more than one sentence in it, a score would
    // depend on which sentences share a partition.
    encoder.setBatchSize(1);
    encoder.setMaxSentenceLength(256);
    return new RoleTagger(encoder, JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(Head.of(folder)),
        folder.version());
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Dataset<MentionRow> mentions(Dataset<SentenceRow> sentences) {
    Dataset<Row> read = encoder.transform(inputs(sentences).sortWithinPartitions(LENGTH, "articleId", "sentenceIndex"));
    Column marked = filter(col(EMBEDDINGS), e -> array_contains(col(MARKED), e.getField("begin")));
    return decoded(read.withColumn(EMBEDDINGS, marked)
        .withColumn("begins", col(EMBEDDINGS + ".begin"))
        .withColumn("vectors", col(EMBEDDINGS + ".embeddings"))
        .drop(EMBEDDINGS, MARKED, LENGTH, Annotations.DOCUMENT, Annotations.TOKEN));
  }

  private static Dataset<Row> inputs(Dataset<SentenceRow> sentences) {
    StructType sentence = SentenceRow.ENCODER.schema();
    StructType schema = Annotations.added(sentence)
        .add(MARKED, DataTypes.createArrayType(DataTypes.IntegerType)).add(LENGTH, DataTypes.IntegerType);
    MapPartitionsFunction<Row, Row> layOut = rows -> Iterators.flatMap(rows, row -> RoleInputs.bundled()
        .of(SentenceRow.of(row).inContext()).map(input -> inputRow(row, input)).stream().iterator());
    return Annotations.marked(sentences.select(columns(sentence)).mapPartitions(layOut, Encoders.row(schema)));
  }

  private static Row inputRow(Row sentence, RoleInput input) {
    List<String> tokens = input.tokens();
    int[] begins = Annotations.begins(tokens);
    List<Integer> marked = IntStream.concat(IntStream.of(0), Arrays.stream(input.markPositions()).map(p -> begins[p]))
        .boxed().toList();
    List<Seq<Row>> annotations = Annotations.ofWords(tokens);
    Object[] values = new Object[sentence.size() + 4];
    for (int i = 0; i < sentence.size(); i++) {
      values[i] = sentence.get(i);
    }
    values[sentence.size()] = annotations.get(0);
    values[sentence.size() + 1] = annotations.get(1);
    values[sentence.size() + 2] = Annotations.seq(marked);
    values[sentence.size() + 3] = tokens.size();
    return RowFactory.create(values);
  }

  private Dataset<MentionRow> decoded(Dataset<Row> read) {
    Broadcast<Head> shared = head;
    MapPartitionsFunction<Row, MentionRow> decode = rows -> {
      Head parts = shared.value();
      RoleScorer scorer = parts.scorer();
      MentionDecoder decoder = parts.decoder();
      return Iterators.flatMap(rows, row -> {
        SentenceRow sentence = SentenceRow.of(row);
        RoleInput input = RoleInputs.bundled().of(sentence.inContext()).orElseThrow();
        RuleVotes votes = RuleVotes.of(input, RuleExtractor.bundled().mentions(input));
        return decoder.mentions(input, scorer.score(input, vectors(input, row), votes)).stream()
            .map(m -> MentionRow.of(sentence, m, parts.version)).iterator();
      });
    };
    return read.mapPartitions(decode, MentionRow.ENCODER);
  }

  private static float[][] vectors(RoleInput input, Row row) {
    List<String> tokens = input.tokens();
    int[] begins = Annotations.begins(tokens);
    Map<Integer, float[]> byBegin = new HashMap<>();
    List<Integer> at = row.getList(row.fieldIndex("begins"));
    List<Seq<Object>> found = row.getList(row.fieldIndex("vectors"));
    for (int i = 0; i < at.size(); i++) {
      Seq<Object> numbers = found.get(i);
      float[] vector = new float[numbers.size()];
      int k = 0;
      for (scala.collection.Iterator<Object> n = numbers.iterator(); n.hasNext(); ) {
        vector[k++] = (Float) n.next();
      }
      byBegin.put(at.get(i), vector);
    }
    float[][] vectors = new float[tokens.size()][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = byBegin.get(begins[i]);
    }
    return vectors;
  }

  private static Column[] columns(StructType schema) {
    return Arrays.stream(schema.fieldNames()).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
  }

  /** What the decoding needs of the model, as executors get it. */
  private static final class Head implements Serializable {
    private static final long serialVersionUID = 1;
    private final byte[] weights;
    private final double threshold;
    private final double accuserThreshold;
    private final double[] scores;
    private final double[] shares;
    private final String version;

    private Head(byte[] weights, double threshold, double accuserThreshold, double[] scores, double[] shares,
        String version) {
      this.weights = weights;
      this.threshold = threshold;
      this.accuserThreshold = accuserThreshold;
      this.scores = scores;
      this.shares = shares;
      this.version = version;
    }

    static Head of(ModelFolder folder) throws IOException {
      JsonNode m = folder.manifest();
      return new Head(folder.bytes("scorer.safetensors"), m.required("threshold").asDouble(),
          m.required("accuser_threshold").asDouble(), numbers(m.required("calibration").required("scores")),
          numbers(m.required("calibration").required("shares")), folder.version());
    }

    RoleScorer scorer() {
      try {
        return new RoleScorer(weights);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    MentionDecoder decoder() {
      return new MentionDecoder(threshold, accuserThreshold, new Calibration(scores, shares));
    }

    private static double[] numbers(JsonNode array) {
      double[] out = new double[array.size()];
      for (int i = 0; i < out.length; i++) {
        out[i] = array.get(i).asDouble();
      }
      return out;
    }
  }
}
