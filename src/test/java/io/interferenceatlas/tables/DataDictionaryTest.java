package io.interferenceatlas.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.interferenceatlas.testing.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {

  @Test
  void the_committed_page_is_what_the_schema_files_give() throws IOException {
    Path generated = Files.writeString(Path.of("target/data-dictionary.md"), DataDictionary.markdown());
    assertThat(Path.of("notebooks/data-dictionary.md"))
        .as("copy %s over it", generated)
        .hasSameTextualContentAs(generated);
  }

  @Test
  void every_column_of_every_table_has_a_row() {
    List<Row> rows = DataDictionary.dataDictionary(LocalSpark.session())
        .where("table_name = 'interference_pair_month'").orderBy("ordinal_position").collectAsList();
    assertThat(rows).hasSize(Tables.INTERFERENCE_PAIR_MONTH.columns().size());
    assertThat(rows.get(3).toString()).isEqualTo(
        "[interference_pair_month,mention_count,4,BIGINT,false,Mentions of the pair.,14]");
    assertThat(DataDictionary.dataDictionary(LocalSpark.session()).select("table_name").distinct().count())
        .isEqualTo(Tables.all().size());
  }
}
