package org.trueup.core.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The hashes of many transactions, computed ahead while the earlier ones are posted. */
public final class TransactionHashes {

  private static final int BATCH = 4_096;

  private final List<CompletableFuture<List<String>>> batches = new ArrayList<>();

  /** Begins to compute the hashes, as far as the machine has processors to spare. */
  public TransactionHashes(List<Transaction> transactions) {
    for (int from = 0; from < transactions.size(); from += BATCH) {
      List<Transaction> part =
          transactions.subList(from, Math.min(from + BATCH, transactions.size()));
      batches.add(
          CompletableFuture.supplyAsync(() -> part.stream().map(TransactionHash::of).toList()));
    }
  }

  /** The hash of the transaction at a position, waiting for it if need be. */
  public String at(int position) {
    return batches.get(position / BATCH).join().get(position % BATCH);
  }
}
