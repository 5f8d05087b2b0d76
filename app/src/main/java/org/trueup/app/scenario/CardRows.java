package org.trueup.app.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.trueup.app.scenario.FactRows.Columns;
import org.trueup.core.company.AverageCostCalcType;
import org.trueup.core.company.Company;
import org.trueup.core.company.Company.StockKey;
import org.trueup.core.company.CostShares;
import org.trueup.core.company.Currency;
import org.trueup.core.company.Item;
import org.trueup.core.company.Settings;
import org.trueup.core.company.StockkeepingUnit;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemEntryState;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.ItemState;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.StockkeepingUnitState;
import org.trueup.core.ledger.ValueEntry;

/**
 * Item cards and stockkeeping units as rows: the card as it stands, and figures derived from the
 * ledgers (interface.md 4.1).
 */
final class CardRows {

  private final LedgerFacts facts;
  private final Company company;
  private final Map<String, List<ValueEntry>> valuesByItem = new HashMap<>();
  private final Map<String, List<OpenIncrease>> openIncreases = new HashMap<>();

  /** An increase of which something is left, and its whole cost. */
  private record OpenIncrease(ItemLedgerEntry entry, long remaining, Cost cost) {}

  CardRows(LedgerFacts facts) {
    this.facts = facts;
    company = facts.company();
    findOpenIncreases();
    for (ValueEntry value : facts.ledgers().valueEntries()) {
      if (value.itemLedgerEntryNo() != 0) {
        valuesByItem.computeIfAbsent(value.origin().item(), k -> new ArrayList<>()).add(value);
      }
    }
  }

  private void findOpenIncreases() {
    Map<Long, Cost> costs = new HashMap<>();
    for (ValueEntry value : facts.ledgers().valueEntries()) {
      costs.merge(value.itemLedgerEntryNo(), value.actual().plus(value.expected()), Cost::plus);
    }
    Map<Long, ItemEntryState> states = new HashMap<>();
    facts.ledgers().itemEntryStates().forEach(state -> states.put(state.entryNo(), state));
    for (ItemLedgerEntry entry : facts.ledgers().itemLedgerEntries()) {
      long remaining = states.get(entry.entryNo()).remainingQuantity();
      if (remaining > 0) {
        openIncreases
            .computeIfAbsent(entry.item(), k -> new ArrayList<>())
            .add(new OpenIncrease(entry, remaining, costs.get(entry.entryNo())));
      }
    }
  }

  List<LedgerRow> items() {
    Map<String, ItemState> states = new HashMap<>();
    facts.ledgers().items().forEach(state -> states.put(state.item(), state));
    return company.items().values().stream()
        .map(item -> item(item, states.getOrDefault(item.no(), untouched(item))))
        .toList();
  }

  /** The card of an item that nothing was posted for. */
  private static ItemState untouched(Item item) {
    return new ItemState(
        item.no(),
        item.unitCost(),
        item.standardCost(),
        item.lastDirectCost(),
        item.singleLevelCost(),
        item.rolledUpCost(),
        true,
        true);
  }

  private LedgerRow item(Item item, ItemState state) {
    List<ValueEntry> values = valuesByItem.getOrDefault(item.no(), List.of());
    Columns columns =
        Columns.with("no", item.no())
            .put("description", item.description())
            .word("type", item.type())
            .put("base_unit_of_measure", item.baseUnitOfMeasure())
            .put("inventory_posting_group", item.inventoryPostingGroup())
            .put("gen_prod_posting_group", item.genProdPostingGroup())
            .put("item_category", item.category())
            .put("inventory_value_zero", item.inventoryValueZero())
            .word("replenishment", item.replenishment())
            .put("blocked", item.blocked())
            .word("costing_method", item.costingMethod())
            .fixed("unit_cost", state.unitCost())
            .fixed("standard_cost", state.standardCost())
            .fixed("last_direct_cost", state.lastDirectCost())
            .fixed("indirect_cost_pct", item.indirectCostPct())
            .fixed("overhead_rate", item.overheadRate())
            .put("cost_is_adjusted", state.costIsAdjusted())
            .fixed("inventory", quantity(values))
            .fixed("inventory_value", actual(values));
    putShares(columns, "single_level_", state.singleLevelCost());
    putShares(columns, "rolled_up_", state.rolledUpCost());
    List<OpenIncrease> open = openIncreases.getOrDefault(item.no(), List.of());
    return averageCost(columns, values, open).row();
  }

