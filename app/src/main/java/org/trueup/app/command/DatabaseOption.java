package org.trueup.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.store.Database;
import picocli.CommandLine.Option;

/** The option {@code --db} of every command that works on a company. */
public final class DatabaseOption {

  @Option(
      names = "--db",
      paramLabel = "URL",
      defaultValue = "${env:TRUEUP_DB:-trueup.db}",
      description = "A file, or postgresql://user:password@host:port/name (${DEFAULT-VALUE}).")
  private String location;

  /** Where the database is. */
  public String location() {
    return location;
  }

  /** What is done with an open database. */
  @FunctionalInterface
  public interface Work<R> {
    /** Does it. */
    R with(Database database);
  }

  /**
   * Opens the database to write and closes it after the work; a file that is missing is created,
   * and taken away again if the work is refused.
   *
   * @throws Refusal if it cannot be opened, or as the work throws it
   */
  public <R> R write(Work<R> work) {
    boolean isNew = isFile() && !Files.exists(Path.of(location));
    try (Database database = Database.open(location)) {
      return work.with(database);
    } catch (Refusal refusal) {
      if (isNew) {
        remove();
      }
      throw refusal;
    }
  }

  private boolean isFile() {
    return !location.contains("://") && !location.startsWith("duckdb:");
  }

  private void remove() {
    try {
      Files.deleteIfExists(Path.of(location));
      Files.deleteIfExists(Path.of(location + ".wal"));
    } catch (IOException held) {
      throw new UncheckedIOException(held);
    }
  }

  /**
   * Opens a database that exists to read.
   *
   * @throws Refusal if it does not exist or cannot be opened
   */
  public Database openToRead() {
    requireFile();
    return Database.openToRead(location);
  }

  /**
   * Opens a database that exists to write.
   *
   * @throws Refusal if it does not exist or cannot be opened
   */
  public Database openExisting() {
    requireFile();
    return Database.open(location);
  }

  private void requireFile() {
    if (isFile() && !Files.exists(Path.of(location))) {
      throw new Refusal(
          new Failure(
              "DATABASE-MISSING",
              Place.NOWHERE,
              "There is no database " + location + ".",
              "Import a company folder first, or name another database with --db."));
    }
  }
}
