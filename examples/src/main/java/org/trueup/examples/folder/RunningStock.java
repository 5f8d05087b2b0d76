package org.trueup.examples.folder;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The quantity in stock per item while transactions are posted, and the lowest it ever was. */
public final class RunningStock {

  private final Map<String, BigDecimal> quantity = new TreeMap<>();
  private final Map<String, BigDecimal> lowest = new TreeMap<>();

  /** Posts transactions that are in posting order. */
  public void post(Collection<Transaction> transactions) {
    transactions.forEach(this::post);
  }

  private void post(Transaction transaction) {
    BigDecimal change = transaction.stockChange();
    if (change.signum() != 0) {
      BigDecimal after = quantity.merge(transaction.itemNo(), change, BigDecimal::add);
      lowest.merge(transaction.itemNo(), after, BigDecimal::min);
    }
  }

  /** What would have to be added before the first transaction so that no item goes below zero. */
  public Map<String, BigDecimal> shortages() {
    Map<String, BigDecimal> missing = new TreeMap<>();
    lowest.forEach(
        (itemNo, low) -> {
          if (low.signum() < 0) {
            missing.put(itemNo, low.negate());
          }
        });
    return missing;
  }

  /** The quantities in stock now, of every item that ever moved. */
  public Map<String, BigDecimal> quantities() {
    return quantity;
  }
}
