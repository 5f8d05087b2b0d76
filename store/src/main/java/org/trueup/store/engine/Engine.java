package org.trueup.store.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A database, and what its engine does in its own way. */
public sealed interface Engine extends AutoCloseable permits DuckDb, PostgreSql {

  /** Name of the engine as in {@code 001-ledgers.postgresql.sql}. */
  String name();

  /**
   * A connection whose first statement begins a snapshot: everything read from it until its end is
   * of one moment.
   */
  Connection connectToRead() throws SQLException;

  /** A connection for the writer; whoever uses it holds the {@linkplain #lockWriter lock}. */
  Connection connectToWrite() throws SQLException;

  /**
   * Ends the transaction of a connection and takes it back, to close it or to give it out again
   * without a trace of what was done with it.
   */
  void takeBack(Connection connection) throws SQLException;

  /**
   * Takes the one right to write, or waits for it.
   *
   * @return gives the right back
   * @throws org.trueup.core.failure.Refusal STORE-BUSY if another writer keeps it longer than the
   *     patience
   */
  WriterLock lockWriter(Connection connection, Duration patience) throws SQLException;

  /**
   * Appends rows in bulk within the transaction of the connection.
   *
   * @param into name of the table, which has the columns of {@code table}
   */
  <R> void append(Connection connection, StoredTable<R> table, String into, List<R> rows)
      throws SQLException;

  /**
   * Reads rows in bulk.
   *
   * @param condition what follows FROM and the table's name, such as {@code WHERE no = 1}; blank
   *     for all rows. It is SQL of the product, never input.
   */
  <R> void read(Connection connection, StoredTable<R> table, String condition, Consumer<R> consumer)
      throws SQLException;

  /**
   * Tells the engine that many rows have come into a table within this transaction, so that it
   * plans what reads them next for their number.
   */
  void haveGrown(Connection connection, String table, long rows) throws SQLException;

  @Override
  void close();

  /** The right to write. */
  interface WriterLock {
    /** Gives it back. */
    void release() throws SQLException;
  }
}
