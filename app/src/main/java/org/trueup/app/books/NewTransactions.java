package org.trueup.app.books;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.PostedTransaction;
import org.trueup.core.transaction.EntryReference;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.Transaction.Links;
import org.trueup.core.transaction.TransactionHash;
import org.trueup.core.transaction.TransactionKind;
import org.trueup.store.Reading;

/**
 * The transactions of an input that are not in the ledgers yet.
 *
 * @param transactions what is to be posted, in its order
 * @param known how many were posted before with the same content
 */
public record NewTransactions(List<Transaction> transactions, int known) {

  private static final Set<TransactionKind> OF_AN_ORDER =
      EnumSet.of(
          TransactionKind.PRODUCTION_ORDER,
          TransactionKind.CONSUMPTION,
          TransactionKind.OUTPUT,
          TransactionKind.CAPACITY,
          TransactionKind.FINISH_PRODUCTION_ORDER,
          TransactionKind.ASSEMBLY_CONSUMPTION,
          TransactionKind.ASSEMBLY_RESOURCE,
          TransactionKind.ASSEMBLY_OUTPUT);

  /**
   * Parts what is new from what is known (interface.md 3).
   *
   * @throws Refusal TRANSACTION-CHANGED for each that was posted with other content
   */
  static NewTransactions among(List<Transaction> all, Reading reading) {
    if (reading.lastNumbers().register() == 0) {
      return new NewTransactions(all, 0);
    }
    Map<String, String> hashes = new HashMap<>();
    for (PostedTransaction posted :
        reading.postedTransactions(all.stream().map(Transaction::id).toList())) {
      hashes.put(posted.id(), posted.contentHash());
    }
    return among(all, hashes);
  }

  /**
   * Likewise.
   *
   * @param hashes the content hashes of what was posted before, by id
   * @throws Refusal TRANSACTION-CHANGED for each that was posted with other content
   */
  public static NewTransactions among(List<Transaction> all, Map<String, String> hashes) {
    List<Transaction> fresh = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (Transaction transaction : all) {
      String hash = hashes.get(transaction.id());
      if (hash == null) {
        fresh.add(transaction);
      } else if (!hash.equals(TransactionHash.of(transaction))) {
        failures.add(changed(transaction));
      }
    }
    Refusal.ifAny(failures);
    return new NewTransactions(fresh, all.size() - fresh.size());
  }

  private static Failure changed(Transaction transaction) {
    return new Failure(
        "TRANSACTION-CHANGED",
        Place.ofTransaction(transaction.id()),
        "A transaction of this id was posted before and said something else.",
        "Take back the change; post a correction under an id of its own.");
  }

  boolean isEmpty() {
    return transactions.isEmpty();
  }

  /** The items that posting may touch: on the lines, behind their references, in their orders. */
  Set<String> touchedItems(Reading reading) {
    Set<String> items = new HashSet<>();
    Set<String> references = new HashSet<>();
    Set<String> orders = new HashSet<>();
    for (Transaction transaction : transactions) {
      if (!transaction.goods().item().isEmpty()) {
        items.add(transaction.goods().item());
      }
      references(transaction.links()).map(EntryReference::transactionId).forEach(references::add);
      if (OF_AN_ORDER.contains(transaction.kind())) {
        orders.add(transaction.order().orderNo());
      }
    }
    if (!references.isEmpty()) {
      items.addAll(reading.itemsOfTransactions(references));
    }
    if (!orders.isEmpty()) {
      items.addAll(reading.itemsOfOrders(orders));
    }
    return items;
  }

  private static Stream<EntryReference> references(Links links) {
    return links == Links.NONE
        ? Stream.empty()
        : Stream.of(
                links.invoices(),
                links.appliesTo(),
                links.appliesFrom(),
                links.assignedTo(),
                links.ships(),
                links.undoes(),
                links.outbound(),
                links.inbound())
            .flatMap(List::stream);
  }
}
