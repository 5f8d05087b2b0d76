package org.trueup.bench.fifo;

import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;

/**
 * What the engine made of the rows: figures by which it can be laid beside other systems.
 *
 * @param itemLedgerEntries movements
 * @param valueEntries value entries
 * @param costOfGoodsSold cost of all sales, positive, LCY fixed value
 * @param stockValue actual and expected cost of all entries, LCY fixed value
 * @param rounding cost of the rounding entries, which is part of the stock value: what the sales of
 *     a used-up receipt together cost more than it, LCY fixed value
 */
record FifoResult(
    long itemLedgerEntries,
    long valueEntries,
    long costOfGoodsSold,
    long stockValue,
    long rounding) {

  static final FifoResult NOTHING = new FifoResult(0, 0, 0, 0, 0);

  static FifoResult of(Ledger ledger) {
    FifoResult sum = NOTHING;
    for (ItemLedger item : ledger.items()) {
      for (Movement movement : item.movements()) {
        sum = sum.plus(of(movement));
      }
    }
    return sum;
  }

  private static FifoResult of(Movement movement) {
    long cost = 0;
    long rounding = 0;
    for (ValueEntry value : movement.valueEntries()) {
      cost += value.actual().lcy() + value.expected().lcy();
      rounding += value.entryType() == ValueEntryType.ROUNDING ? value.actual().lcy() : 0;
    }
    boolean sale = movement.type() == ItemLedgerEntryType.SALE;
    return new FifoResult(1, movement.valueEntries().size(), sale ? -cost : 0, cost, rounding);
  }

  FifoResult plus(FifoResult other) {
    return new FifoResult(
        itemLedgerEntries + other.itemLedgerEntries,
        valueEntries + other.valueEntries,
        costOfGoodsSold + other.costOfGoodsSold,
        stockValue + other.stockValue,
        rounding + other.rounding);
  }
}
