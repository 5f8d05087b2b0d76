package org.trueup.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trueup.core.company.Company.StockKey;

/** Gathers what a register has changed, from all items, into {@link LedgerChanges}. */
final class ChangeCollector {

  private final LastNumbers committed;
  private final long registerNo;
  private final List<ItemLedgerEntry> itemLedgerEntries = new ArrayList<>();
  private final List<ValueEntry> valueEntries = new ArrayList<>();
  private final List<ItemApplicationEntry> applicationEntries = new ArrayList<>();
  private final List<CapacityLedgerEntry> capacityLedgerEntries = new ArrayList<>();
  private final List<ItemEntryState> itemEntryStates = new ArrayList<>();
  private final List<ValueEntryState> valueEntryStates = new ArrayList<>();
  private final List<ApplicationState> applicationStates = new ArrayList<>();
  private final List<ItemState> items = new ArrayList<>();
  private final List<StockkeepingUnitState> stockkeepingUnits = new ArrayList<>();
  private final List<OrderState> orders = new ArrayList<>();
  private final List<AverageCostPoint> averageCostPoints = new ArrayList<>();

  ChangeCollector(LastNumbers committed, long registerNo) {
    this.committed = committed;
    this.registerNo = registerNo;
  }

  void movement(Movement movement) {
    boolean isNew = movement.entryNo() > committed.itemLedgerEntry();
    if (isNew) {
      itemLedgerEntries.add(movement.entry());
    }
    if (isNew || movement.isStateChanged()) {
      itemEntryStates.add(movement.state());
    }
    List<ValueEntry> values = movement.valueEntries();
    for (int i = values.size() - 1; i >= 0; i--) {
      if (values.get(i).entryNo() <= committed.valueEntry()) {
        break;
      }
      valueEntries.add(values.get(i));
    }
    movement.applications().forEach(this::application);
  }

  private void application(Application application) {
    if (application.entry().entryNo() > committed.applicationEntry()) {
      applicationEntries.add(application.entry());
    }
    if (application.takeChanged()) {
      applicationStates.add(application.state());
    }
  }

  void removed(Application application) {
    if (application.entry().entryNo() > committed.applicationEntry()) {
      applicationEntries.add(application.entry());
    }
    applicationStates.add(
        new ApplicationState(
            application.entry().entryNo(), application.outputCompletelyInvoicedDate(), registerNo));
  }

  void moved(ValueEntry copy) {
    if (copy.entryNo() <= committed.valueEntry()) {
      valueEntryStates.add(
          new ValueEntryState(
              copy.entryNo(),
              copy.valuationDate(),
              copy.flags().valuedByAverageCost(),
              registerNo));
    }
  }

  void capacity(CapacityUse use) {
    if (use.entry().entryNo() > committed.capacityLedgerEntry()) {
      capacityLedgerEntries.add(use.entry());
    }
    for (ValueEntry value : use.valueEntries()) {
      if (value.entryNo() > committed.valueEntry()) {
        valueEntries.add(value);
      }
    }
  }

  void point(String item, StockPlace place, LocalDate date, boolean adjusted) {
    StockKey key = new StockKey(item, place.variant(), place.location());
    averageCostPoints.add(new AverageCostPoint(key, date, adjusted));
  }

  void item(ItemState state) {
    items.add(state);
  }

  void stockkeepingUnit(StockkeepingUnitState state) {
    stockkeepingUnits.add(state);
  }

  void order(OrderState state) {
    orders.add(state);
  }

  LedgerChanges changes(List<PostedTransaction> transactions, List<AdjustmentCause> causes) {
    return new LedgerChanges(
        transactions,
        ByNumber.rising(itemLedgerEntries, ItemLedgerEntry::entryNo),
        ByNumber.rising(valueEntries, ValueEntry::entryNo),
        ByNumber.rising(applicationEntries, ItemApplicationEntry::entryNo),
        ByNumber.rising(capacityLedgerEntries, CapacityLedgerEntry::entryNo),
        List.of(),
        List.of(),
        causes,
        ByNumber.rising(itemEntryStates, ItemEntryState::entryNo),
        ByNumber.rising(valueEntryStates, ValueEntryState::entryNo),
        List.of(),
        ByNumber.rising(applicationStates, ApplicationState::entryNo),
        items,
        stockkeepingUnits,
        orders,
        averageCostPoints,
        List.of());
  }
}
