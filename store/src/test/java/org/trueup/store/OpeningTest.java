package org.trueup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trueup.core.failure.Refusal;

/** Opening creates what is missing, changes nothing twice, and refuses what it does not know. */
class OpeningTest {

  private static final Query VERSIONS =
      Query.of("SELECT version, name, checksum FROM schema_version ORDER BY version");

  @TempDir Path folder;

  static void change(String location, String sql) throws SQLException {
    String url =
        location.startsWith("postgresql:")
            ? "jdbc:" + location.replace("postgres:postgres@", "") + "&user=postgres"
            : "jdbc:duckdb:" + location;
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @ParameterizedTest
  @EnumSource
  void opening_again_changes_nothing(TestEngine engine) {
    String location = engine.newLocation(folder);
    List<String> first = versions(location);
    assertThat(first).isNotEmpty();
    assertThat(versions(location)).isEqualTo(first);
  }

  private static List<String> versions(String location) {
    try (Database database = Database.open(location);
        Reading reading = database.read()) {
      return reading.rows(VERSIONS).stream().map(Row::toString).toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void reading_needs_the_present_schema(TestEngine engine) throws SQLException {
    String location = engine.newLocation(folder);
    Database.open(location).close();
    try (Database database = Database.openToRead(location);
        Reading reading = database.read()) {
      assertThat(reading.ledger().valueEntries()).isEmpty();
    }
    change(
        location,
        "DELETE FROM schema_version"
            + " WHERE version = (SELECT max(version) FROM schema_version)");
    assertThatThrownBy(() -> Database.openToRead(location))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("STORE-OLDER: The database is of an older version, or empty.");
  }

  @ParameterizedTest
  @EnumSource
  void a_database_of_a_newer_version_is_refused(TestEngine engine) throws SQLException {
    String location = engine.newLocation(folder);
    Database.open(location).close();
    change(location, "INSERT INTO schema_version VALUES (99, '099-later', 'x')");
    assertThatThrownBy(() -> Database.open(location))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "STORE-NEWER: The database was made by a newer version of the program."
                + " Use that version, or another database.");
  }

  @ParameterizedTest
  @EnumSource
  void a_schema_made_by_other_scripts_is_refused(TestEngine engine) throws SQLException {
    String location = engine.newLocation(folder);
    Database.open(location).close();
    change(location, "UPDATE schema_version SET checksum = 'x' WHERE version = 2");
    assertThatThrownBy(() -> Database.open(location))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("STORE-SCHEMA")
        .hasMessageContaining("from script 002-setup on");
  }

  @Test
  void a_file_that_is_no_database_is_refused_and_left_alone() throws IOException {
    Path file = folder.resolve("letter.txt");
    String letter = "Dear controller, ".repeat(1_000);
    Files.writeString(file, letter);
    assertThatThrownBy(() -> Database.open(file.toString()))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("STORE-NOT-A-DATABASE: ");
    assertThat(file).hasContent(letter);
  }

  @Test
  void a_missing_folder_is_refused() {
    Path file = folder.resolve("nowhere").resolve("company.db");
    assertThatThrownBy(() -> Database.open(file.toString()))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("STORE-FOLDER-MISSING: There is no folder ");
  }

  @Test
  void reading_a_missing_file_is_refused_and_creates_none() {
    Path file = folder.resolve("missing.db");
    assertThatThrownBy(() -> Database.openToRead(file.toString()))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("STORE-MISSING: There is no database ");
    assertThat(file).doesNotExist();
  }

  @Test
  void a_server_that_does_not_answer_is_refused() {
    assertThatThrownBy(() -> Database.open("postgresql://nobody:x@localhost:1/none"))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("STORE-UNREACHABLE: ")
        .satisfies(f -> assertThat(f.getMessage()).doesNotContain("nobody:x"));
  }

  @Test
  void a_location_that_names_no_database_is_refused() {
    assertThatThrownBy(() -> Database.open("postgresql://localhost"))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("STORE-LOCATION: ");
  }

  @Test
  void databases_in_memory_are_apart() {
    try (Database one = Database.open(null);
        Database other = Database.open(Database.IN_MEMORY)) {
      one.commit(RoundTripTest.draft("one"), new LedgerModel(1).nextChanges());
      try (Reading reading = other.read()) {
        assertThat(reading.lastNumbers().register()).isZero();
      }
    }
  }
}
