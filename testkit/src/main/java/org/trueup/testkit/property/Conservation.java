package org.trueup.testkit.property;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemApplicationEntry;
import org.trueup.core.ledger.ItemEntryState;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.StockPlace;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.posting.Currencies;
import org.trueup.testkit.history.EngineRun;
import org.trueup.testkit.history.History;

/** What came in is what went out and what lies there (costing.md 17: INV-1 to INV-4). */
final class Conservation {

  private final LedgerSnapshot ledgers;
  private final Map<Long, ItemEntryState> states = new HashMap<>();
  private final Map<Long, Cost> costs = new HashMap<>();
  private final Map<Long, Cost> expected = new HashMap<>();
  private final Map<Long, Long> valueQuantities = new HashMap<>();
  private final Map<Long, Long> invoiced = new HashMap<>();
  private final Map<Long, Long> applied = new HashMap<>();

  private Conservation(LedgerSnapshot ledgers) {
    this.ledgers = ledgers;
    ledgers.itemEntryStates().forEach(state -> states.put(state.entryNo(), state));
    for (ValueEntry value : ledgers.valueEntries()) {
      long no = value.itemLedgerEntryNo();
      costs.merge(no, value.actual().plus(value.expected()), Cost::plus);
      expected.merge(no, value.expected(), Cost::plus);
      valueQuantities.merge(no, value.quantities().itemLedgerEntry(), Long::sum);
      invoiced.merge(no, value.quantities().invoiced(), Long::sum);
    }
    for (ItemApplicationEntry row : ledgers.applicationEntries()) {
      if (row.quantity() < 0) {
        applied.merge(row.inboundEntryNo(), row.quantity(), Long::sum);
        applied.merge(row.outboundEntryNo(), -row.quantity(), Long::sum);
      }
    }
  }

  /** Each entry: quantities on value entries, invoices, applications and what remains agree. */
  static Optional<String> violationIn(History history) {
    Conservation books = new Conservation(EngineRun.after(Histories.adjusted(history)).snapshot());
    Set<String> withoutStock = Histories.itemsWithoutStock(history);
    for (ItemLedgerEntry entry : books.ledgers.itemLedgerEntries()) {
      boolean isApplied = !withoutStock.contains(entry.origin().item());
      String problem = books.problemOf(entry, isApplied ? entry.quantity() : 0);
      if (!problem.isEmpty()) {
        return Optional.of("entry " + entry.entryNo() + ": " + problem);
      }
    }
    return Optional.empty();
  }

  private String problemOf(ItemLedgerEntry entry, long toBeApplied) {
    long no = entry.entryNo();
    ItemEntryState state = states.get(no);
    if (valueQuantities.get(no) != entry.quantity()) {
      return "its value entries speak of quantity " + Fixed.toText(valueQuantities.get(no));
    }
    if (invoiced.get(no) != state.invoicedQuantity()) {
      return "its value entries invoice " + Fixed.toText(invoiced.get(no));
    }
    if (toBeApplied + applied.getOrDefault(no, 0L) != state.remainingQuantity()) {
      return "its applications leave another quantity than what remains";
    }
    boolean settled = state.invoicedQuantity() == entry.quantity();
    return settled && !expected.get(no).isZero()
        ? "it is invoiced and has expected cost " + expected.get(no)
        : "";
  }

  /**
   * Items of which nothing is left, open or uninvoiced have no value left either. Items that were
   * revalued while goods were missing may keep one by REV-8; they have none where the company
   * covers such decreases (decision 0027). Goods that came back may leave cents.
   */
  static Optional<String> nothingLeft(History history) {
    Optional<String> left = leftAfter(history, false);
    return left.isPresent()
        ? left
        : leftAfter(Histories.setAtFirst(history, "decrease_before_revaluation", "covered"), true);
  }

  private static Optional<String> leftAfter(History history, boolean covered) {
    EngineRun run = EngineRun.after(history);
    if (!run.play(new History.Event.Adjust())) {
      return Optional.empty();
    }
    Conservation books = new Conservation(run.snapshot());
    Map<String, Cost> values = books.valuesOfNothing();
    if (!covered) {
      values.keySet().removeAll(books.revaluedWhileShort(Histories.averageItems(history)));
    }
    Map<String, Long> cameBack = books.decreasesThatCameBack(Histories.averageItems(history));
    Currencies currencies = new Currencies(run.company());
    return values.entrySet().stream()
        .filter(
            item -> !isCents(item.getValue(), cameBack.getOrDefault(item.getKey(), 0L), currencies))
        .map(item -> item.getKey() + " has value " + item.getValue() + " and no quantity")
        .findFirst();
  }

  private static boolean isCents(Cost value, long decreases, Currencies currencies) {
    return Math.abs(value.lcy()) <= decreases * currencies.amountPrecision()
        && Math.abs(value.acy()) <= decreases * currencies.amountPrecisionAcy();
  }

  /**
   * How many decreases of average items there are whose goods came back. Such a decrease is valued
   * without those that the average values beside it, so each may leave a cent.
   */
  private Map<String, Long> decreasesThatCameBack(Set<String> averageItems) {
    Set<Long> cameBack =
        ledgers.applicationEntries().stream()
            .filter(row -> !row.isOfDecrease())
            .map(ItemApplicationEntry::outboundEntryNo)
            .collect(Collectors.toSet());
    return ledgers.itemLedgerEntries().stream()
        .filter(entry -> cameBack.contains(entry.entryNo()) && averageItems.contains(entry.item()))
        .collect(Collectors.groupingBy(ItemLedgerEntry::item, Collectors.counting()));
  }

  /** Values of the items of which nothing is left, open or uninvoiced. */
  private Map<String, Cost> valuesOfNothing() {
    Map<String, Cost> values = new HashMap<>();
    for (ItemLedgerEntry entry : ledgers.itemLedgerEntries()) {
      values.merge(entry.item(), costs.get(entry.entryNo()), Cost::plus);
    }
    for (ItemLedgerEntry entry : ledgers.itemLedgerEntries()) {
      ItemEntryState state = states.get(entry.entryNo());
      if (state.remainingQuantity() != 0 || state.invoicedQuantity() != entry.quantity()) {
        values.remove(entry.item());
      }
    }
    return values;
  }

  /**
   * Average items that were revalued when more had left some place than had come to it. REV-8 keeps
   * what covers the shortage later away from the decreases before the revaluation, which then take
   * more than their pool holds.
   */
  private Set<String> revaluedWhileShort(Set<String> averageItems) {
    Map<Long, ItemLedgerEntry> entries = new HashMap<>();
    ledgers.itemLedgerEntries().forEach(entry -> entries.put(entry.entryNo(), entry));
    Map<String, Map<StockPlace, Long>> stock = new HashMap<>();
    Set<String> found = new HashSet<>();
    for (ValueEntry value : ledgers.valueEntries()) {
      ItemLedgerEntry entry = entries.get(value.itemLedgerEntryNo());
      if (entry == null) {
        continue; // cost of capacity
      }
      Map<StockPlace, Long> ofItem = stock.computeIfAbsent(entry.item(), no -> new HashMap<>());
      StockPlace place = new StockPlace(entry.variant(), entry.location());
      ofItem.merge(place, value.quantities().itemLedgerEntry(), Long::sum);
      boolean isShort = ofItem.values().stream().anyMatch(quantity -> quantity < 0);
      if (isShort && value.entryType() == ValueEntryType.REVALUATION) {
        found.add(entry.item());
      }
    }
    found.retainAll(averageItems);
    return found;
  }
}
