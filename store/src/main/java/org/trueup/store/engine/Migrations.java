package org.trueup.store.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;

/**
 * Brings a database to the schema of this version: numbered SQL scripts, each run once and recorded
 * with its checksum. A script may have a companion for one engine, such as {@code
 * 001-ledgers.postgresql.sql}, which runs right after it.
 */
public final class Migrations {

  private static final List<String> SCRIPTS =
      List.of(
          "001-ledgers",
          "002-setup",
          "003-views",
          "004-expected-cost-left-out",
          "005-adjustment-causes",
          "006-blocked-posting-setup",
          "007-dimension-combinations",
          "008-prior-year-entries",
          "009-external-amount-acy",
          "010-journals",
          "011-expected-cost-waits");
  private static final String FOLDER = "/org/trueup/store/schema/";

  private Migrations() {}

  /**
   * Whether the database has the schema of this version.
   *
   * @throws Refusal STORE-NEWER if a newer version made the database, STORE-SCHEMA if its scripts
   *     were not those of this version
   */
  public static boolean areDone(Engine engine, Connection connection) throws SQLException {
    List<Script> scripts = scripts(engine);
    try (Statement statement = connection.createStatement()) {
      boolean done = isVersioned(statement) && applied(statement, scripts) == scripts.size();
      connection.commit();
      return done;
    }
  }

  /**
   * Checks that the database has the schema of this version.
   *
   * @throws Refusal STORE-NEWER or STORE-SCHEMA as in {@link #areDone}, STORE-OLDER if scripts are
   *     still to be run
   */
  public static void requireDone(Engine engine, Connection connection) throws SQLException {
    if (!areDone(engine, connection)) {
      throw refusal(
          "STORE-OLDER",
          "The database is of an older version, or empty.",
          "Open it once with a command that writes, such as import.");
    }
  }

  /** Runs the scripts that the database has not seen, all of them in one transaction. */
  public static void run(Engine engine, Connection connection) throws SQLException {
    List<Script> scripts = scripts(engine);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY,"
              + " name VARCHAR NOT NULL, checksum VARCHAR NOT NULL)");
      for (Script script : scripts.subList(applied(statement, scripts), scripts.size())) {
        statement.execute(script.sql());
        record(connection, script);
      }
    }
    connection.commit();
  }

  private record Script(int version, String name, String sql, String checksum) {}

  private static List<Script> scripts(Engine engine) {
    List<Script> scripts = new ArrayList<>();
    for (String name : SCRIPTS) {
      String common = resource(name + ".sql");
      String own = resource(name + "." + engine.name() + ".sql");
      scripts.add(new Script(scripts.size() + 1, name, common + own, checksum(common + own)));
    }
    return scripts;
  }

  /** The text of a script, blank if there is none of that name. */
  private static String resource(String file) {
    try (InputStream stream = Migrations.class.getResourceAsStream(FOLDER + file)) {
      return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String checksum(String sql) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(sql.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** How many of the scripts have been run. */
  private static int applied(Statement statement, List<Script> scripts) throws SQLException {
    List<String> checksums = checksums(statement);
    if (checksums.size() > scripts.size()) {
      throw refusal(
          "STORE-NEWER",
          "The database was made by a newer version of the program.",
          "Use that version, or another database.");
    }
    for (int index = 0; index < checksums.size(); index++) {
      if (!checksums.get(index).equals(scripts.get(index).checksum())) {
        throw refusal(
            "STORE-SCHEMA",
            "The schema of the database is not that of this version, from script "
                + scripts.get(index).name()
                + " on.",
            "Import the company into a new database.");
      }
    }
    return checksums.size();
  }

  private static List<String> checksums(Statement statement) throws SQLException {
    List<String> checksums = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery("SELECT checksum FROM schema_version ORDER BY version")) {
      while (rows.next()) {
        checksums.add(rows.getString(1));
      }
    }
    return checksums;
  }

  private static boolean isVersioned(Statement statement) throws SQLException {
    String sql =
        "SELECT count(*) FROM information_schema.tables"
            + " WHERE table_schema = current_schema() AND table_name = 'schema_version'";
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1) > 0;
    }
  }

  private static void record(Connection connection, Script script) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO schema_version VALUES (?, ?, ?)")) {
      insert.setInt(1, script.version());
      insert.setString(2, script.name());
      insert.setString(3, script.checksum());
      insert.executeUpdate();
    }
  }

  private static Refusal refusal(String code, String reason, String remedy) {
    return new Refusal(new Failure(code, Place.NOWHERE, reason, remedy));
  }
}
