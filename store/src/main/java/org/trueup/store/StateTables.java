package org.trueup.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.trueup.core.company.Company.StockKey;
import org.trueup.core.company.CostShares;
import org.trueup.core.ledger.ApplicationState;
import org.trueup.core.ledger.AverageCostPoint;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemEntryState;
import org.trueup.core.ledger.ItemState;
import org.trueup.core.ledger.OrderState;
import org.trueup.core.ledger.OrderState.OrderKey;
import org.trueup.core.ledger.OrderState.UnitShares;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.StockkeepingUnitState;
import org.trueup.core.transaction.Transaction.Component;
import org.trueup.store.engine.RowReader;
import org.trueup.store.engine.StoredTable;

/** How state is stored: rows that later registers replace by their key. */
final class StateTables {

  static final StoredTable<ItemEntryState> ITEM_ENTRY_STATE =
      StoredTable.<ItemEntryState>named("item_entry_state")
          .number("entry_no", ItemEntryState::entryNo)
          .asKey()
          .fixed("remaining_quantity", ItemEntryState::remainingQuantity)
          .fixed("invoiced_quantity", ItemEntryState::invoicedQuantity)
          .flag("completely_invoiced", ItemEntryState::completelyInvoiced)
          .optionalDate("last_invoice_date", ItemEntryState::lastInvoiceDate)
          .fixed("shipped_qty_not_returned", ItemEntryState::shippedQtyNotReturned)
          .flag("applied_entry_to_adjust", ItemEntryState::appliedEntryToAdjust)
          .number("applies_to_entry_no", ItemEntryState::appliesToEntryNo)
          .readBy(
              row ->
                  new ItemEntryState(
                      row.number(),
                      row.number(),
                      row.number(),
                      row.flag(),
                      row.optionalDate(),
                      row.number(),
                      row.flag(),
                      row.number()));

  static final StoredTable<PostedCost> POSTED_COST =
      StoredTable.<PostedCost>named("posted_cost")
          .number("value_entry_no", PostedCost::valueEntryNo)
          .asKey()
          .fixed("cost_posted_to_gl", posted -> posted.actual().lcy())
          .fixed("cost_posted_to_gl_acy", posted -> posted.actual().acy())
          .fixed("expected_cost_posted_to_gl", posted -> posted.expected().lcy())
          .fixed("expected_cost_posted_to_gl_acy", posted -> posted.expected().acy())
          .number("register_no", PostedCost::registerNo)
          .flag("expected_cost_left_out", PostedCost::expectedLeftOut)
          .flag("expected_cost_waits", PostedCost::expectedWaits)
          .readBy(
              row ->
                  new PostedCost(
                      row.number(),
                      new Cost(row.number(), row.number()),
                      new Cost(row.number(), row.number()),
                      row.number(),
                      row.flag(),
                      row.flag()));

  static final StoredTable<ApplicationState> APPLICATION_STATE =
      StoredTable.<ApplicationState>named("application_state")
          .number("entry_no", ApplicationState::entryNo)
          .asKey()
          .optionalDate(
              "output_completely_invoiced_date", ApplicationState::outputCompletelyInvoicedDate)
          .number("deleted_in_register", ApplicationState::deletedInRegister)
          .readBy(row -> new ApplicationState(row.number(), row.optionalDate(), row.number()));

  static final StoredTable<ItemState> ITEM_STATE = itemState();

  static final StoredTable<StockkeepingUnitState> STOCKKEEPING_UNIT_STATE =
      StoredTable.<StockkeepingUnitState>named("stockkeeping_unit_state")
          .text("item", unit -> unit.key().item())
          .text("variant", unit -> unit.key().variant())
          .text("location", unit -> unit.key().location())
          .asKey()
          .fixed("unit_cost", StockkeepingUnitState::unitCost)
          .fixed("standard_cost", StockkeepingUnitState::standardCost)
          .fixed("last_direct_cost", StockkeepingUnitState::lastDirectCost)
          .readBy(
              row ->
                  new StockkeepingUnitState(
                      stockKey(row), row.number(), row.number(), row.number()));

  static final StoredTable<AverageCostPoint> AVERAGE_COST_POINT =
      StoredTable.<AverageCostPoint>named("average_cost_point")
          .text("item", point -> point.key().item())
          .text("variant", point -> point.key().variant())
          .text("location", point -> point.key().location())
          .date("valuation_date", AverageCostPoint::valuationDate)
          .asKey()
          .flag("cost_is_adjusted", AverageCostPoint::costIsAdjusted)
          .readBy(row -> new AverageCostPoint(stockKey(row), row.date(), row.flag()));

  static final StoredTable<OrderState> ORDER_STATE = orderState();

  /** A component with the order line that it belongs to and its place there. */
  record OrderComponent(OrderKey order, int position, Component component) {}

  static final StoredTable<OrderComponent> ORDER_COMPONENT =
      StoredTable.<OrderComponent>named("order_component")
          .text("order_type", row -> Codes.ORDER.of(row.order().type()))
          .text("order_no", row -> row.order().orderNo())
          .count("order_line", row -> row.order().orderLine())
          .count("position", OrderComponent::position)
          .asKey()
          .count("line", row -> row.component().line())
          .text("item", row -> row.component().item())
          .text("variant", row -> row.component().variant())
          .text("quantity_per", row -> row.component().quantityPer().toString())
          .text("unit_of_measure", row -> row.component().unitOfMeasure())
          .readBy(
              row ->
                  new OrderComponent(
                      orderKey(row),
                      row.count(),
                      new Component(
                          row.count(),
                          row.text(),
                          row.text(),
                          new BigDecimal(row.text()),
                          row.text())));

