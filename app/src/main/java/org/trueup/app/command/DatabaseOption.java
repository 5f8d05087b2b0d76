package org.trueup.app.command;

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

  /**
   * Opens the database to write; a file that is missing is created.
   *
   * @throws Refusal if it cannot be opened
   */
  public Database open() {
    return Database.open(location);
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
    boolean file = !location.contains("://");
    if (file && !Files.exists(Path.of(location))) {
      throw new Refusal(
          new Failure(
              "DATABASE-MISSING",
              Place.NOWHERE,
              "There is no database " + location + ".",
              "Import a company folder first, or name another database with --db."));
    }
  }
}
