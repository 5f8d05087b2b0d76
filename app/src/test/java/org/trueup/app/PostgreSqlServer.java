package org.trueup.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL server for all tests of a run, started by the first that needs it. */
public final class PostgreSqlServer {

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final EmbeddedPostgres RUNNING = start();

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
    try (Connection connection = RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + schema);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return "postgresql://postgres:postgres@localhost:"
        + RUNNING.getPort()
        + "/postgres?currentSchema="
        + schema;
  }
}
