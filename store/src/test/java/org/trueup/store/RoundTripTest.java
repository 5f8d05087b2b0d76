package org.trueup.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.register.ContentHash;
import org.trueup.core.register.Register;
import org.trueup.core.register.RegisterFacts;
import org.trueup.core.register.RegisterKind;

/** Whatever is written comes back, on either engine. */
class RoundTripTest {

  @TempDir Path folder;

  static RegisterDraft draft(String purpose) {
    return new RegisterDraft(
        RegisterKind.POSTING, "Åse", purpose, Instant.parse("2026-03-01T10:15:30.123456789Z"));
  }

  @ParameterizedTest
  @EnumSource
  void every_field_of_every_record_comes_back_as_it_was(TestEngine engine) {
    String location = engine.newLocation(folder);
    LedgerModel model = new LedgerModel(1);
    for (int index = 0; index < 5; index++) {
      try (Database database = Database.open(location)) {
        database.commit(draft("register"), model.nextChanges());
      }
    }
    try (Database database = Database.open(location);
        Reading reading = database.read()) {
      assertSame(reading.ledger(), model.snapshot());
    }
  }

  @Test
  void large_registers_come_back_as_they_were() {
    LedgerModel model = new LedgerModel(6, 10_100);
    try (Database database = Database.open(TestEngine.DUCKDB.newLocation(folder))) {
      database.commit(draft("one"), model.nextChanges());
      database.commit(draft("two"), model.nextChanges());
      try (Reading reading = database.read()) {
        assertThat(reading.ledger().equals(model.snapshot())).isTrue();
      }
      assertThat(Chain.provedLength(database)).isEqualTo(2);
    }
  }

  /** More rows than DuckDB stores in one group, of entries that stand already. */
  @ParameterizedTest
  @EnumSource
  void state_of_very_many_older_entries_is_replaced(TestEngine engine) {
    int count = engine == TestEngine.DUCKDB ? 130_000 : 5_000;
    try (Database database = Database.open(engine.newLocation(folder));
        Writing writing = database.write()) {
      LedgerChanges postings = PlainLedger.transactions(count, LastNumbers.NONE);
      writing.commit(draft("transactions"), postings);
      for (int run = 0; run < 2; run++) {
        LedgerChanges posting =
            PlainLedger.glPosting(postings.valueEntries(), writing.lastNumbers());
        writing.commit(draft("posting"), posting);
        assertThat(writing.ledger().postedCosts().equals(posting.postedCosts())).isTrue();
      }
    }
  }

  private static void assertSame(LedgerSnapshot read, LedgerSnapshot written) {
    assertThat(read.itemLedgerEntries()).isEqualTo(written.itemLedgerEntries());
    assertThat(read.itemEntryStates()).isEqualTo(written.itemEntryStates());
    assertThat(read.valueEntries()).isEqualTo(written.valueEntries());
    assertThat(read.postedCosts()).isEqualTo(written.postedCosts());
    assertThat(read.applicationEntries()).isEqualTo(written.applicationEntries());
    assertThat(read.applicationStates()).isEqualTo(written.applicationStates());
    assertThat(read.capacityLedgerEntries()).isEqualTo(written.capacityLedgerEntries());
    assertThat(read.items()).isEqualTo(written.items());
    assertThat(read.stockkeepingUnits()).isEqualTo(written.stockkeepingUnits());
    assertThat(read.orders()).isEqualTo(written.orders());
    assertThat(read.averageCostPoints()).isEqualTo(written.averageCostPoints());
    assertThat(read).isEqualTo(written);
  }

  @ParameterizedTest
  @EnumSource
  void facts_of_a_register_come_back_as_first_stored(TestEngine engine) {
    LedgerModel model = new LedgerModel(2);
    List<RegisterFacts> written = new ArrayList<>();
    try (Database database = Database.open(engine.newLocation(folder))) {
      for (long no = 1; no <= 4; no++) {
        LedgerChanges changes = model.nextChanges();
        written.add(RegisterFacts.of(no, changes, List.of()));
        database.commit(draft("register " + no), changes);
      }
      try (Reading reading = database.read()) {
        List<RegisterFacts> read = new ArrayList<>();
        reading.facts(1, 4, (register, facts) -> read.add(facts));
        assertThat(read).isEqualTo(written);
        assertThat(reading.facts(3)).isEqualTo(written.get(2));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void hashes_can_be_computed_again_from_what_is_stored(TestEngine engine) {
    LedgerModel model = new LedgerModel(3);
    try (Database database = Database.open(engine.newLocation(folder))) {
      for (int index = 0; index < 4; index++) {
        database.commit(draft("register"), model.nextChanges());
      }
      try (Reading reading = database.read()) {
        String[] previous = {""};
        reading.facts(
            1,
            Long.MAX_VALUE,
            (register, facts) -> {
              assertThat(ContentHash.of(facts)).isEqualTo(register.contentHash());
              assertThat(ContentHash.chained(previous[0], register)).isEqualTo(register.hash());
              previous[0] = register.hash();
            });
        assertThat(previous[0]).isEqualTo(reading.register(4).orElseThrow().hash());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void registers_come_back_whole(TestEngine engine) {
    LedgerModel model = new LedgerModel(4);
    try (Database database = Database.open(engine.newLocation(folder))) {
      Register first = database.commit(draft("one"), model.nextChanges());
      Register second = database.commit(draft("two"), model.nextChanges());
      try (Reading reading = database.read()) {
        assertThat(reading.allRegisters()).containsExactly(first, second);
        assertThat(reading.lastNumbers()).isEqualTo(model.snapshot().numbers());
        assertThat(second.before()).isEqualTo(first.after());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void posted_transactions_are_found_by_id_in_posting_order(TestEngine engine) {
    LedgerModel model = new LedgerModel(5);
    try (Database database = Database.open(engine.newLocation(folder))) {
      database.commit(draft("one"), model.nextChanges());
      database.commit(draft("two"), model.nextChanges());
      try (Reading reading = database.read()) {
        assertThat(reading.postedTransactions(List.of("t2/0", "t9/9", "t1/7", "t1/8")))
            .extracting(transaction -> transaction.id() + " in " + transaction.registerNo())
            .containsExactly("t1/8 in 1", "t1/7 in 1", "t2/0 in 2");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void set_up_comes_back_row_by_row(TestEngine engine) {
    CompanyRows setup =
        CompanyRows.NONE
            .with(
                Table.ITEMS,
                List.of(
                    CompanyRow.of(Map.of("no", "NUT", "description", "M8")),
                    CompanyRow.of(Map.of("no", "BOLT", "type", ""))))
            .with(
                Table.DEFAULT_DIMENSIONS,
                List.of(CompanyRow.of(Map.of("table", "item", "no", "BOLT", "value", "N"))));
    try (Database database = Database.open(engine.newLocation(folder))) {
      try (Writing writing = database.write()) {
        writing.commit(draft("set-up"), LedgerChanges.NONE, setup);
      }
      try (Reading reading = database.read()) {
        for (Table table : Table.values()) {
          assertThat(reading.setup().of(table)).isEqualTo(setup.of(table));
        }
      }
    }
  }
}
