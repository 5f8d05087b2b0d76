package org.trueup.bench.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trueup.bench.plant.PlantSize;
import org.trueup.bench.plant.PlantTransactions;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.posting.TransactionPosting;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionHash;

/** One line of a small plant, posted and hashed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PostingBenchmark {

  private static final int LINES = 5_000;

  private final PlantTransactions plant = PlantTransactions.of(new PlantSize(LINES, 40, 1, 0));

  /** Posting into a ledger that begins empty. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public Ledger post() {
    Ledger ledger = new Ledger(plant.company(), LedgerSnapshot.EMPTY);
    TransactionPosting posting =
        new TransactionPosting(ledger, InventoryPeriods.of(plant.company()));
    for (Transaction transaction : plant.transactions()) {
      posting.post(transaction, "");
    }
    return ledger;
  }

  /** The hash by which a changed line under a known id is found. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public List<String> hash() {
    List<String> hashes = new ArrayList<>(LINES);
    plant.transactions().forEach(transaction -> hashes.add(TransactionHash.of(transaction)));
    return hashes;
  }
}
