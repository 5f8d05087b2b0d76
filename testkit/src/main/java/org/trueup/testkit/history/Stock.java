package org.trueup.testkit.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.ItemEntryState;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.LedgerSnapshot;

/**
 * A movement as it stands, for whoever wants to refer to it.
 *
 * @param reference its transaction and ordinal
 * @param entry the movement
 * @param state what became of it
 */
record Stock(String reference, ItemLedgerEntry entry, ItemEntryState state) {

  static List<Stock> of(LedgerSnapshot snapshot) {
    Map<String, Integer> ordinals = new HashMap<>();
    List<Stock> all = new ArrayList<>();
    for (int i = 0; i < snapshot.itemLedgerEntries().size(); i++) {
      ItemLedgerEntry entry = snapshot.itemLedgerEntries().get(i);
      String id = entry.origin().transactionId();
      String reference = id + "#" + ordinals.merge(id, 1, Integer::sum);
      all.add(new Stock(reference, entry, snapshot.itemEntryStates().get(i)));
    }
    return all;
  }

  String transaction() {
    return entry.origin().transactionId();
  }

  ItemLedgerEntryType type() {
    return entry.type();
  }

  String location() {
    return entry.location();
  }

  BigDecimal quantity() {
    return Fixed.toDecimal(entry.quantity());
  }

  BigDecimal remaining() {
    return Fixed.toDecimal(state.remainingQuantity());
  }

  BigDecimal invoiced() {
    return Fixed.toDecimal(state.invoicedQuantity());
  }
}
