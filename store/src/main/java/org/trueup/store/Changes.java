package org.trueup.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.trueup.core.ledger.ApplicationState;
import org.trueup.core.ledger.CapacityLedgerEntry;
import org.trueup.core.ledger.ItemEntryState;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.OrderState;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.store.FactTables.PeriodChange;
import org.trueup.store.StateTables.OrderComponent;
import org.trueup.store.engine.Engine;
import org.trueup.store.engine.StateRows;
import org.trueup.store.engine.StoredTable;

/** Writes the changes of one register within the transaction of a connection. */
final class Changes {

  private final Engine engine;
  private final Connection connection;
  private final LastNumbers before;
  private final StateRows states;

  Changes(Engine engine, Connection connection, LastNumbers before) {
    this.engine = engine;
    this.connection = connection;
    this.before = before;
    states = new StateRows(engine, connection);
  }

  void write(LedgerChanges changes, long registerNo) throws SQLException {
    writeEntries(changes);
    append(FactTables.ITEM_APPLICATION_ENTRY, changes.applicationEntries());
    append(FactTables.GL_ENTRY, changes.glEntries());
    append(FactTables.GL_ITEM_RELATION, changes.glItemRelations());
    append(FactTables.ADJUSTMENT_CAUSE, changes.adjustmentCauses());
    append(FactTables.VALUE_ENTRY_STATE, changes.valueEntryStates());
    append(
        FactTables.INVENTORY_PERIOD,
        changes.inventoryPeriods().stream()
            .map(period -> new PeriodChange(period, registerNo))
            .toList());
    append(
        FactTables.POSTED_TRANSACTION,
        FactTables.placed(
            changes.transactions(), lastOf("position", "posted_transaction", changes)));
    writeStates(changes);
    writeOrders(changes.orders());
  }

  private void writeEntries(LedgerChanges changes) throws SQLException {
    OriginNumbers origins = new OriginNumbers(lastOf("origin_no", "origin", changes));
    origins.addAll(changes.itemLedgerEntries(), ItemLedgerEntry::origin);
    origins.addAll(changes.valueEntries(), ValueEntry::origin);
    origins.addAll(changes.capacityLedgerEntries(), CapacityLedgerEntry::origin);
    append(PostedLine.TABLE, origins.lines());
    append(FactTables.writingItemLedgerEntries(origins), changes.itemLedgerEntries());
    append(FactTables.writingValueEntries(origins), changes.valueEntries());
    append(FactTables.writingCapacityLedgerEntries(origins), changes.capacityLedgerEntries());
  }

  private void writeStates(LedgerChanges changes) throws SQLException {
    replace(
        StateTables.ITEM_ENTRY_STATE,
        changes.itemEntryStates(),
        ItemEntryState::entryNo,
        before.itemLedgerEntry());
    replace(
        StateTables.POSTED_COST,
        changes.postedCosts(),
        PostedCost::valueEntryNo,
        before.valueEntry());
    replace(
        StateTables.APPLICATION_STATE,
        changes.applicationStates(),
        ApplicationState::entryNo,
        before.applicationEntry());
    states.replace(StateTables.ITEM_STATE, changes.items());
    states.replace(StateTables.STOCKKEEPING_UNIT_STATE, changes.stockkeepingUnits());
    states.replace(StateTables.AVERAGE_COST_POINT, changes.averageCostPoints());
  }

  /** State of entries that are new themselves has nothing to replace. */
  private <R> void replace(
      StoredTable<R> table, List<R> rows, ToLongFunction<R> entryNo, long lastBefore)
      throws SQLException {
    List<R> known = new ArrayList<>();
    List<R> fresh = new ArrayList<>();
    for (R row : rows) {
      (entryNo.applyAsLong(row) > lastBefore ? fresh : known).add(row);
    }
    states.replace(table, known);
    append(table, fresh);
  }

  private void writeOrders(List<OrderState> orders) throws SQLException {
    states.replace(StateTables.ORDER_STATE, orders);
    List<OrderComponent> components = new ArrayList<>();
    for (OrderState order : orders) {
      for (int index = 0; index < order.components().size(); index++) {
        components.add(new OrderComponent(order.key(), index + 1, order.components().get(index)));
      }
    }
    states.replace(StateTables.ORDER_COMPONENT, components);
  }

  private <R> void append(StoredTable<R> table, List<R> rows) throws SQLException {
    if (!rows.isEmpty()) {
      engine.append(connection, table, table.name(), rows);
    }
  }

  private long lastOf(String column, String table, LedgerChanges changes) throws SQLException {
    if (changes.transactions().isEmpty()
        && changes.itemLedgerEntries().isEmpty()
        && changes.valueEntries().isEmpty()
        && changes.capacityLedgerEntries().isEmpty()) {
      return 0; // nothing will be numbered
    }
    String sql = "SELECT coalesce(max(" + column + "), 0) FROM " + table;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
