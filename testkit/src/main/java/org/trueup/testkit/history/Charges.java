package org.trueup.testkit.history;

import java.util.List;
import java.util.Map;
import org.trueup.core.ledger.ItemLedgerEntryType;

/** Item charges on receipts, shipments and transfer receipts. */
final class Charges implements Subject {

  private final Scribe scribe;

  Charges(Scribe scribe) {
    this.scribe = scribe;
  }

  @Override
  public Map<String, Object> transaction() {
    Chance chance = scribe.chance();
    List<Stock> open = scribe.entries(this::isCharged);
    if (open.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> columns = scribe.begin("item_charge");
    Stock entry = chance.of(open);
    String assigned = entry.transaction();
    while (chance.in100(25)) {
      String other = chance.of(open).transaction();
      boolean named = List.of(assigned.split(";")).contains(other);
      assigned = named ? assigned : assigned + ";" + other;
    }
    columns.put("item_charge", "FREIGHT");
    columns.put("amount", chance.price());
    columns.put("assigned_to", assigned);
    if (chance.in100(10)) {
      columns.put("quantity", scribe.partOf(entry.quantity().abs()));
    }
    if (entry.type() == ItemLedgerEntryType.SALE && chance.in100(15)) {
      columns.put("side", "sale");
    }
    return columns;
  }

  private boolean isCharged(Stock entry) {
    return entry.type() == ItemLedgerEntryType.PURCHASE
        || entry.type() == ItemLedgerEntryType.SALE
        || scribe.isOf(entry, "transfer_receipt");
  }
}
