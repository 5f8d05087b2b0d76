package org.trueup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.register.Register;

/** One register is one transaction, and one writer works at a time. */
class WritingTest {

  private static final Duration SHORT = Duration.ofMillis(120);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void registers_are_numbered_without_gaps_even_after_one_that_failed(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder))) {
      LedgerModel model = new LedgerModel(1);
      LedgerChanges first = model.nextChanges();
      LedgerChanges second = model.nextChanges();
      try (Writing writing = database.write()) {
        writing.commit(RoundTripTest.draft("one"), first);
        LedgerChanges broken = withoutLastAccount(second);
        assertThatThrownBy(() -> writing.commit(RoundTripTest.draft("broken"), broken))
            .isInstanceOf(RuntimeException.class);
        assertThat(writing.lastNumbers().register()).isEqualTo(1);
        Register register = writing.commit(RoundTripTest.draft("two"), second);
        assertThat(register.no()).isEqualTo(2);
        assertThat(writing.ledger()).isEqualTo(model.snapshot());
      }
    }
  }

  /** The same changes with a null where a text must stand, in the last entry of a late table. */
  private static LedgerChanges withoutLastAccount(LedgerChanges changes) {
    List<GlEntry> entries = new ArrayList<>(changes.glEntries());
    entries.add(RandomRecords.with(entries.removeLast(), "glAccount", null));
    return changes.withGlPosting(entries, changes.glItemRelations(), changes.postedCosts());
  }

  @ParameterizedTest
  @EnumSource
  void second_writer_is_refused_after_its_patience(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder));
        Writing first = database.write()) {
      assertThat(first.lastNumbers()).isEqualTo(LastNumbers.NONE);
      assertThatThrownBy(() -> database.write(SHORT))
          .isInstanceOf(Refusal.class)
          .hasMessageStartingWith("STORE-BUSY: Another run is writing to ")
          .hasMessageEndingWith("Wait for it to end and run the command again.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void second_writer_waits_for_the_first_and_sees_what_it_wrote(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder))) {
      LedgerModel model = new LedgerModel(2);
      CompletableFuture<LastNumbers> second;
      try (Writing first = database.write()) {
        second =
            CompletableFuture.supplyAsync(
                () -> {
                  try (Writing waiting = database.write(Duration.ofSeconds(30))) {
                    return waiting.lastNumbers();
                  }
                });
        first.commit(RoundTripTest.draft("one"), model.nextChanges());
      }
      assertThat(second.join()).isEqualTo(model.snapshot().numbers());
    }
  }

  @ParameterizedTest
  @EnumSource
  void two_openings_of_one_location_share_the_right_to_write(TestEngine engine) {
    String location = engine.newLocation(folder);
    try (Database one = Database.open(location);
        Database other = Database.open(location);
        Writing writing = one.write()) {
      assertThat(writing.lastNumbers()).isEqualTo(LastNumbers.NONE);
      assertThatThrownBy(() -> other.write(SHORT)).hasMessageContaining("STORE-BUSY");
    }
  }

  @ParameterizedTest
  @EnumSource
  void changes_computed_from_an_older_ledger_are_refused(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder))) {
      LedgerChanges one = new LedgerModel(3).nextChanges();
      LedgerChanges other = new LedgerModel(4).nextChanges();
      database.commit(RoundTripTest.draft("one"), one);
      assertThatThrownBy(() -> database.commit(RoundTripTest.draft("other"), other))
          .isInstanceOf(Refusal.class)
          .hasMessage(
              "STORE-CHANGED: Another run has written register 1 since the ledger was read."
                  + " Run the command again.");
      try (Reading reading = database.read()) {
        assertThat(reading.allRegisters()).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void entry_numbers_with_a_gap_are_a_broken_rule(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder))) {
      LedgerChanges changes = new LedgerModel(5).nextChanges();
      LedgerChanges gap =
          changes.withGlPosting(
              changes.glEntries().subList(1, 3), changes.glItemRelations(), List.of());
      assertThatThrownBy(() -> database.commit(RoundTripTest.draft("gap"), gap))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("broken rule: entry 2 follows entry 0");
    }
  }

  @ParameterizedTest
  @EnumSource
  void reader_keeps_its_moment_while_others_write(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder))) {
      LedgerModel model = new LedgerModel(6);
      database.commit(RoundTripTest.draft("one"), model.nextChanges());
      try (Reading before = database.read()) {
        LastNumbers seen = before.lastNumbers();
        LedgerSnapshot ledger = before.ledger();
        database.commit(RoundTripTest.draft("two"), model.nextChanges());
        assertThat(before.lastNumbers()).isEqualTo(seen);
        assertThat(before.ledger()).isEqualTo(ledger);
        try (Reading after = database.read()) {
          assertThat(after.ledger()).isEqualTo(model.snapshot());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void chained_hash_depends_on_the_register_before(TestEngine engine) {
    LedgerChanges first = new LedgerModel(8).nextChanges();
    try (Database one = Database.open(engine.newLocation(folder));
        Database other = Database.open(engine.newLocation(folder))) {
      Register alone = one.commit(RoundTripTest.draft("one"), first);
      Register same = other.commit(RoundTripTest.draft("one"), first);
      assertThat(same).isEqualTo(alone);
      Register renamed = one.commit(RoundTripTest.draft("nothing"), LedgerChanges.NONE);
      Register nothing = other.commit(RoundTripTest.draft("nothing at all"), LedgerChanges.NONE);
      assertThat(nothing.contentHash()).isEqualTo(renamed.contentHash());
      assertThat(nothing.hash()).isNotEqualTo(renamed.hash());
      Register next = one.commit(RoundTripTest.draft("last"), LedgerChanges.NONE);
      Register otherNext = other.commit(RoundTripTest.draft("last"), LedgerChanges.NONE);
      assertThat(otherNext.hash()).isNotEqualTo(next.hash());
    }
  }

  @Test
  void same_work_has_the_same_hashes_on_either_engine() {
    List<List<Register>> registers = new ArrayList<>();
    for (TestEngine engine : TestEngine.values()) {
      LedgerModel model = new LedgerModel(9);
      try (Database database = Database.open(engine.newLocation(folder))) {
        registers.add(
            IntStream.range(0, 3)
                .mapToObj(
                    index -> database.commit(RoundTripTest.draft("register"), model.nextChanges()))
                .toList());
      }
    }
    assertThat(registers.get(0)).isEqualTo(registers.get(1));
  }
}
