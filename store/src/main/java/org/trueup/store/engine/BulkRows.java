package org.trueup.store.engine;

import static org.trueup.store.engine.StoredColumn.ABSENT;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBValue;
import org.duckdb.DuckDBWritableVector;
import org.trueup.core.failure.Check;

/**
 * Hands many rows to DuckDB as a table function that an INSERT reads from: column by column and on
 * two threads, each with blocks of the size in which DuckDB stores rows. That takes about half the
 * processor time of an appender, and the engine compresses on both threads.
 */
final class BulkRows {

  /** Fewer rows are quicker through an appender. */
  static final int WORTHWHILE = 10_000;

  private static final int THREADS = 2;
  private static final int ROW_GROUP = 122_880;
  private static final AtomicLong COUNTER = new AtomicLong();

  private final String function = "trueup_rows_" + COUNTER.incrementAndGet();
  private final Map<Long, Source<?>> sources = new ConcurrentHashMap<>();
  private final Connection settings;
  private boolean registered;

  /**
   * Bulk rows of one database.
   *
   * @param settings a connection without transaction, through which settings are changed
   */
  BulkRows(Connection settings) {
    this.settings = settings;
  }

  /** Rows on their way into a table. */
  private record Source<R>(StoredTable<R> table, List<R> rows, AtomicInteger nextBlock) {}

  /** What one thread has still to hand over of its block. */
  private static final class Block {
    private int next;
    private int end;
  }

  <R> void insert(Connection connection, StoredTable<R> table, String into, List<R> rows)
      throws SQLException {
    register(connection);
    long source = COUNTER.incrementAndGet();
    sources.put(source, new Source<>(table, rows, new AtomicInteger()));
    BigInteger before = sumOfNumbers(connection, table, into);
    execute(settings, "SET GLOBAL preserve_insertion_order = false");
    try {
      execute(
          connection,
          "INSERT INTO "
              + into
              + " ("
              + table.columnList()
              + ") SELECT "
              + selectList(table)
              + " FROM "
              + function
              + "("
              + source
              + "::BIGINT)");
    } finally {
      sources.remove(source);
      execute(settings, "SET GLOBAL preserve_insertion_order = true");
    }
    checkArrival(sumOfNumbers(connection, table, into).subtract(before), table, rows);
  }

  /** Reads back what the engine says it has stored, because a ledger may not lose a row. */
  private static <R> void checkArrival(BigInteger stored, StoredTable<R> table, List<R> rows) {
    BigInteger given = isNumbered(table) ? sumOf(table.columns().getFirst(), rows) : stored;
    Check.that(stored.equals(given), "%s has all rows: %s is %s", table.name(), stored, given);
  }

  private static <R> BigInteger sumOf(StoredColumn<R> column, List<R> rows) {
    BigInteger sum = BigInteger.ZERO;
    for (R row : rows) {
      sum = sum.add(BigInteger.valueOf(column.number().applyAsLong(row)));
    }
    return sum;
  }

  private static boolean isNumbered(StoredTable<?> table) {
    return table.columns().getFirst().type() == ColumnType.NUMBER;
  }

