package org.trueup.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.register.Register;
import org.trueup.store.engine.DuckDb;
import org.trueup.store.engine.Engine;
import org.trueup.store.engine.Engine.WriterLock;
import org.trueup.store.engine.Migrations;
import org.trueup.store.engine.PostgreSql;

/**
 * The database of one company.
 *
 * <p>A location is a file (DuckDB), {@code duckdb::memory:} for a database that is gone when it is
 * closed, or {@code postgresql://user:password@host:port/name}. All have the same schema and give
 * the same answers. Any number of {@link #read() readings} may be open beside the one {@link
 * #write() writing}.
 */
public final class Database implements AutoCloseable {

  /** Location of a new database in memory. */
  public static final String IN_MEMORY = "duckdb::memory:";

  /** How long a writer waits for another one, and a program for a file. */
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Engine engine;

  private Database(Engine engine) {
    this.engine = engine;
  }

  /**
   * Opens a database, creates it where it is missing and brings it to the present schema.
   *
   * @param location where it is; null for memory
   * @throws Refusal STORE-BUSY, STORE-FOLDER-MISSING, STORE-NOT-A-DATABASE, STORE-LOCATION,
   *     STORE-UNREACHABLE, STORE-NEWER, STORE-SCHEMA
   */
  public static Database open(String location) {
    return open(location, PATIENCE);
  }

  /** Opens a database as {@link #open(String)} does, with another patience. */
  public static Database open(String location, Duration patience) {
    return Reading.run(
        "opening " + location,
        () -> {
          Engine engine = engine(location, false, patience);
          return prepared(engine, patience);
        });
  }

  /**
   * Opens a database that exists to read only: several programs may do so with one file at the same
   * time.
   *
   * @throws Refusal as {@link #open(String)}, STORE-MISSING if there is none and STORE-OLDER if it
   *     has not the present schema
   */
  public static Database openToRead(String location) {
    return Reading.run(
        "opening " + location,
        () -> {
          Engine engine = engine(location, true, PATIENCE);
          return checked(engine);
        });
  }

  private static Engine engine(String location, boolean onlyToRead, Duration patience)
      throws SQLException {
    if (location == null || location.equals(IN_MEMORY) || location.equals(":memory:")) {
      return DuckDb.inMemory();
    }
    String lower = location.toLowerCase(Locale.ROOT);
    if (lower.startsWith("postgresql://") || lower.startsWith("postgres://")) {
      return PostgreSql.at(location);
    }
    return DuckDb.inFile(Path.of(location), onlyToRead, patience);
  }

  private static Database prepared(Engine engine, Duration patience) throws SQLException {
    boolean done = false;
    try {
      migrate(engine, patience);
      done = true;
      return new Database(engine);
    } finally {
      if (!done) {
        engine.close();
      }
    }
  }

  private static void migrate(Engine engine, Duration patience) throws SQLException {
    Connection connection = engine.connectToWrite();
    try {
      if (!Migrations.areDone(engine, connection)) {
        WriterLock lock = engine.lockWriter(connection, patience);
        try {
          Migrations.run(engine, connection);
        } finally {
          connection.rollback();
          lock.release();
        }
      }
    } finally {
      engine.takeBack(connection);
    }
  }

  private static Database checked(Engine engine) throws SQLException {
    boolean done = false;
    try (Connection connection = engine.connectToRead()) {
      Migrations.requireDone(engine, connection);
      done = true;
      return new Database(engine);
    } finally {
      if (!done) {
        engine.close();
      }
    }
  }

  /** A view of the database as it stands now. */
  public Reading read() {
    return Reading.run("connecting", () -> new Reading(engine, engine.connectToRead()));
  }

  /**
   * The right to write, which waits {@link #PATIENCE} for another writer to end.
   *
   * @throws Refusal STORE-BUSY if it does not end
   */
  public Writing write() {
    return write(PATIENCE);
  }

  /** The right to write as {@link #write()} gives it, with another patience. */
  public Writing write(Duration patience) {
    return Reading.run("connecting", () -> begin(patience));
  }

  private Writing begin(Duration patience) throws SQLException {
    Connection connection = engine.connectToWrite();
    boolean done = false;
    try {
      Writing writing = new Writing(engine, connection, engine.lockWriter(connection, patience));
      done = true;
      return writing;
    } finally {
      if (!done) {
        connection.close();
      }
    }
  }

  /** Writes one register with a {@link Writing} of its own. */
  public Register commit(RegisterDraft draft, LedgerChanges changes) {
    try (Writing writing = write()) {
      return writing.commit(draft, changes);
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
