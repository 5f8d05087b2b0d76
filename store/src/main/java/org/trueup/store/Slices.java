package org.trueup.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.trueup.core.gl.CostToPost;
import org.trueup.core.ledger.ApplicationState;
import org.trueup.core.ledger.ByNumber;
import org.trueup.core.ledger.CapacityLedgerEntry;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.GlItemRelation;
import org.trueup.core.ledger.ItemApplicationEntry;
import org.trueup.core.ledger.ItemEntryState;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.ItemState;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.OrderState;
import org.trueup.core.ledger.OrderState.OrderKey;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.PostedTransaction;
import org.trueup.core.ledger.StockkeepingUnitState;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryState;
import org.trueup.core.transaction.Transaction.Component;
import org.trueup.store.FactTables.PlacedTransaction;
import org.trueup.store.StateTables.OrderComponent;
import org.trueup.store.engine.Engine;
import org.trueup.store.engine.StoredTable;

/**
 * Reads ledgers, whole or in slices. A slice first collects the numbers of what it wants in
 * temporary tables, set by set, and then reads each kind of row once.
 */
final class Slices {

  private static final String NOT_DELETED =
      "entry_no NOT IN (SELECT entry_no FROM application_state WHERE deleted_in_register > 0)";

  private static final String OF_WHOLE_ITEMS =
      "item_ledger_entry_no IN (SELECT entry_no FROM wanted_item_ledger_entry WHERE whole_item)";

  private final Engine engine;
  private final Connection connection;
  private final Wanted wanted;

  Slices(Engine engine, Connection connection) {
    this.engine = engine;
    this.connection = connection;
    wanted = new Wanted(engine, connection);
  }

  LedgerSnapshot whole(LastNumbers numbers) throws SQLException {
    return read(Conditions.EVERYTHING, numbers);
  }

  LedgerSnapshot ofItems(Set<String> items, LastNumbers numbers) throws SQLException {
    wanted.clear();
    wanted.addItems(items);
    return slice(numbers);
  }

  LedgerSnapshot unadjusted(LastNumbers numbers) throws SQLException {
    wantUnadjusted();
    return slice(numbers);
  }

  LedgerSnapshot unsettled(LastNumbers numbers) throws SQLException {
    wanted.clear();
    wanted.addUnsettledItems();
    return slice(numbers);
  }

  Set<String> unadjustedItems() throws SQLException {
    wantUnadjusted();
    return texts("SELECT item AS text FROM wanted_item");
  }

  private void wantUnadjusted() throws SQLException {
    wanted.clear();
    wanted.addUnadjustedItems();
    wanted.addProductsOfItems();
  }

  private LedgerSnapshot slice(LastNumbers numbers) throws SQLException {
    wanted.addOrdersOfItems();
    wanted.addEntries();
    return read(Conditions.WANTED, numbers);
  }

  /** What follows the name of each table when it is read. */
  private record Conditions(
      String origins,
      String itemLedgerEntries,
      String valueEntries,
      String postedCosts,
      String applications,
      String applicationStates,
      String capacityLedgerEntries,
      String cards,
      String orders,
      String averageCostPoints) {

    static final Conditions EVERYTHING =
        new Conditions(
            "",
            "",
            "",
            "",
            "WHERE " + NOT_DELETED,
            "WHERE deleted_in_register = 0",
            "",
            "",
            "",
            "");

    static final Conditions WANTED =
        new Conditions(
            "WHERE origin_no IN (SELECT origin_no FROM wanted_origin)",
            "WHERE entry_no IN (SELECT entry_no FROM wanted_item_ledger_entry)",
            "WHERE entry_no IN (SELECT entry_no FROM wanted_value_entry)",
            "WHERE value_entry_no IN (SELECT entry_no FROM wanted_value_entry)",
            "WHERE " + OF_WHOLE_ITEMS + " AND " + NOT_DELETED,
            "WHERE deleted_in_register = 0 AND entry_no IN (SELECT entry_no FROM"
                + " item_application_entry WHERE "
                + OF_WHOLE_ITEMS
                + ")",
            "WHERE entry_no IN (SELECT entry_no FROM wanted_capacity_ledger_entry)",
            "WHERE item IN (SELECT item FROM wanted_card)",
            "WHERE (order_type, order_no) IN (SELECT order_type, order_no FROM wanted_order)",
            "WHERE item IN (SELECT item FROM wanted_item)");
  }

  private LedgerSnapshot read(Conditions where, LastNumbers numbers) throws SQLException {
    Origins origins = new Origins(list(PostedLine.TABLE, where.origins()));
    return new LedgerSnapshot(
        rising(
            FactTables.readingItemLedgerEntries(origins),
            where.itemLedgerEntries(),
            ItemLedgerEntry::entryNo),
        rising(StateTables.ITEM_ENTRY_STATE, where.itemLedgerEntries(), ItemEntryState::entryNo),
        moved(
            rising(
                FactTables.readingValueEntries(origins), where.valueEntries(), ValueEntry::entryNo),
            list(FactTables.VALUE_ENTRY_STATE, where.valueEntries())),
        rising(StateTables.POSTED_COST, where.postedCosts(), PostedCost::valueEntryNo),
        rising(
            FactTables.ITEM_APPLICATION_ENTRY, where.applications(), ItemApplicationEntry::entryNo),
        rising(StateTables.APPLICATION_STATE, where.applicationStates(), ApplicationState::entryNo),
        rising(
            FactTables.readingCapacityLedgerEntries(origins),
            where.capacityLedgerEntries(),
            CapacityLedgerEntry::entryNo),
        list(StateTables.ITEM_STATE, where.cards() + " ORDER BY item"),
        list(
            StateTables.STOCKKEEPING_UNIT_STATE,
            where.cards() + " ORDER BY item, variant, location"),
        orders(where.orders()),
        list(
            StateTables.AVERAGE_COST_POINT,
            where.averageCostPoints() + " ORDER BY item, variant, location, valuation_date"),
        numbers);
  }

