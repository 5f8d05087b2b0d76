package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.trueup.core.ledger.ItemLedgerEntryType;

/** Unit cost and last direct cost of items and stockkeeping units (costing.md 12). */
final class CardCosts {

  private final Ledgers ledgers;

  CardCosts(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  /** UC-1 to UC-3: after a value entry that no adjustment made. */
  void posted(Value value, BigDecimal lineAmount) {
    if (value.expectedCost || value.valued.signum() <= 0) {
      return;
    }
    Entry entry = value.entry;
    Card card = entry.card;
    BigDecimal last = lastDirectCost(value, lineAmount);
    if (!card.isStandard()) {
      if (isFirstStock(value, last, card.unitCost, netInvoiced(entry, other -> true))) {
        card.unitCost = last;
      }
      postUnits(value, last);
    }
    if (!Exact.isZero(last)) {
      card.lastDirectCost = last;
      Card.Unit unit = card.unit(entry.variant, entry.location);
      if (unit != null) {
        unit.lastDirectCost = last;
      }
    }
  }

  private void postUnits(Value value, BigDecimal last) {
    Entry entry = value.entry;
    Card card = entry.card;
    if (!ledgers.averagesByPlace()) {
      card.units.values().forEach(unit -> unit.unitCost = card.unitCost);
      return;
    }
    Card.Unit unit = card.unit(entry.variant, entry.location);
    if (unit != null
        && isFirstStock(value, last, unit.unitCost, netInvoiced(entry, samePlace(entry)))) {
      unit.unitCost = last;
    }
  }

  private static Predicate<Entry> samePlace(Entry entry) {
    return other -> other.variant.equals(entry.variant) && other.location.equals(entry.location);
  }

  private BigDecimal netInvoiced(Entry entry, Predicate<Entry> counts) {
    return ledgers.entriesOf(entry.card).stream()
        .filter(counts)
        .map(other -> other.invoiced)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean isFirstStock(
      Value value, BigDecimal last, BigDecimal unitCost, BigDecimal netInvoiced) {
    boolean wanted = Exact.isZero(unitCost) || (value.invoiced.signum() > 0 && !Exact.isZero(last));
    return wanted && netInvoiced.signum() > 0 && netInvoiced.compareTo(value.invoiced) <= 0;
  }

  private BigDecimal lastDirectCost(Value value, BigDecimal lineAmount) {
    boolean brings =
        switch (value.entryType) {
          case PURCHASE, POSITIVE_ADJUSTMENT, ASSEMBLY_OUTPUT -> true;
          case OUTPUT -> value.invoiced.signum() > 0;
          default -> false;
        };
    Amounts cost = value.actual.plus(value.nonInventoriable);
    boolean discounted = value.entryType == ItemLedgerEntryType.PURCHASE;
    boolean paid = lineAmount.signum() > 0 && (discounted || cost.lcy().signum() > 0);
    boolean counts = brings && value.isDirectCostWithoutCharge() && paid;
    if (!counts || value.entry.card.item().inventoryValueZero()) {
      return BigDecimal.ZERO;
    }
    return ledgers.precisions().unit(Exact.quotient(lineAmount, value.valued));
  }

  /** UC-4, UC-5: after an adjustment of the item. */
  void adjusted(Card card) {
    if (card.isStandard()) {
      return;
    }
    List<Entry> all = ledgers.entriesOf(card);
    card.unitCost = afterAdjustment(all, card.unitCost);
    card.units.forEach(
        (place, unit) ->
            unit.unitCost =
                ledgers.averagesByPlace() ? ofUnit(at(all, place), unit.unitCost) : card.unitCost);
  }

  /** UC-5, which leaves no open decreases out. */
  private BigDecimal ofUnit(List<Entry> entries, BigDecimal present) {
    BigDecimal quantity = quantityOf(entries);
    if (Exact.isZero(quantity)) {
      return orPresent(ofLastDecrease(entries), present);
    }
    BigDecimal value =
        entries.stream().map(entry -> entry.cost().lcy()).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal average = Exact.quotient(value, quantity).max(BigDecimal.ZERO);
    return orPresent(ledgers.precisions().unit(average), present);
  }

  private static BigDecimal quantityOf(List<Entry> entries) {
    return entries.stream().map(entry -> entry.quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Entry> at(List<Entry> all, Card.Place place) {
    return all.stream()
        .filter(e -> e.variant.equals(place.variant()) && e.location.equals(place.location()))
        .toList();
  }

  private BigDecimal afterAdjustment(List<Entry> entries, BigDecimal present) {
    BigDecimal quantity = BigDecimal.ZERO;
    BigDecimal value = BigDecimal.ZERO;
    for (Entry entry : entries) {
      if (entry.isIncrease() || !entry.isOpen()) {
        quantity = quantity.add(entry.quantity);
        value = value.add(entry.cost().lcy());
      }
    }
    if (quantity.signum() <= 0) {
      return orPresent(ofLastDecrease(entries), present);
    }
    if (Exact.same(value, ledgers.precisions().amount())) {
      value = unroundedStock(entries);
    }
    BigDecimal average = Exact.quotient(value, quantity).max(BigDecimal.ZERO);
    return orPresent(ledgers.precisions().unit(average), present);
  }

  private static BigDecimal orPresent(BigDecimal cost, BigDecimal present) {
    return Exact.isZero(cost) ? present : cost;
  }

  private static BigDecimal unroundedStock(List<Entry> entries) {
    BigDecimal value = BigDecimal.ZERO;
    for (Entry entry : entries) {
      if (entry.isIncrease() && entry.isOpen()) {
        value = value.add(Exact.share(entry.cost().lcy(), entry.remaining, entry.quantity));
      }
    }
    return value;
  }

  private BigDecimal ofLastDecrease(List<Entry> entries) {
    if (!Exact.isZero(quantityOf(entries)) || entries.stream().anyMatch(Entry::isOpen)) {
      return BigDecimal.ZERO;
    }
    List<Value> latestFirst =
        entries.stream()
            .flatMap(entry -> entry.values.stream())
            .filter(CardCosts::isOwnDecrease)
            .sorted(byValuation().reversed())
            .toList();
    BigDecimal secondBest = BigDecimal.ZERO;
    for (Value value : latestFirst) {
      Entry entry = value.entry;
      BigDecimal cost =
          ledgers.precisions().unit(Exact.quotient(entry.cost().lcy(), entry.quantity));
      boolean good = !entry.correction && (!entry.isAverage() || value.valuedByAverage);
      if (good && !Exact.isZero(cost)) {
        return cost;
      }
      secondBest = Exact.isZero(secondBest) ? cost : secondBest;
    }
    return secondBest;
  }

  private static boolean isOwnDecrease(Value value) {
    return value.entryQuantity.signum() < 0 && !value.adjustment && !value.entry.dropShipment;
  }

  private static Comparator<Value> byValuation() {
    return Comparator.<Value, java.time.LocalDate>comparing(value -> value.valuationDate)
        .thenComparing(value -> value.entry.location)
        .thenComparing(value -> value.entry.variant)
        .thenComparing(value -> value.no);
  }
}
