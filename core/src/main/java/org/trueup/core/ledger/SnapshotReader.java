package org.trueup.core.ledger;

import java.util.HashMap;
import java.util.Map;
import org.trueup.core.failure.Check;

/** Brings the entries and states of a snapshot into a ledger that is still empty. */
final class SnapshotReader {

  private final Ledger ledger;

  SnapshotReader(Ledger ledger) {
    this.ledger = ledger;
  }

  void read(LedgerSnapshot snapshot) {
    snapshot.orders().forEach(ledger::restore);
    snapshot.items().forEach(state -> ledger.item(state.item()).card().restore(state));
    snapshot.stockkeepingUnits().forEach(this::stockkeepingUnit);
    snapshot.itemLedgerEntries().forEach(ledger::register);
    snapshot.capacityLedgerEntries().forEach(ledger::register);
    snapshot.valueEntries().forEach(this::valueEntry);
    snapshot.itemEntryStates().forEach(this::state);
    snapshot.applicationEntries().forEach(this::application);
    snapshot
        .averageCostPoints()
        .forEach(point -> ledger.item(point.key().item()).restorePoint(point));
    restoreApplicationStates(snapshot);
    ledger.items().forEach(ItemLedger::forgetChanges);
    ledger.orders().forEach(OrderLine::takeChanged);
  }

  private void stockkeepingUnit(StockkeepingUnitState state) {
    ledger
        .item(state.key().item())
        .stockkeepingUnit(new StockPlace(state.key().variant(), state.key().location()))
        .ifPresent(unit -> unit.restore(state));
  }

  private void valueEntry(ValueEntry value) {
    if (value.itemLedgerEntryNo() != 0) {
      found(value.itemLedgerEntryNo()).append(value);
    } else {
      ledger.capacity(value.capacityLedgerEntryNo()).append(value);
    }
  }

  private void state(ItemEntryState state) {
    Movement movement = found(state.entryNo());
    movement.restore(state);
    movement.ledger().openChanged(movement);
    movement.ledger().flagChanged(movement);
  }

  private void application(ItemApplicationEntry entry) {
    ledger.link(
        entry,
        found(entry.itemLedgerEntryNo()),
        found(entry.inboundEntryNo()),
        entry.outboundEntryNo() == 0 ? null : found(entry.outboundEntryNo()),
        entry.transferredFromEntryNo() == 0 ? null : found(entry.transferredFromEntryNo()));
  }

  private void restoreApplicationStates(LedgerSnapshot snapshot) {
    Map<Long, ApplicationState> states = new HashMap<>();
    snapshot.applicationStates().forEach(state -> states.put(state.entryNo(), state));
    for (ItemLedger item : ledger.items()) {
      for (Movement movement : item.movements()) {
        for (Application application : movement.applications()) {
          ApplicationState state = states.get(application.entry().entryNo());
          if (state != null) {
            application.restore(state);
          }
        }
      }
    }
  }

  private Movement found(long entryNo) {
    Movement movement = ledger.movement(entryNo);
    Check.that(movement != null, "item ledger entry %d is in the snapshot", entryNo);
    return movement;
  }
}