  private List<OrderState> orders(String condition) throws SQLException {
    Map<OrderKey, List<Component>> components = new HashMap<>();
    for (OrderComponent row :
        list(
            StateTables.ORDER_COMPONENT,
            condition + " ORDER BY order_type, order_no, order_line, position")) {
      components.computeIfAbsent(row.order(), key -> new ArrayList<>()).add(row.component());
    }
    return list(StateTables.ORDER_STATE, condition + " ORDER BY order_type, order_no, order_line")
        .stream()
        .map(
            order ->
                StateTables.withComponents(
                    order, List.copyOf(components.getOrDefault(order.key(), List.of()))))
        .toList();
  }

  /** The entries on their present valuation dates. */
  private static List<ValueEntry> moved(List<ValueEntry> entries, List<ValueEntryState> moves) {
    if (moves.isEmpty()) {
      return entries;
    }
    Map<Long, ValueEntryState> latest = new HashMap<>();
    for (ValueEntryState move : moves) {
      latest.merge(
          move.entryNo(),
          move,
          (one, other) -> one.registerNo() > other.registerNo() ? one : other);
    }
    entries.replaceAll(
        entry -> {
          ValueEntryState move = latest.get(entry.entryNo());
          return move == null
              ? entry
              : entry
                  .onValuationDate(move.valuationDate())
                  .valuedByAverageCost(move.valuedByAverageCost());
        });
    return entries;
  }

  private <R> List<R> list(StoredTable<R> table, String condition) throws SQLException {
    List<R> rows = new ArrayList<>();
    engine.read(connection, table, condition, rows::add);
    return rows;
  }

  /** Rows by number; most tables give them in that order by themselves. */
  private <R> List<R> rising(StoredTable<R> table, String condition, ToLongFunction<R> number)
      throws SQLException {
    return ByNumber.rising(list(table, condition), number);
  }

  Set<String> itemsOfTransactions(Collection<String> ids) throws SQLException {
    wanted.clear();
    wanted.addKeys(ids);
    return texts(
        "SELECT DISTINCT e.item AS text FROM item_ledger_entry e"
            + " JOIN origin o ON o.origin_no = e.origin_no"
            + " WHERE o.transaction_id IN (SELECT text FROM wanted_key)");
  }

  Set<String> itemsOfOrders(Collection<String> orderNos) throws SQLException {
    wanted.clear();
    wanted.addKeys(orderNos);
    return texts(
        "SELECT e.item AS text FROM item_ledger_entry e"
            + " JOIN origin o ON o.origin_no = e.origin_no"
            + " WHERE o.order_no IN (SELECT text FROM wanted_key)"
            + " UNION SELECT item FROM order_state"
            + " WHERE order_no IN (SELECT text FROM wanted_key)"
            + " UNION SELECT item FROM order_component"
            + " WHERE order_no IN (SELECT text FROM wanted_key)");
  }

  List<GlEntry> glEntries() throws SQLException {
    return rising(FactTables.GL_ENTRY, "", GlEntry::entryNo);
  }

  List<GlItemRelation> glItemRelations() throws SQLException {
    return list(FactTables.GL_ITEM_RELATION, "ORDER BY register_no, value_entry_no, gl_entry_no");
  }

  List<ItemState> itemStates() throws SQLException {
    return list(StateTables.ITEM_STATE, "ORDER BY item");
  }

  List<StockkeepingUnitState> stockkeepingUnitStates() throws SQLException {
    return list(StateTables.STOCKKEEPING_UNIT_STATE, "ORDER BY item, variant, location");
  }

  private Set<String> texts(String sql) throws SQLException {
    Set<String> texts = new HashSet<>();
    Questions.ask(connection, Query.of(sql), row -> texts.add(row.text("text")));
    return texts;
  }

  List<PostedTransaction> postedTransactions(Collection<String> ids) throws SQLException {
    wanted.clear();
    wanted.addKeys(ids);
    return rising(
            FactTables.POSTED_TRANSACTION,
            "WHERE id IN (SELECT text FROM wanted_key)",
            PlacedTransaction::position)
        .stream()
        .map(PlacedTransaction::transaction)
        .toList();
  }

  List<CostToPost> costToPost(CostToPostFilter filter) throws SQLException {
    wanted.clear();
    wanted.addKeys(filter.items());
    wanted.addCostToPost(filter);
    Origins origins = new Origins(list(PostedLine.TABLE, Conditions.WANTED.origins()));
    Map<Long, PostedCost> posted = new HashMap<>();
    for (PostedCost cost : list(StateTables.POSTED_COST, Conditions.WANTED.postedCosts())) {
      posted.put(cost.valueEntryNo(), cost);
    }
    List<ValueEntry> entries =
        moved(
            list(FactTables.readingValueEntries(origins), Conditions.WANTED.valueEntries()),
            list(FactTables.VALUE_ENTRY_STATE, Conditions.WANTED.valueEntries()));
    return CostToPost.inBatchOrder(
        entries.stream()
            .map(entry -> new CostToPost(entry, postedOf(entry.entryNo(), posted)))
            .toList());
  }

  private static PostedCost postedOf(long valueEntryNo, Map<Long, PostedCost> posted) {
    PostedCost known = posted.get(valueEntryNo);
    return known == null ? PostedCost.nothingOf(valueEntryNo) : known;
  }
}
