package org.trueup.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trueup.core.ledger.LastNumbers;

/** Rows that were lost, doubled or slipped in are named. */
class KeyFaultTest {

  @TempDir Path folder;

  private String location;

  @BeforeEach
  void write_three_registers() {
    location = TestEngine.DUCKDB.newLocation(folder);
    try (Database database = Database.open(location)) {
      LastNumbers numbers = LastNumbers.NONE;
      for (int index = 0; index < 3; index++) {
        numbers =
            database
                .commit(RoundTripTest.draft("bulk"), PlainLedger.transactions(10, numbers))
                .after();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void sound_ledgers_have_none(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder))) {
      database.commit(RoundTripTest.draft("bulk"), PlainLedger.transactions(10, LastNumbers.NONE));
      try (Reading reading = database.read()) {
        assertThat(reading.keyFaults()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INSERT INTO value_entry SELECT * FROM value_entry WHERE entry_no = 7 | value_entry \
          | 31 rows with 30 numbers from 1 to 30 where 1 to 30 are due
          DELETE FROM value_entry WHERE entry_no = 7 | value_entry \
          | 29 rows with 29 numbers from 1 to 30 where 1 to 30 are due
          UPDATE item_ledger_entry SET register_no = 4 WHERE entry_no = 30 | item_ledger_entry \
          | 1 rows of no register
          INSERT INTO item_state SELECT * FROM item_state WHERE item = 'ITEM-3' | item_state \
          | 1 keys (item) stand more than once
          DELETE FROM item_entry_state WHERE entry_no = 5 | item_ledger_entry \
          | 1 rows have no item_entry_state
          INSERT INTO posted_transaction SELECT * FROM posted_transaction WHERE position = 1 \
          | posted_transaction | 1 keys (id) stand more than once
          DELETE FROM register WHERE no = 2 | register \
          | 2 rows with 2 numbers from 1 to 3 where 1 to 3 are due
          """)
  void fault_is_named(String sql, String table, String fault) throws SQLException {
    OpeningTest.change(location, sql);
    try (Database database = Database.open(location);
        Reading reading = database.read()) {
      assertThat(reading.keyFaults()).contains(new KeyFault(table, fault));
    }
  }

  @Test
  void origin_that_is_lost_is_named_for_its_entries() throws SQLException {
    OpeningTest.change(location, "DELETE FROM origin WHERE origin_no = 30");
    try (Database database = Database.open(location);
        Reading reading = database.read()) {
      assertThat(reading.keyFaults())
          .containsExactly(
              new KeyFault("item_ledger_entry", "1 rows have no origin"),
              new KeyFault("value_entry", "1 rows have no origin"));
    }
  }
}
