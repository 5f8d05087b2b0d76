package org.trueup.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.register.ContentHash;
import org.trueup.core.register.SetupRow;

/** The set-up comes back as it was read, and its history stays. */
class SetupTest {

  @TempDir Path folder;

  private static CompanyRow item(String no, String description) {
    return CompanyRow.of(Map.of("no", no, "description", description));
  }

  private static CompanyRows items(CompanyRow... rows) {
    return CompanyRows.NONE.with(Table.ITEMS, List.of(rows));
  }

  private static void write(Database database, CompanyRows setup) {
    try (Writing writing = database.write()) {
      writing.commit(RoundTripTest.draft("set-up"), LedgerChanges.NONE, setup);
    }
  }

  private static List<CompanyRow> itemsOf(Database database) {
    try (Reading reading = database.read()) {
      return reading.setup().of(Table.ITEMS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_column_of_every_table_is_kept(TestEngine engine) {
    CompanyRows setup = CompanyRows.NONE;
    for (Table table : Table.values()) {
      Map<String, String> values = new HashMap<>();
      table.columnNames().forEach(column -> values.put(column, table + " '" + column + "' ü"));
      setup = setup.with(table, List.of(CompanyRow.of(values), CompanyRow.of(Map.of())));
    }
    try (Database database = Database.open(engine.newLocation(folder))) {
      write(database, setup);
      try (Reading reading = database.read()) {
        CompanyRows read = reading.setup();
        for (Table table : Table.values()) {
          assertThat(read.of(table)).as(table.tableName()).isEqualTo(setup.of(table));
          assertThat(reading.rows(Query.of("SELECT * FROM " + table.tableName()))).hasSize(2);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_blank_column_is_not_a_missing_one(TestEngine engine) {
    CompanyRows setup =
        items(CompanyRow.of(Map.of("no", "NUT")), CompanyRow.of(Map.of("no", "NUT", "type", "")));
    try (Database database = Database.open(engine.newLocation(folder))) {
      write(database, setup);
      assertThat(itemsOf(database)).isEqualTo(setup.of(Table.ITEMS));
    }
  }

  @ParameterizedTest
  @EnumSource
  void rows_change_come_and_go_in_their_order(TestEngine engine) {
    List<CompanyRows> versions =
        List.of(
            items(item("A", "1"), item("B", "2"), item("C", "3")),
            items(item("A", "1"), item("B", "changed"), item("C", "3"), item("D", "4")),
            items(item("D", "4")),
            items(),
            items(item("A", "again"), item("Z", "9")));
    try (Database database = Database.open(engine.newLocation(folder))) {
      for (CompanyRows version : versions) {
        write(database, version);
        assertThat(itemsOf(database)).isEqualTo(version.of(Table.ITEMS));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void only_what_changed_is_written(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder))) {
      write(database, items(item("A", "1"), item("B", "2"), item("C", "3")));
      write(database, items(item("A", "1"), item("B", "new")));
      write(database, items(item("A", "1"), item("B", "new")));
      try (Reading reading = database.read()) {
        assertThat(reading.facts(2).setupRows())
            .containsExactly(
                SetupRow.of("items", 2, Map.of("no", "B", "description", "new")),
                SetupRow.removed("items", 3));
        assertThat(reading.facts(3).setupRows()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void set_up_is_part_of_the_content_hash(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder))) {
      write(database, items(item("A", "1")));
      write(database, items(item("A", "2"), item("B", "1")).set("local_currency", "EUR"));
      List<String> hashes = new ArrayList<>();
      try (Reading reading = database.read()) {
        reading.facts(
            1,
            2,
            (register, facts) -> {
              assertThat(ContentHash.of(facts)).isEqualTo(register.contentHash());
              hashes.add(register.contentHash());
            });
      }
      assertThat(hashes).doesNotHaveDuplicates().hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void register_without_set_up_leaves_it_alone(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder))) {
      write(database, items(item("A", "1")));
      database.commit(RoundTripTest.draft("nothing"), LedgerChanges.NONE);
      assertThat(itemsOf(database)).containsExactly(item("A", "1"));
    }
  }
}