  private static void putShares(Columns columns, String level, CostShares shares) {
    columns
        .fixed(level + "material_cost", shares.material())
        .fixed(level + "capacity_cost", shares.capacity())
        .fixed(level + "subcontracted_cost", shares.subcontracted())
        .fixed(level + "cap_overhead_cost", shares.capOverhead())
        .fixed(level + "mfg_overhead_cost", shares.mfgOverhead())
        .fixed(level + "material_non_inventory_cost", shares.materialNonInventory());
  }

  List<LedgerRow> stockkeepingUnits() {
    Map<StockKey, StockkeepingUnitState> states = new HashMap<>();
    facts.ledgers().stockkeepingUnits().forEach(state -> states.put(state.key(), state));
    return company.stockkeepingUnits().entrySet().stream()
        .map(entry -> unit(entry.getKey(), entry.getValue(), states.get(entry.getKey())))
        .toList();
  }

  private LedgerRow unit(StockKey key, StockkeepingUnit card, StockkeepingUnitState state) {
    Columns columns =
        Columns.with("item", key.item())
            .put("variant", key.variant())
            .put("location", key.location())
            .fixed("unit_cost", state == null ? card.unitCost() : state.unitCost())
            .fixed("standard_cost", state == null ? card.standardCost() : state.standardCost())
            .fixed(
                "last_direct_cost", state == null ? card.lastDirectCost() : state.lastDirectCost());
    Predicate<Origin> counts = origin -> !isByPlace() || isAt(origin, key);
    List<ValueEntry> values =
        valuesByItem.getOrDefault(key.item(), List.of()).stream()
            .filter(value -> counts.test(value.origin()))
            .toList();
    List<OpenIncrease> open =
        openIncreases.getOrDefault(key.item(), List.of()).stream()
            .filter(increase -> counts.test(increase.entry().origin()))
            .toList();
    return averageCost(columns, values, open).row();
  }

  private boolean isByPlace() {
    return company.settings().averageCostCalcType() == AverageCostCalcType.ITEM_LOCATION_VARIANT;
  }

  private static boolean isAt(Origin origin, StockKey key) {
    return origin.variant().equals(key.variant()) && origin.location().equals(key.location());
  }

  private static long quantity(List<ValueEntry> values) {
    return values.stream().mapToLong(value -> value.quantities().itemLedgerEntry()).sum();
  }

  private static long actual(List<ValueEntry> values) {
    return values.stream().mapToLong(value -> value.actual().lcy()).sum();
  }

  private Columns averageCost(Columns columns, List<ValueEntry> values, List<OpenIncrease> open) {
    long quantity = quantity(values);
    Cost cost = Cost.ZERO;
    for (ValueEntry value : values) {
      cost = cost.plus(value.actual()).plus(value.expected());
    }
    Settings settings = company.settings();
    Currency acy =
        company
            .additionalReportingCurrency()
            .orElse(
                new Currency(
                    "",
                    settings.amountRoundingPrecision(),
                    settings.unitAmountRoundingPrecision()));
    BigDecimal lcyValue = value(cost.lcy(), settings.amountRoundingPrecision(), open, Cost::lcy);
    BigDecimal acyValue = value(cost.acy(), acy.amountRoundingPrecision(), open, Cost::acy);
    return columns
        .fixed("average_cost", average(lcyValue, quantity, settings.unitAmountRoundingPrecision()))
        .fixed("average_cost_acy", average(acyValue, quantity, acy.unitAmountRoundingPrecision()));
  }

  /** One amount unit is taken unrounded from the open increases (UC-4). */
  private static BigDecimal value(
      long cost, long amountUnit, List<OpenIncrease> open, ToLongFunction<Cost> side) {
    if (cost != amountUnit) {
      return Fixed.toDecimal(cost);
    }
    BigDecimal exact = BigDecimal.ZERO;
    for (OpenIncrease increase : open) {
      long whole = side.applyAsLong(increase.cost());
      exact = exact.add(Fixed.ratio(whole, increase.remaining(), increase.entry().quantity()));
    }
    return exact;
  }

  /** Never negative; 0 where there is no quantity. */
  private static long average(BigDecimal value, long quantity, long precision) {
    if (quantity == 0) {
      return 0;
    }
    BigDecimal average = Fixed.quotient(value, Fixed.toDecimal(quantity));
    return Math.max(0, Fixed.round(average, precision));
  }
}
