package io.interferenceatlas.nlp;

import static org.apache.spark.sql.functions.col;

import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForTokenClassification;
import io.interferenceatlas.corpus.Words;
import io.interferenceatlas.corpus.Words.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.Seq;

/** Finds persons, organisations and places in sentences with a Spark NLP model that labels words. */
public final class EntityTagger {

  private static final String LABELS = "entity_labels";
  private static final String LENGTH = "length";
  private static final List<String> READ = List.of("articleId", "sentenceIndex", "sentence");

  private final Transformer model;
  private final String labels;

  private EntityTagger(Transformer model, String labels) {
    this.model = model;
    this.labels = labels;
  }

  /**
   * Loads a model.
   *
   * @param folder an ONNX export for {@code BertForTokenClassification} ({@code model.onnx}, {@code assets}), or a saved
   *     Spark NLP pipeline over the columns {@code document} and {@code token} whose last stage gives a label a word
   * @param scratch a local folder that stays for as long as the model is used
   * @throws IllegalStateException saying the mend, where the folder holds neither
   */
  public static EntityTagger load(SparkSession spark, Path folder, Path scratch) throws IOException {
    if (OnnxFolder.isOne(folder)) {
      OnnxFolder files = new OnnxFolder(folder);
      BertForTokenClassification model = new BertForTokenClassification()
          .setVocabulary(files.numbered("vocab.txt")).setLabels(files.numbered("labels.txt"));
      model.set(model.engine(), OnnxFolder.ENGINE);
      model.setModelIfNotSet(spark, Option.empty(), files.graph(spark, scratch), Option.empty());
      model.setInputCols(new String[] {Annotations.DOCUMENT, Annotations.TOKEN});
      model.setOutputCol(LABELS);
      model.setCaseSensitive(true);
      model.setBatchSize(1); // as in RoleTagger: the int8 ranges of a batch would make neighbours matter
      model.setMaxSentenceLength(256);
      return new EntityTagger(model, LABELS);
    }
    if (!Files.isDirectory(folder.resolve("stages"))) {
      throw new IllegalStateException(folder + " holds neither model.onnx nor the stages of a saved pipeline: set"
          + " models.entities to \"bundled\", \"none\" or such a folder");
    }
    PipelineModel pipeline = PipelineModel.load(folder.toString());
    PipelineStage[] stages = pipeline.stages();
    PipelineStage last = stages[stages.length - 1];
    return new EntityTagger(pipeline, (String) last.getOrDefault(last.getParam("outputCol")));
  }

  /** The entities of the sentences, in no order. */
  public Dataset<EntityRow> entities(Dataset<? extends SentenceRow> sentences) {
    Dataset<Row> read = model.transform(words(sentences.toDF()).sortWithinPartitions(LENGTH, "articleId", "sentenceIndex"))
        .select(col("articleId"), col("sentenceIndex"), col("sentence"),
            col(labels + ".begin").as("begins"), col(labels + ".result").as("labels"));
    MapPartitionsFunction<Row, EntityRow> decode =
        rows -> Iterators.flatMap(rows, row -> entities(row).iterator());
    return read.mapPartitions(decode, EntityRow.ENCODER);
  }

  private static Dataset<Row> words(Dataset<Row> sentences) {
    StructType schema = new StructType();
    for (String column : READ) {
      schema = schema.add(sentences.schema().apply(column));
    }
    StructType annotated = Annotations.added(schema).add(LENGTH, DataTypes.IntegerType);
    MapPartitionsFunction<Row, Row> cut = rows -> Iterators.flatMap(rows, row -> {
      List<String> words = Words.of(row.getAs("sentence")).stream().map(Word::text).toList();
      List<Seq<Row>> annotations = Annotations.ofWords(words);
      return List.of(RowFactory.create(row.get(0), row.get(1), row.get(2), annotations.get(0),
          annotations.get(1), words.size()))
          .iterator();
    });
    Column[] columns = READ.stream().map(functions::col).toArray(Column[]::new);
    return Annotations.marked(sentences.select(columns).mapPartitions(cut, Encoders.row(annotated)));
  }

  private static List<EntityRow> entities(Row row) {
    String sentence = row.getAs("sentence");
    List<Word> words = Words.of(sentence);
    int[] begins = Annotations.begins(words.stream().map(Word::text).toList());
    Map<Integer, String> byBegin = new HashMap<>();
    List<Integer> at = row.getList(row.fieldIndex("begins"));
    List<String> labels = row.getList(row.fieldIndex("labels"));
    for (int i = 0; i < at.size(); i++) {
      byBegin.put(at.get(i), labels.get(i));
    }
    String[] tags = Arrays.stream(begins).mapToObj(b -> byBegin.getOrDefault(b, "O")).toArray(String[]::new);
    List<EntityRow> out = new ArrayList<>();
    for (int i = 0; i < tags.length; ) {
      int end = i + 1;
      if (tags[i].length() > 2) {
        String type = tags[i].substring(2);
        while (end < tags.length && tags[end].equals("I-" + type)) {
          end++;
        }
        EntityRow entity = new EntityRow();
        entity.setArticleId(row.getAs("articleId"));
        entity.setSentenceIndex(row.<Integer>getAs("sentenceIndex"));
        entity.setStart(words.get(i).start());
        entity.setEnd(words.get(end - 1).end());
        entity.setText(sentence.substring(entity.getStart(), entity.getEnd()));
        entity.setType(type);
        out.add(entity);
      }
      i = end;
    }
    return out;
  }
}
