package io.interferenceatlas.tables;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The flat types that every reader of Parquet understands alike. */
public enum ColumnType {
  STRING(DataTypes.StringType),
  BIGINT(DataTypes.LongType),
  INT(DataTypes.IntegerType),
  DOUBLE(DataTypes.DoubleType),
  BOOLEAN(DataTypes.BooleanType),
  DATE(DataTypes.DateType),
  /** An instant, in microseconds, UTC. */
  TIMESTAMP(DataTypes.TimestampType);

  private final DataType sparkType;

  ColumnType(DataType sparkType) {
    this.sparkType = sparkType;
  }

  /** The type as Spark has it. */
  public DataType sparkType() {
    return sparkType;
  }
}
