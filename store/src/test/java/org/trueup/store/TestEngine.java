package org.trueup.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The engines on which every test of the store runs: a DuckDB file and a real PostgreSQL server.
 */
public enum TestEngine {
  DUCKDB {
    @Override
    public String newLocation(Path folder) {
      return folder.resolve("company-" + COUNTER.incrementAndGet() + ".db").toString();
    }
  },
  POSTGRESQL {
    @Override
    public String newLocation(Path folder) {
      String schema = "company_" + COUNTER.incrementAndGet();
      try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE SCHEMA " + schema);
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
      return "postgresql://postgres:postgres@localhost:"
          + Server.RUNNING.getPort()
          + "/postgres?currentSchema="
          + schema;
    }
  };

  private static final AtomicInteger COUNTER = new AtomicInteger();

  /** The location of a database that does not exist yet. */
  public abstract String newLocation(Path folder);

  /** One server for all tests of a run, started by the first that needs it. */
  private static final class Server {
    private static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_wal_size", "4GB").start();
      } catch (IOException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }
}
