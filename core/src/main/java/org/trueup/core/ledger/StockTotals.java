package org.trueup.core.ledger;

/** Running sums over the value entries of an item, or of one place of it. */
public final class StockTotals {

  private long quantity;
  private long invoicedQuantity;
  private long costLcy;
  private long costAcy;

  void add(ValueEntry value) {
    quantity = Math.addExact(quantity, value.quantities().itemLedgerEntry());
    invoicedQuantity = Math.addExact(invoicedQuantity, value.quantities().invoiced());
    costLcy = Math.addExact(costLcy, value.actual().lcy() + value.expected().lcy());
    costAcy = Math.addExact(costAcy, value.actual().acy() + value.expected().acy());
  }

  /** Quantity on hand. */
  public long quantity() {
    return quantity;
  }

  /** Invoiced quantity. */
  public long invoicedQuantity() {
    return invoicedQuantity;
  }

  /** Actual and expected cost. */
  public Cost cost() {
    return new Cost(costLcy, costAcy);
  }
}
