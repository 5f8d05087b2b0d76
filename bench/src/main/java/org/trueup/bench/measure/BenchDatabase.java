package org.trueup.bench.measure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.trueup.store.Database;

/** A new database for one run, in a folder that is deleted afterwards. */
public final class BenchDatabase implements AutoCloseable {

  private final Path folder;
  private final EmbeddedPostgres server;
  private final Database database;

  private BenchDatabase(Path folder, EmbeddedPostgres server, String location) {
    this.folder = folder;
    this.server = server;
    database = Database.open(location);
  }

  /**
   * Creates a database.
   *
   * @param kind {@code duckdb} for a file, {@code postgresql} for a server of its own that writes
   *     to disk before it confirms, {@code memory} for DuckDB without a file
   * @param folder where files go
   */
  public static BenchDatabase create(String kind, Path folder) throws IOException {
    Files.createDirectories(folder);
    return switch (kind) {
      case "duckdb" -> new BenchDatabase(folder, null, folder.resolve("bench.db").toString());
      case "memory" -> new BenchDatabase(folder, null, Database.IN_MEMORY);
      case "postgresql" -> postgreSql(folder);
      default -> throw new IllegalArgumentException("--db is duckdb, postgresql or memory");
    };
  }

  private static BenchDatabase postgreSql(Path folder) throws IOException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("postgresql"))
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("shared_buffers", "512MB")
            .start();
    String location = "postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres";
    return new BenchDatabase(folder, server, location);
  }

  /** The database. */
  public Database database() {
    return database;
  }

  @Override
  public void close() throws IOException {
    database.close();
    if (server != null) {
      server.close();
    }
    delete(folder);
  }

  /** Deletes a folder with all that is in it. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(BenchDatabase::deleteFile);
    }
  }

  private static void deleteFile(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
