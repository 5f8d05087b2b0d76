package org.trueup.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.core.company.Company.StockKey;
import org.trueup.core.company.Dimensions;
import org.trueup.core.ledger.CapacityLedgerEntry;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemApplicationEntry;
import org.trueup.core.ledger.ItemEntryState;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.ItemState;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.StockkeepingUnitState;
import org.trueup.core.ledger.ValueEntry;

/** The model's ledgers in the records of the product, so that both can be laid side by side. */
final class Facts {

  private static final long REGISTER = 1;

  private final Ledgers ledgers;

  Facts(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  LedgerSnapshot snapshot() {
    return new LedgerSnapshot(
        ledgers.entries.stream().map(Facts::entry).toList(),
        ledgers.entries.stream().map(Facts::state).toList(),
        ledgers.values.stream().map(this::value).toList(),
        List.of(),
        applications(),
        List.of(),
        ledgers.capacities.stream().map(this::capacity).toList(),
        ledgers.cards.values().stream().map(Facts::item).toList(),
        units(),
        List.of(),
        List.of(),
        LastNumbers.NONE);
  }

  private static ItemLedgerEntry entry(Entry entry) {
    return new ItemLedgerEntry(
        entry.no,
        origin(entry),
        entry.type,
        entry.postingDate,
        entry.document,
        Exact.fixed(entry.quantity),
        entry.lot,
        entry.serial,
        entry.dropShipment,
        entry.correction,
        REGISTER);
  }

  private static Origin origin(Entry entry) {
    return origin(entry.card.no(), entry.variant, entry.location, entry.order, entry.transaction);
  }

  private static Origin origin(
      String item, String variant, String location, OrderKey order, String transaction) {
    return new Origin(
        item,
        variant,
        location,
        "",
        "",
        "",
        "",
        "",
        order.type(),
        order.no(),
        order.line(),
        "",
        "",
        Dimensions.NONE,
        "",
        transaction);
  }

  private static ItemEntryState state(Entry entry) {
    return new ItemEntryState(
        entry.no,
        Exact.fixed(entry.remaining),
        Exact.fixed(entry.invoiced),
        entry.completelyInvoiced,
        Optional.ofNullable(entry.lastInvoiceDate),
        Exact.fixed(entry.notReturned),
        false,
        entry.appliesTo == null ? 0 : entry.appliesTo.no);
  }

  private ValueEntry value(Value value) {
    Origin origin =
        value.entry == null
            ? origin("", "", "", value.capacity.order, value.capacity.transaction)
            : origin(value.entry);
    return new ValueEntry(
        value.no,
        origin,
        value.entry == null ? 0 : value.entry.no,
        value.capacity == null ? 0 : value.capacity.no,
        value.entryType,
        value.type,
        value.variance,
        value.charge,
        value.postingDate,
        value.valuationDate,
        value.document,
        new ValueEntry.Quantities(
            Exact.fixed(value.valued),
            Exact.fixed(value.entryQuantity),
            Exact.fixed(value.invoiced)),
        cost(value.costPerUnit),
        cost(value.actual),
        cost(value.expected),
        cost(value.nonInventoriable),
        0,
        0,
        new ValueEntry.Flags(
            value.expectedCost,
            value.inventoriable,
            value.valuedByAverage,
            value.partialRevaluation,
            value.adjustment),
        value.appliesTo == null ? 0 : value.appliesTo.no,
        REGISTER);
  }

  private static Cost cost(Amounts amounts) {
    return new Cost(Exact.fixed(amounts.lcy()), Exact.fixed(amounts.acy()));
  }

  private List<ItemApplicationEntry> applications() {
    List<ItemApplicationEntry> rows = new ArrayList<>();
    for (Entry entry : ledgers.entries) {
      for (Link link : entry.links) {
        rows.add(
            new ItemApplicationEntry(
                rows.size() + 1,
                link.owner.no,
                link.inbound.no,
                link.outbound == null ? 0 : link.outbound.no,
                Exact.fixed(link.quantity),
                link.postingDate,
                link.cost,
                link.transferredFrom == null ? 0 : link.transferredFrom.no,
                REGISTER));
      }
    }
    return rows;
  }

  private CapacityLedgerEntry capacity(CapacityUse use) {
    return new CapacityLedgerEntry(
        use.no,
        origin("", "", "", use.order, use.transaction),
        null,
        "",
        use.postingDate,
        use.document,
        "",
        "",
        0,
        0,
        0,
        use.subcontracting,
        REGISTER);
  }

  private static ItemState item(Card card) {
    return new ItemState(
        card.no(),
        Exact.fixed(card.unitCost),
        Exact.fixed(card.standardCost),
        Exact.fixed(card.lastDirectCost),
        card.shares,
        card.item().rolledUpCost(),
        card.adjusted,
        true);
  }

  private List<StockkeepingUnitState> units() {
    List<StockkeepingUnitState> states = new ArrayList<>();
    for (Card card : ledgers.cards.values()) {
      card.units.forEach(
          (place, unit) ->
              states.add(
                  new StockkeepingUnitState(
                      new StockKey(card.no(), place.variant(), place.location()),
                      Exact.fixed(unit.unitCost),
                      Exact.fixed(unit.standardCost),
                      Exact.fixed(unit.lastDirectCost))));
    }
    return states;
  }
}
