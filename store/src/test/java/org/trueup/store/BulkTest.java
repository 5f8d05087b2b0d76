package org.trueup.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trueup.core.gl.CostToPost;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.register.ContentHash;

/** Registers that are large enough for the bulk ways of each engine. */
class BulkTest {

  private static final int COUNT = 20_000;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void all_rows_of_large_registers_are_there_and_hash_as_they_did(TestEngine engine) {
    String location = engine.newLocation(folder);
    try (Database database = Database.open(location)) {
      LedgerChanges changes = PlainLedger.transactions(COUNT, LastNumbers.NONE);
      database.commit(RoundTripTest.draft("transactions"), changes);
      try (Writing writing = database.write()) {
        List<CostToPost> costs = writing.costToPost(CostToPostFilter.all(true));
        writing.commit(
            RoundTripTest.draft("posting"),
            PlainLedger.glPosting(
                costs.stream().map(CostToPost::entry).toList(), writing.lastNumbers()));
      }
    }
    try (Database database = Database.open(location);
        Reading reading = database.read()) {
      assertThat(reading.ledger().valueEntries()).hasSize(COUNT);
      assertThat(reading.ledger().postedCosts()).hasSize(COUNT);
      List<String> hashes = new ArrayList<>();
      reading.facts(1, 2, (register, facts) -> hashes.add(ContentHash.of(facts)));
      assertThat(reading.allRegisters())
          .extracting(register -> register.contentHash())
          .isEqualTo(hashes);
    }
  }
}
