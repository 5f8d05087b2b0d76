package org.trueup.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trueup.core.gl.CostToPost;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.register.ContentHash;
import org.trueup.core.register.RegisterFacts;

/**
 * Prints how fast ledgers are written and read; asserts only that they arrive. The number of
 * transactions is {@code -Dtrueup.bulk=1000000}.
 */
class BulkSpeedTest {

  private static final int COUNT = Integer.getInteger("trueup.bulk", 20_000);

  @TempDir Path folder;

  private long began;

  private long beganCpu;

  private void begin() {
    began = System.nanoTime();
    beganCpu = cpu();
  }

  /** Processor time of this program alone, which tells more on a busy machine. */
  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private void end(TestEngine engine, String what, long rows) {
    long micros = (System.nanoTime() - began) / 1_000;
    System.out.printf(
        "%-10s %-40s %,10d rows %,8d ms (cpu %,8d ms) %,10d rows/s%n",
        engine,
        what,
        rows,
        micros / 1_000,
        (cpu() - beganCpu) / 1_000_000,
        rows * 1_000_000 / Math.max(1, micros));
    begin();
  }

  @ParameterizedTest
  @EnumSource
  void a_bulk_of_transactions_is_written_posted_and_read(TestEngine engine) {
    String location = engine.newLocation(folder);
    begin();
    try (Database database = Database.open(location)) {
      end(engine, "create", 1);
      LedgerChanges changes = PlainLedger.transactions(COUNT, LastNumbers.NONE);
      end(engine, "(generate)", COUNT);
      ContentHash.of(RegisterFacts.of(1, changes, List.of()));
      end(engine, "(content hash alone)", COUNT);
      database.commit(RoundTripTest.draft("transactions"), changes);
      end(engine, "commit transactions, value entries", COUNT);
      readAndPost(engine, database);
    }
    begin();
    try (Database database = Database.open(location)) {
      end(engine, "open again", 1);
      try (Reading reading = database.read()) {
        assertThat(reading.ledger().postedCosts()).hasSize(COUNT);
        end(engine, "read ledger again", COUNT);
      }
    }
  }

  private void readAndPost(TestEngine engine, Database database) {
    List<CostToPost> costs;
    try (Reading reading = database.read()) {
      LedgerSnapshot snapshot = reading.ledger();
      end(engine, "read ledger, value entries", COUNT);
      assertThat(snapshot.valueEntries()).hasSize(COUNT);
      costs = reading.costToPost(CostToPostFilter.all(true));
      end(engine, "read cost to post", costs.size());
      reading.ledgerOf(Set.of("ITEM-1", "ITEM-2"));
      end(engine, "read ledger of 2 items", 1);
      reading.unadjustedLedger();
      end(engine, "read unadjusted ledger (none)", 1);
      reading.postedTransactions(List.of("TRANSACTION-17", "TRANSACTION-18"));
      end(engine, "find 2 transactions", 1);
      reading.rows(
          Query.of("SELECT item, sum(cost_amount_actual) AS cost FROM value_entry GROUP BY item"));
      end(engine, "sum cost by item", COUNT);
      reading.rows(
          Query.of(
              "SELECT inventory_posting_group, item, sum(cost_amount_actual) AS cost"
                  + " FROM value_entries WHERE valuation_date <= DATE '2025-06-30'"
                  + " GROUP BY item, inventory_posting_group"));
      end(engine, "sum cost by item from the view", COUNT);
    }
    try (Writing writing = database.write()) {
      LedgerChanges posting =
          PlainLedger.glPosting(
              costs.stream().map(CostToPost::entry).toList(), writing.lastNumbers());
      begin();
      writing.commit(RoundTripTest.draft("posting"), posting);
      end(engine, "commit G/L entries", posting.glEntries().size());
      writing.commit(
          RoundTripTest.draft("one more"), PlainLedger.transactions(1, writing.lastNumbers()));
      end(engine, "commit one transaction", 1);
      writing.facts(1, 3, (register, facts) -> ContentHash.of(facts));
      end(engine, "read facts and hash them", COUNT);
    }
  }
}
