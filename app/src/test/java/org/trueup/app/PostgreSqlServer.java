package org.trueup.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.store.Database;
import org.trueup.store.Reading;

/** One real PostgreSQL server for all tests of a run, started by the first that needs it. */
public final class PostgreSqlServer {

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final EmbeddedPostgres RUNNING = start();

  /** Schemas whose tables stand empty and unused. */
  private static final Queue<String> EMPTIED = new ConcurrentLinkedQueue<>();

  private PostgreSqlServer() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("max_wal_size", "4GB").start();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The location of a new, empty database. */
  public static String newLocation() {
    String schema = "company_" + COUNTER.incrementAndGet();
    execute("CREATE SCHEMA " + schema);
    return locationOf(schema);
  }

  private static String locationOf(String schema) {
    return "postgresql://postgres:postgres@localhost:"
        + RUNNING.getPort()
        + "/postgres?currentSchema="
        + schema;
  }

  /**
   * Does something with a database that has no rows. Its tables may have served before and then
   * been emptied, which takes a tenth of the time to make them.
   */
  public static void withoutRows(Consumer<Database> work) {
    String known = EMPTIED.poll();
    String schema = known == null ? "emptied_" + COUNTER.incrementAndGet() : known;
    if (known == null) {
      execute("CREATE SCHEMA " + schema);
    }
    try (Database database = Database.open(locationOf(schema))) {
      try (Reading reading = database.read()) {
        assertThat(reading.lastNumbers()).isEqualTo(LastNumbers.NONE);
      }
      work.accept(database);
    }
    empty(schema);
    EMPTIED.add(schema);
  }

  private static void empty(String schema) {
    execute(
        """
        DO $$ BEGIN EXECUTE (
          SELECT 'TRUNCATE ' || string_agg(format('%1$s.%%I', tablename), ', ')
          FROM pg_tables WHERE schemaname = '%1$s' AND tablename <> 'schema_version');
        END $$\
        """
            .formatted(schema));
  }

  private static void execute(String sql) {
    try (Connection connection = RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