  private static BigInteger sumOfNumbers(Connection connection, StoredTable<?> table, String into)
      throws SQLException {
    if (!isNumbered(table)) {
      return BigInteger.ZERO;
    }
    String column = table.columns().getFirst().quotedName();
    String sql = "SELECT CAST(coalesce(sum(" + column + "), 0) AS VARCHAR) FROM " + into;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return new BigInteger(rows.getString(1));
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Whole numbers become decimals and days on their way, exactly. */
  private static String selectList(StoredTable<?> table) {
    return table.columns().stream()
        .map(
            column ->
                switch (column.type()) {
                  case FIXED ->
                      "CAST(CAST("
                          + column.quotedName()
                          + " AS DECIMAL(19, 0)) * 0.00001 AS DECIMAL(19, 5))";
                  case DATE -> "DATE '1970-01-01' + " + column.quotedName();
                  case NUMBER, COUNT, FLAG, TEXT -> column.quotedName();
                })
        .collect(Collectors.joining(", "));
  }

  private synchronized void register(Connection connection) throws SQLException {
    if (!registered) {
      DuckDBFunctions.tableFunction()
          .withName(function)
          .withParameter(DuckDBColumnType.BIGINT)
          .withFunction(new Rows())
          .register(connection);
      registered = true;
    }
  }

  private final class Rows implements DuckDBTableFunction<Source<?>, Object, Block> {

    @Override
    public Source<?> bind(DuckDBTableFunctionBindInfo info) {
      Source<?> source;
      try (DuckDBValue no = info.getParameter(0)) {
        source = sources.get(no.getLong());
      }
      for (StoredColumn<?> column : source.table().columns()) {
        info.addResultColumn(column.name(), handedOverAs(column.type()));
      }
      info.setCardinality(source.rows().size(), true);
      return source;
    }

    @Override
    public Object init(DuckDBTableFunctionInitInfo info) {
      info.setMaxThreads(THREADS);
      return "";
    }

    @Override
    public Block localInit(DuckDBTableFunctionInitInfo info) {
      return new Block();
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
      Source<?> source = info.getBindData();
      Block block = info.getLocalInitData();
      return fill(source, block, chunk);
    }
  }

  private static DuckDBColumnType handedOverAs(ColumnType type) {
    return switch (type) {
      case NUMBER, FIXED -> DuckDBColumnType.BIGINT;
      case COUNT, DATE -> DuckDBColumnType.INTEGER;
      case FLAG -> DuckDBColumnType.BOOLEAN;
      case TEXT -> DuckDBColumnType.VARCHAR;
    };
  }

  private static <R> int fill(Source<R> source, Block block, DuckDBDataChunkWriter chunk) {
    if (block.next >= block.end) {
      block.next = Math.multiplyExact(source.nextBlock().getAndIncrement(), ROW_GROUP);
      block.end = Math.min(source.rows().size(), block.next + ROW_GROUP);
    }
    if (block.next >= block.end) {
      return 0; // this thread has handed over its last row
    }
    int count = (int) Math.min(chunk.capacity(), block.end - block.next);
    List<R> rows = source.rows().subList(block.next, block.next + count);
    List<StoredColumn<R>> columns = source.table().columns();
    for (int index = 0; index < columns.size(); index++) {
      fill(chunk.vector(index), columns.get(index), rows);
    }
    block.next += count;
    return count;
  }

  private static <R> void fill(DuckDBWritableVector vector, StoredColumn<R> column, List<R> rows) {
    switch (column.type()) {
      case NUMBER, FIXED -> numbers(vector, column.number(), rows);
      case COUNT, DATE -> smallNumbers(vector, column.number(), rows);
      case FLAG -> flags(vector, column.number(), rows);
      case TEXT -> texts(vector, column.text(), rows);
    }
  }

  private static <R> void numbers(
      DuckDBWritableVector vector, ToLongFunction<R> getter, List<R> rows) {
    for (int row = 0; row < rows.size(); row++) {
      vector.setLong(row, getter.applyAsLong(rows.get(row)));
    }
  }

  private static <R> void smallNumbers(
      DuckDBWritableVector vector, ToLongFunction<R> getter, List<R> rows) {
    for (int row = 0; row < rows.size(); row++) {
      long value = getter.applyAsLong(rows.get(row));
      if (value == ABSENT) {
        vector.setNull(row);
      } else {
        vector.setInt(row, (int) value);
      }
    }
  }

  private static <R> void flags(
      DuckDBWritableVector vector, ToLongFunction<R> getter, List<R> rows) {
    for (int row = 0; row < rows.size(); row++) {
      vector.setBoolean(row, getter.applyAsLong(rows.get(row)) != 0);
    }
  }

  private static <R> void texts(
      DuckDBWritableVector vector, Function<R, String> getter, List<R> rows) {
    String[] texts = new String[rows.size()];
    boolean complete = true;
    for (int row = 0; row < texts.length; row++) {
      texts[row] = getter.apply(rows.get(row));
      complete &= texts[row] != null;
    }
    if (complete) {
      vector.setStrings(0, texts);
      return;
    }
    for (int row = 0; row < texts.length; row++) {
      if (texts[row] == null) {
        vector.setNull(row);
      } else {
        vector.setString(row, texts[row]);
      }
    }
  }
}
