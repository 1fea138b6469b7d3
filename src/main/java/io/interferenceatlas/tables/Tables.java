package io.interferenceatlas.tables;

import java.util.List;

/** Every published table. */
public final class Tables {

  /** Every article kept. */
  public static final TableSchema ARTICLE = TableSchema.load("article");

  /** Every statement about interference, with its evidence. */
  public static final TableSchema INTERFERENCE_MENTION = TableSchema.load("interference_mention");

  /** Mentions by accused, target and month. */
  public static final TableSchema INTERFERENCE_PAIR_MONTH = TableSchema.load("interference_pair_month");

  /** Co-mentions of countries by month. */
  public static final TableSchema COUNTRY_PAIR_MONTH = TableSchema.load("country_pair_month");

  /** Entities named together, by country pair and month. */
  public static final TableSchema ENTITY_COOCCURRENCE_PAIR_MONTH = TableSchema.load("entity_cooccurrence_pair_month");

  /** What was read, kept, merged and rejected. */
  public static final TableSchema CORPUS_MONTH = TableSchema.load("corpus_month");

  /** Every input record that could not be used. */
  public static final TableSchema REJECTED_RECORD = TableSchema.load("rejected_record");

  /** Every column of every table. */
  public static final TableSchema DATA_DICTIONARY = TableSchema.load("data_dictionary");

  /** What made the tables. */
  public static final TableSchema RUN_MANIFEST = TableSchema.load("run_manifest");

  private static final List<TableSchema> ALL = List.of(
      INTERFERENCE_PAIR_MONTH,
      INTERFERENCE_MENTION,
      COUNTRY_PAIR_MONTH,
      ENTITY_COOCCURRENCE_PAIR_MONTH,
      ARTICLE,
      CORPUS_MONTH,
      REJECTED_RECORD,
      DATA_DICTIONARY,
      RUN_MANIFEST);

  private Tables() {}

  /** All tables, the most used first. */
  public static List<TableSchema> all() {
    return ALL;
  }

  /**
   * The table of a name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static TableSchema named(String table) {
    return ALL.stream()
        .filter(schema -> schema.table().equals(table))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no table " + table + "; there are "
            + ALL.stream().map(TableSchema::table).sorted().toList()));
  }
}
