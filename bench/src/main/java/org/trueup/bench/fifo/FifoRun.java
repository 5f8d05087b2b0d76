package org.trueup.bench.fifo;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.trueup.core.company.Company;
import org.trueup.core.costing.CostAdjustment;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.posting.TransactionPosting;

/**
 * The engine alone: rows become transactions, are posted and adjusted in memory. All of that is
 * timed; reading the file, writing registers and adding up the result is not.
 */
final class FifoRun {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Company company;
  private final InventoryPeriods periods;
  private long postingNanos;
  private long adjustmentNanos;
  private long cpuNanos;
  private FifoResult result = FifoResult.NOTHING;

  private FifoRun(Company company) {
    this.company = company;
    periods = InventoryPeriods.of(company);
  }

  /**
   * What a run took and made.
   *
   * @param nanos time of the slowest thread
   * @param postingNanos of which making and posting transactions, and grouping rows by item
   * @param adjustmentNanos of which the cost adjustment
   * @param cpuNanos processor time of all threads together
   * @param result figures of the ledgers
   */
  record Outcome(
      long nanos, long postingNanos, long adjustmentNanos, long cpuNanos, FifoResult result) {}

  /** All rows in the order of the file into one ledger, as an import does. */
  static Outcome inFileOrder(FifoRows rows, Company company) {
    FifoRun run = new FifoRun(company);
    run.add(rows, 0, rows.size());
    return run.outcome();
  }

  /** Item by item, each in a ledger of its own, as a run over slices of the ledgers does. */
  static Outcome itemByItem(FifoRows rows, Company company, int threads) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    int[] starts = rows.startsOfItems();
    FifoRows grouped = rows.byItem(starts);
    long grouping = System.nanoTime() - start;
    long groupingCpu = THREADS.getCurrentThreadCpuTime() - cpu;
    List<CompletableFuture<FifoRun>> parts = new ArrayList<>();
    for (int part = 0; part < threads; part++) {
      int from = (int) ((long) rows.items().size() * part / threads);
      int to = (int) ((long) rows.items().size() * (part + 1) / threads);
      parts.add(
          CompletableFuture.supplyAsync(
              () -> items(grouped, company, starts, from, to), task -> new Thread(task).start()));
    }
    return parts.stream()
        .map(part -> part.join().outcome())
        .reduce(FifoRun::together)
        .map(all -> after(grouping, groupingCpu, all))
        .orElseThrow();
  }

  private static FifoRun items(FifoRows grouped, Company company, int[] starts, int from, int to) {
    FifoRun run = new FifoRun(company);
    for (int item = from; item < to; item++) {
      run.add(grouped, starts[item], starts[item + 1]);
    }
    return run;
  }

  private static Outcome together(Outcome one, Outcome two) {
    Outcome slower = one.nanos() > two.nanos() ? one : two;
    return new Outcome(
        slower.nanos(),
        slower.postingNanos(),
        slower.adjustmentNanos(),
        one.cpuNanos() + two.cpuNanos(),
        one.result().plus(two.result()));
  }

  private static Outcome after(long nanos, long cpuNanos, Outcome rest) {
    return new Outcome(
        rest.nanos() + nanos,
        rest.postingNanos() + nanos,
        rest.adjustmentNanos(),
        rest.cpuNanos() + cpuNanos,
        rest.result());
  }

  private Outcome outcome() {
    return new Outcome(
        postingNanos + adjustmentNanos, postingNanos, adjustmentNanos, cpuNanos, result);
  }

  private void add(FifoRows rows, int from, int to) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    Ledger ledger = new Ledger(company, LedgerSnapshot.EMPTY);
    TransactionPosting posting = new TransactionPosting(ledger, periods);
    for (int position = from; position < to; position++) {
      posting.post(FifoTransactions.of(rows.row(position)), "");
    }
    long posted = System.nanoTime();
    new CostAdjustment(ledger, periods, 1).run(item -> true, CostAdjustment.Scope.BATCH);
    long adjusted = System.nanoTime();
    postingNanos += posted - start;
    adjustmentNanos += adjusted - posted;
    cpuNanos += THREADS.getCurrentThreadCpuTime() - cpu;
    result = result.plus(FifoResult.of(ledger));
  }
}
