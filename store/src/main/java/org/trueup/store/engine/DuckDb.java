package org.trueup.store.engine;

import static org.trueup.store.engine.StoredColumn.ABSENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;

/**
 * DuckDB: a file that one program opens, or memory.
 *
 * <p>The file lock of DuckDB keeps other programs out; within the program one writer at a time
 * holds the semaphore of the file.
 */
public final class DuckDb implements Engine {

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Map<Path, Semaphore> WRITERS = new ConcurrentHashMap<>();

  private final String location;

  /**
   * How long the log of writes may become before the file takes it over. A commit that has to wait
   * for that takes a second longer; what is in the log is as durable, and closing empties it.
   */
  private static final String LARGEST_LOG = "256MB";

  private final DuckDBConnection root;
  private final Semaphore writer;
  private final BulkRows bulk;

  private DuckDb(String location, DuckDBConnection root, Semaphore writer) {
    this.location = location;
    this.root = root;
    this.writer = writer;
    bulk = new BulkRows(root);
  }

  /** A new database in memory, gone when it is closed. */
  public static DuckDb inMemory() throws SQLException {
    return new DuckDb("memory", connect("jdbc:duckdb:", false), new Semaphore(1));
  }

  /**
   * The database in a file, which is created when it is missing.
   *
   * @param onlyToRead whether other programs may read at the same time, and nobody may write
   * @throws Refusal STORE-BUSY if another program has the file open, STORE-NOT-A-DATABASE if it is
   *     something else, STORE-FOLDER-MISSING if its folder does not exist, STORE-MISSING if a file
   *     to be read does not exist
   */
  public static DuckDb inFile(Path file, boolean onlyToRead, Duration patience)
      throws SQLException {
    Path path = file.toAbsolutePath().normalize();
    if (onlyToRead) {
      requireFile(path);
    } else {
      requireFolder(path);
    }
    DuckDBConnection root = connectPatiently(path, onlyToRead, patience);
    return new DuckDb(
        file.toString(), root, WRITERS.computeIfAbsent(realPath(path), key -> new Semaphore(1)));
  }

  private static void requireFolder(Path path) {
    if (path.getParent() == null || !Files.isDirectory(path.getParent())) {
      throw new Refusal(
          new Failure(
              "STORE-FOLDER-MISSING",
              Place.NOWHERE,
              "There is no folder " + path.getParent() + " for the database.",
              "Create it, or name a file elsewhere."));
    }
  }

  private static void requireFile(Path path) {
    if (!Files.exists(path)) {
      throw new Refusal(
          new Failure(
              "STORE-MISSING",
              Place.NOWHERE,
              "There is no database " + path + ".",
              "Name one that exists, or import a company first."));
    }
  }

  private static Path realPath(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException gone) {
      return path;
    }
  }

  private static DuckDBConnection connectPatiently(Path path, boolean onlyToRead, Duration patience)
      throws SQLException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return connect("jdbc:duckdb:" + path, onlyToRead);
      } catch (SQLException failure) {
        if (!isLocked(failure)) {
          throw notADatabase(path, failure)
              .map(RuntimeException.class::cast)
              .orElseThrow(() -> failure);
        }
        if (System.nanoTime() >= deadline) {
          throw Busy.open(path.toString());
        }
        pause();
      }
    }
  }

  private static boolean isLocked(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("Could not set lock") || message.contains("different configuration");
  }

  private static Optional<Refusal> notADatabase(Path path, SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    if (!message.contains("not a valid DuckDB database") && !message.contains("is a directory")) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            new Failure(
                "STORE-NOT-A-DATABASE",
                Place.NOWHERE,
                path + " is not a database of this program.",
                "Name another file.")));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a database", interrupted);
    }
  }

  private static DuckDBConnection connect(String url, boolean onlyToRead) throws SQLException {
    Properties properties = new Properties();
    if (onlyToRead) {
      properties.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");
    }
    properties.setProperty("wal_autocheckpoint", LARGEST_LOG);
    return (DuckDBConnection) new DuckDBDriver().connect(url, properties);
  }

  @Override
  public String name() {
    return "duckdb";
  }

  @Override
  public Connection connectToRead() throws SQLException {
    Connection connection = root.duplicate();
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public Connection connectToWrite() throws SQLException {
    return connectToRead();
  }

  @Override
  public void takeBack(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      connection.rollback();
      connection.close(); // a new one costs nothing
    }
  }

  @Override
  public WriterLock lockWriter(Connection connection, Duration patience) {
    try {
      if (!writer.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Busy.writing(location);
      }
      return writer::release;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Busy.writing(location);
    }
  }

  @Override
  public <R> void append(Connection connection, StoredTable<R> table, String into, List<R> rows)
      throws SQLException {
    if (rows.size() >= BulkRows.WORTHWHILE) {
      bulk.insert(connection, table, into, rows);
      return;
    }
    beginTransaction(connection);
    List<StoredColumn<R>> columns = table.columns();
    try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender(into)) {
      for (R row : rows) {
        appender.beginRow();
        for (StoredColumn<R> column : columns) {
          append(appender, column, row);
        }
        appender.endRow();
      }
    }
  }

  /**
   * An appender joins a transaction but does not begin one: without this it would commit every two
   * thousand rows by itself.
   */
  private static void beginTransaction(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1");
    }
  }

  private static <R> void append(DuckDBAppender appender, StoredColumn<R> column, R row)
      throws SQLException {
    if (column.isText()) {
      appender.append(column.text().apply(row));
      return;
    }
    long value = column.number().applyAsLong(row);
    switch (column.type()) {
      case NUMBER -> appender.append(value);
      case COUNT -> appender.append((int) value);
      case FIXED -> appender.appendDecimal(value, value >> 63); // 128 bits, the low half first
      case FLAG -> appender.append(value != 0);
      case DATE -> appendDate(appender, value);
      case TEXT -> throw new IllegalStateException("a text is no number");
    }
  }

  private static void appendDate(DuckDBAppender appender, long epochDay) throws SQLException {
    if (epochDay == ABSENT) {
      appender.appendNull();
    } else {
      appender.appendEpochDays((int) epochDay);
    }
  }

  @Override
  public <R> void read(
      Connection connection, StoredTable<R> table, String condition, Consumer<R> consumer)
      throws SQLException {
    new TableRows<>(connection, table).read(condition, consumer);
  }

  @Override
  public void haveGrown(Connection connection, String table, long rows) {
    // DuckDB knows the number of rows at any moment.
  }

  @Override
  public void close() {
    try {
      root.close();
    } catch (SQLException failure) {
      throw new DatabaseFailure("closing " + location, failure);
    }
  }
}
