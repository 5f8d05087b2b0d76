package org.trueup.store.engine;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;

/**
 * PostgreSQL: a server, one company per schema.
 *
 * <p>The writer holds a session advisory lock of the schema: it outlives the transactions of a run
 * that writes several registers, and dies with the connection. Readers use repeatable read.
 */
public final class PostgreSql implements Engine {

  private static final int BLOCK = 1024;
  private static final int BUFFER = 1 << 16;
  private static final int WORTH_ANALYZING = 50_000;
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** The first half of the lock's key, so that it does not meet locks of other programs. */
  private static final int LOCK_CLASS = 0x54525545;

  private final String url;
  private final Properties properties;

  /** A connection between two uses, null for none: a new one takes as long as a small task. */
  private Connection idle;

  private boolean isClosed;

  private PostgreSql(String url, Properties properties) {
    this.url = url;
    this.properties = properties;
  }

  /**
   * The database of a location such as {@code postgresql://user:password@host:5432/name}, whose
   * query part is handed to the driver, for instance {@code ?currentSchema=company}.
   *
   * @throws Refusal STORE-LOCATION if the location cannot be understood, STORE-UNREACHABLE if the
   *     server does not answer or does not let the user in
   */
  public static PostgreSql at(String location) {
    PostgreSql server = parse(location);
    try {
      server.takeBack(server.connect());
      return server;
    } catch (SQLException failure) {
      throw new Refusal(
          new Failure(
              "STORE-UNREACHABLE",
              Place.NOWHERE,
              "The database " + server.url + " cannot be opened: " + failure.getMessage() + ".",
              "Check host, port, name, user and password, and whether the server runs."));
    }
  }

  private static PostgreSql parse(String location) {
    try {
      URI uri = URI.create(location);
      Properties properties = new Properties();
      properties.setProperty("ApplicationName", "trueup");
      String user = uri.getRawUserInfo();
      if (user != null) {
        int mark = user.indexOf(':');
        properties.setProperty("user", decoded(mark < 0 ? user : user.substring(0, mark)));
        if (mark >= 0) {
          properties.setProperty("password", decoded(user.substring(mark + 1)));
        }
      }
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      if (uri.getHost() == null || uri.getRawPath().length() < 2) {
        throw new IllegalArgumentException("host or name of the database is missing");
      }
      return new PostgreSql(
          "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query, properties);
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(
          new Failure(
              "STORE-LOCATION",
              Place.NOWHERE,
              "The database location cannot be read: " + malformed.getMessage() + ".",
              "Write postgresql://user:password@host:port/name."));
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private Connection connect() throws SQLException {
    Connection known = takeIdle();
    if (known != null && known.isValid(0)) {
      return known;
    }
    return new org.postgresql.Driver().connect(url, properties);
  }

  private synchronized Connection takeIdle() {
    Connection taken = idle;
    idle = null;
    return taken;
  }

  private synchronized boolean keeps(Connection connection) {
    if (isClosed || idle != null) {
      return false;
    }
    idle = connection;
    return true;
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public Connection connectToRead() throws SQLException {
    Connection connection = connect();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public void takeBack(Connection connection) throws SQLException {
    boolean isKept = false;
    try {
      isKept = isCleared(connection) && keeps(connection);
    } finally {
      if (!isKept) {
        connection.close();
      }
    }
  }

  /** Forgets what was not committed, and temporary tables; false for a connection that is lost. */
  private static boolean isCleared(Connection connection) throws SQLException {
    if (connection.isClosed()) {
      return false;
    }
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("DISCARD TEMP");
      return true;
    }
  }

  @Override
  public Connection connectToWrite() throws SQLException {
    Connection connection = connect();
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public WriterLock lockWriter(Connection connection, Duration patience) throws SQLException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!lockFunction(connection, "pg_try_advisory_lock")) {
      if (System.nanoTime() >= deadline) {
        throw Busy.writing(url);
      }
      pause();
    }
    return () -> unlock(connection);
  }

  /** A connection that is lost has given its locks back already. */
  private static void unlock(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      lockFunction(connection, "pg_advisory_unlock");
    }
  }

  private static boolean lockFunction(Connection connection, String function) throws SQLException {
    String sql = "SELECT " + function + "(?, hashtext(current_schema()))";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, LOCK_CLASS);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    } finally {
      connection.commit();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a database", interrupted);
    }
  }

  @Override
  public <R> void append(Connection connection, StoredTable<R> table, String into, List<R> rows)
      throws SQLException {
    String sql = "COPY " + into + " (" + table.columnList() + ") FROM STDIN WITH (FORMAT BINARY)";
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    try {
      CopyBuffer buffer = new CopyBuffer(BUFFER);
      buffer.header();
      for (R row : rows) {
        write(buffer, table.columns(), row);
        if (buffer.isFull()) {
          copy.writeToCopy(buffer.bytes(), 0, buffer.length());
          buffer.clear();
        }
      }
      buffer.trailer();
      copy.writeToCopy(buffer.bytes(), 0, buffer.length());
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
    haveGrown(connection, into, rows.size());
  }

  @Override
  public void haveGrown(Connection connection, String table, long rows) throws SQLException {
    if (rows < WORTH_ANALYZING) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE " + table);
    }
  }

  private static <R> void write(CopyBuffer buffer, List<StoredColumn<R>> columns, R row) {
    buffer.beginRow(columns.size());
    for (StoredColumn<R> column : columns) {
      if (column.isText()) {
        buffer.text(column.text().apply(row));
        continue;
      }
      long value = column.number().applyAsLong(row);
      switch (column.type()) {
        case NUMBER -> buffer.number(value);
        case COUNT -> buffer.count((int) value);
        case FIXED -> buffer.fixed(value);
        case DATE -> buffer.date(value);
        case FLAG -> buffer.flag(value != 0);
        case TEXT -> throw new IllegalStateException("a text is no number");
      }
    }
  }

  @Override
  public <R> void read(
      Connection connection, StoredTable<R> table, String condition, Consumer<R> consumer)
      throws SQLException {
    String sql =
        "COPY (SELECT "
            + table.columnList()
            + " FROM "
            + table.name()
            + " "
            + condition
            + ") TO STDOUT WITH (FORMAT BINARY)";
    CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
    try {
      RowReader reader = new RowReader(table.columns(), BLOCK);
      CopyRows rows = new CopyRows(copy, table.columns());
      for (int fetched = rows.fetch(reader, BLOCK);
          fetched > 0;
          fetched = rows.fetch(reader, BLOCK)) {
        reader.forEach(fetched, table, consumer);
      }
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  @Override
  public void close() {
    Connection last;
    synchronized (this) {
      isClosed = true;
      last = takeIdle();
    }
    try {
      if (last != null) {
        last.close();
      }
    } catch (SQLException failure) {
      throw new DatabaseFailure("closing " + url, failure);
    }
  }
}
