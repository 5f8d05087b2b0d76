package org.trueup.testkit.history;

import java.util.List;
import java.util.Map;
import org.trueup.core.ledger.ItemApplicationEntry;
import org.trueup.core.ledger.ItemLedgerEntry;

/** Entries that are parted from each other, and applied to others by decision of the user. */
final class Worksheet implements Subject {

  private final Scribe scribe;
  private final Chance chance;

  Worksheet(Scribe scribe) {
    this.scribe = scribe;
    chance = scribe.chance();
  }

  @Override
  public Map<String, Object> transaction() {
    List<Stock> open =
        scribe.entries(entry -> entry.quantity().signum() < 0 && entry.remaining().signum() != 0);
    return !open.isEmpty() && chance.in100(70) ? reapply(chance.of(open)) : partOrTakeCost();
  }

  private Map<String, Object> reapply(Stock outbound) {
    List<Stock> found =
        scribe.entries(
            entry ->
                isOfOneKind(entry.entry(), outbound.entry()) && entry.remaining().signum() > 0);
    return found.isEmpty() ? Map.of() : pair("reapply", outbound, chance.of(found));
  }

  private static boolean isOfOneKind(ItemLedgerEntry one, ItemLedgerEntry other) {
    return one.item().equals(other.item())
        && one.variant().equals(other.variant())
        && one.location().equals(other.location());
  }

  private Map<String, Object> partOrTakeCost() {
    return chance.in100(75) ? unapply() : takeCost();
  }

  private Map<String, Object> unapply() {
    List<ItemApplicationEntry> applied = scribe.applications();
    if (applied.isEmpty()) {
      return Map.of();
    }
    ItemApplicationEntry row = chance.of(applied);
    List<Stock> all = scribe.entries(entry -> true);
    return pair(
        "unapply",
        all.get((int) row.outboundEntryNo() - 1),
        all.get((int) row.inboundEntryNo() - 1));
  }

  /** A return that named no shipment takes the cost of one. */
  private Map<String, Object> takeCost() {
    List<Stock> outbound = scribe.entries(entry -> entry.quantity().signum() < 0);
    if (outbound.isEmpty()) {
      return Map.of();
    }
    Stock from = chance.of(outbound);
    List<Stock> returned =
        scribe.entries(
            entry ->
                entry.entry().item().equals(from.entry().item())
                    && entry.quantity().signum() > 0
                    && entry.type().goesOut());
    return returned.isEmpty() ? Map.of() : pair("reapply", from, chance.of(returned));
  }

  private Map<String, Object> pair(String kind, Stock outbound, Stock inbound) {
    Map<String, Object> columns = scribe.begin(kind);
    columns.put("outbound", outbound.reference());
    columns.put("inbound", inbound.reference());
    return columns;
  }
}
