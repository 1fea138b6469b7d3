package io.interferenceatlas.tables;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From the columns of beans to those of tables. */
public final class Columns {

  private Columns() {}

  /** The same rows with the columns of a bean, such as {@code articleId}, named {@code article_id}. */
  public static Dataset<Row> snakeCase(Dataset<?> beans) {
    return beans.select(Arrays.stream(beans.columns())
        .map(name -> col(name).as(name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT)))
        .toArray(Column[]::new));
  }
}