  private StateTables() {}

  private static StoredTable<ItemState> itemState() {
    StoredTable.Builder<ItemState> table =
        StoredTable.<ItemState>named("item_state")
            .text("item", ItemState::item)
            .asKey()
            .fixed("unit_cost", ItemState::unitCost)
            .fixed("standard_cost", ItemState::standardCost)
            .fixed("last_direct_cost", ItemState::lastDirectCost);
    shares(table, "single_level_", "", ItemState::singleLevelCost);
    shares(table, "rolled_up_", "", ItemState::rolledUpCost);
    return table
        .flag("cost_is_adjusted", ItemState::costIsAdjusted)
        .flag("allow_online_adjustment", ItemState::allowOnlineAdjustment)
        .readBy(
            row ->
                new ItemState(
                    row.text(),
                    row.number(),
                    row.number(),
                    row.number(),
                    shares(row),
                    shares(row),
                    row.flag(),
                    row.flag()));
  }

  /** Order lines; their components are in a table of their own. */
  private static StoredTable<OrderState> orderState() {
    StoredTable.Builder<OrderState> table =
        StoredTable.<OrderState>named("order_state")
            .text("order_type", order -> Codes.ORDER.of(order.key().type()))
            .text("order_no", order -> order.key().orderNo())
            .count("order_line", order -> order.key().orderLine())
            .asKey()
            .text("item", OrderState::item)
            .text("variant", OrderState::variant)
            .text("location", OrderState::location)
            .fixed("quantity", OrderState::quantity)
            .text("routing_no", OrderState::routingNo)
            .fixed("indirect_cost_pct", OrderState::indirectCostPct)
            .fixed("overhead_rate", OrderState::overheadRate)
            .fixed("unit_cost", OrderState::unitCost);
    unitShares(table, "", OrderState::unitShares);
    unitShares(table, "_acy", OrderState::unitSharesAcy);
    return table
        .flag("finished", OrderState::finished)
        .flag("cost_is_adjusted", OrderState::costIsAdjusted)
        .flag("allow_online_adjustment", OrderState::allowOnlineAdjustment)
        .flag("completely_invoiced", OrderState::completelyInvoiced)
        .flag("recorded", OrderState::recorded)
        .readBy(StateTables::orderState);
  }

  private static OrderState orderState(RowReader row) {
    return new OrderState(
        orderKey(row),
        row.text(),
        row.text(),
        row.text(),
        row.number(),
        row.text(),
        List.of(),
        row.number(),
        row.number(),
        row.number(),
        new UnitShares(row.number(), row.number(), shares(row)),
        new UnitShares(row.number(), row.number(), shares(row)),
        row.flag(),
        row.flag(),
        row.flag(),
        row.flag(),
        row.flag());
  }

  /** The same order line with its components. */
  static OrderState withComponents(OrderState order, List<Component> components) {
    return new OrderState(
        order.key(),
        order.item(),
        order.variant(),
        order.location(),
        order.quantity(),
        order.routingNo(),
        components,
        order.indirectCostPct(),
        order.overheadRate(),
        order.unitCost(),
        order.unitShares(),
        order.unitSharesAcy(),
        order.finished(),
        order.costIsAdjusted(),
        order.allowOnlineAdjustment(),
        order.completelyInvoiced(),
        order.recorded());
  }

  private static void unitShares(
      StoredTable.Builder<OrderState> table,
      String suffix,
      Function<OrderState, UnitShares> shares) {
    table.fixed("unit_direct_cost" + suffix, order -> shares.apply(order).direct());
    table.fixed("unit_indirect_cost" + suffix, order -> shares.apply(order).indirect());
    shares(table, "unit_", suffix, order -> shares.apply(order).shares());
  }

  private static <R> void shares(
      StoredTable.Builder<R> table, String prefix, String suffix, Function<R, CostShares> shares) {
    share(table, prefix + "material_cost" + suffix, shares, CostShares::material);
    share(table, prefix + "capacity_cost" + suffix, shares, CostShares::capacity);
    share(table, prefix + "subcontracted_cost" + suffix, shares, CostShares::subcontracted);
    share(table, prefix + "cap_overhead_cost" + suffix, shares, CostShares::capOverhead);
    share(table, prefix + "mfg_overhead_cost" + suffix, shares, CostShares::mfgOverhead);
    share(
        table,
        prefix + "material_non_inventory_cost" + suffix,
        shares,
        CostShares::materialNonInventory);
  }

  private static <R> void share(
      StoredTable.Builder<R> table,
      String column,
      Function<R, CostShares> shares,
      ToLongFunction<CostShares> share) {
    table.fixed(column, row -> share.applyAsLong(shares.apply(row)));
  }

  private static CostShares shares(RowReader row) {
    return new CostShares(
        row.number(), row.number(), row.number(), row.number(), row.number(), row.number());
  }

  private static StockKey stockKey(RowReader row) {
    return new StockKey(row.text(), row.text(), row.text());
  }

  private static OrderKey orderKey(RowReader row) {
    return new OrderKey(Codes.ORDER.parse(row.text()), row.text(), row.count());
  }
}
