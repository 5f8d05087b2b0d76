package org.trueup.store.engine;

import static org.trueup.store.engine.StoredColumn.ABSENT;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/**
 * Reads rows of a table from DuckDB.
 *
 * <p>A large table comes block by block, column by column, its decimals and days as whole numbers,
 * so that no cell needs an object. To plan that takes ten milliseconds and more where columns are
 * many: longer than to read a small table row by row. A table without rows needs no plan at all.
 */
final class TableRows<R> {

  /** Tables of more rows are read in blocks. */
  private static final int SMALL = 10_000;

  private static final int BLOCK = 2048;

  private final Connection connection;
  private final StoredTable<R> table;
  private final List<StoredColumn<R>> columns;

  TableRows(Connection connection, StoredTable<R> table) {
    this.connection = connection;
    this.table = table;
    columns = table.columns();
  }

  /** Hands over the rows of a condition. */
  void read(String condition, Consumer<R> consumer) throws SQLException {
    long rows = count();
    if (rows > SMALL) {
      readInBlocks(condition, consumer);
    } else if (rows > 0) {
      readOneByOne(condition, consumer);
    }
  }

  /** The rows of the table, which DuckDB knows without reading them. */
  private long count() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table.name())) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private String select(String selected, String condition) {
    return "SELECT " + selected + " FROM " + table.name() + " " + condition;
  }

  private void readOneByOne(String condition, Consumer<R> consumer) throws SQLException {
    RowReader reader = new RowReader(columns, 1);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(select(table.columnList(), condition))) {
      while (rows.next()) {
        fetch(rows, reader);
        reader.forEach(1, table, consumer);
      }
    }
  }

  private void fetch(ResultSet row, RowReader into) throws SQLException {
    for (int index = 0; index < columns.size(); index++) {
      ColumnType type = columns.get(index).type();
      if (type == ColumnType.TEXT) {
        into.textsOf(index)[0] = row.getString(index + 1);
      } else {
        into.numbersOf(index)[0] = number(row, index + 1, type);
      }
    }
  }

  private static long number(ResultSet row, int column, ColumnType type) throws SQLException {
    return switch (type) {
      case NUMBER -> row.getLong(column);
      case COUNT -> row.getInt(column);
      case FIXED -> row.getBigDecimal(column).unscaledValue().longValueExact();
      case DATE -> epochDay(row.getObject(column, LocalDate.class));
      case FLAG -> row.getBoolean(column) ? 1 : 0;
      case TEXT -> throw new IllegalStateException("a text is no number");
    };
  }

  private static long epochDay(LocalDate day) {
    return day == null ? ABSENT : day.toEpochDay();
  }

  private void readInBlocks(String condition, Consumer<R> consumer) throws SQLException {
    String selected = columns.stream().map(TableRows::selected).collect(Collectors.joining(", "));
    RowReader reader = new RowReader(columns, BLOCK);
    TextPool[] pools = new TextPool[columns.size()];
    try (DuckDBPreparedStatement statement =
            connection
                .prepareStatement(select(selected, condition))
                .unwrap(DuckDBPreparedStatement.class);
        DuckDBChunkedResult result = statement.query()) {
      while (result.nextChunk()) {
        DuckDBDataChunkReader chunk = result.chunk();
        fetch(chunk, reader, pools);
        reader.forEach((int) chunk.rowCount(), table, consumer);
      }
    }
  }

  /** Decimals and days leave the database as whole numbers, which need no object per cell. */
  private static String selected(StoredColumn<?> column) {
    String name = column.quotedName();
    return switch (column.type()) {
      case FIXED -> inHundredThousandths(name);
      case DATE -> "CAST(" + name + " - DATE '1970-01-01' AS BIGINT)";
      case COUNT -> "CAST(" + name + " AS BIGINT)";
      case NUMBER, FLAG, TEXT -> name;
    };
  }

  /**
   * Exact for every decimal. Those whose product fits into 64 bits, which are nearly all, are
   * multiplied there; with 128 bits that takes ten times as long.
   */
  private static String inHundredThousandths(String name) {
    return "CASE WHEN "
        + name
        + " BETWEEN -99999999 AND 99999999 THEN CAST(CAST("
        + name
        + " AS DECIMAL(18, 5)) * 100000 AS BIGINT) ELSE CAST("
        + name
        + " * 100000 AS BIGINT) END";
  }

  private void fetch(DuckDBDataChunkReader chunk, RowReader into, TextPool[] pools) {
    int rows = (int) chunk.rowCount();
    for (int index = 0; index < columns.size(); index++) {
      DuckDBReadableVector vector = chunk.vector(index);
      switch (columns.get(index).type()) {
        case NUMBER, COUNT, FIXED -> fetchNumbers(vector, rows, into.numbersOf(index));
        case DATE -> fetchDates(vector, rows, into.numbersOf(index));
        case FLAG -> fetchFlags(vector, rows, into.numbersOf(index));
        case TEXT -> {
          if (pools[index] == null) {
            pools[index] = new TextPool();
          }
          fetchTexts(vector, rows, into.textsOf(index), pools[index]);
        }
      }
    }
  }

  private static void fetchNumbers(DuckDBReadableVector vector, int rows, long[] into) {
    for (int row = 0; row < rows; row++) {
      into[row] = vector.getLong(row);
    }
  }

  private static void fetchDates(DuckDBReadableVector vector, int rows, long[] into) {
    for (int row = 0; row < rows; row++) {
      into[row] = vector.getLong(row, ABSENT);
    }
  }

  private static void fetchFlags(DuckDBReadableVector vector, int rows, long[] into) {
    for (int row = 0; row < rows; row++) {
      into[row] = vector.getBoolean(row) ? 1 : 0;
    }
  }

  private static void fetchTexts(
      DuckDBReadableVector vector, int rows, String[] into, TextPool pool) {
    for (int row = 0; row < rows; row++) {
      into[row] = pool.shared(vector.getString(row));
    }
  }
}
