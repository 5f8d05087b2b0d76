package org.trueup.testkit.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Another value for entries, for what is left of them, and for the whole stock of an item. */
final class Revaluations implements Subject {

  private static final List<LocalDate> ENDS_OF_PERIODS =
      List.of(
          LocalDate.of(2024, 1, 7),
          LocalDate.of(2024, 1, 14),
          LocalDate.of(2024, 1, 31),
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2024, 3, 31),
          LocalDate.of(2024, 12, 31));

  private final Scribe scribe;
  private final Chance chance;
  private final CompanyGenerator company;

  Revaluations(Scribe scribe) {
    this.scribe = scribe;
    chance = scribe.chance();
    company = scribe.company();
  }

  @Override
  public Map<String, Object> transaction() {
    return chance.in100(50) ? ofItem() : ofEntry();
  }

  private Map<String, Object> ofEntry() {
    List<Stock> increases = scribe.entries(entry -> entry.quantity().signum() > 0);
    if (increases.isEmpty()) {
      return Map.of();
    }
    Stock entry = chance.of(increases);
    Map<String, Object> columns = scribe.begin("revaluation");
    columns.put("per", "entry");
    if (chance.in100(70)) {
      columns.put("item", entry.entry().item());
    }
    columns.put("applies_to", entry.reference());
    boolean average = company.isAverage(entry.entry().item());
    if (!average && entry.remaining().signum() > 0 && chance.in100(50)) {
      columns.put("posting_date", scribe.lastDay().toString());
      columns.put("quantity", entry.remaining());
      setNewCost(columns, entry.remaining());
      return columns;
    }
    columns.put("posting_date", entry.entry().postingDate().toString());
    setNewCost(columns, entry.quantity());
    return columns;
  }

  private Map<String, Object> ofItem() {
    String item = company.item(chance);
    Map<String, Object> columns = scribe.begin("revaluation");
    columns.put("per", "item");
    columns.put("item", item);
    if (company.isAverage(item) && chance.in100(80)) {
      columns.put("posting_date", chance.of(ENDS_OF_PERIODS).toString());
    }
    if (chance.in100(30)) {
      columns.put("by_location", true);
      columns.put("location", company.location(chance));
    }
    if (chance.in100(20)) {
      columns.put("by_variant", true);
      columns.put("variant", company.variant(item, chance));
    }
    if (company.isStandard(item) && chance.in100(60)) {
      columns.put("unit_cost_revalued", chance.price());
      columns.put("update_standard_cost", true);
    } else {
      setNewCost(columns, BigDecimal.TEN);
    }
    return columns;
  }

  private void setNewCost(Map<String, Object> columns, BigDecimal quantity) {
    if (chance.in100(70)) {
      columns.put("unit_cost_revalued", chance.price());
    } else {
      columns.put(
          "inventory_value_revalued",
          chance.price().multiply(quantity).setScale(2, java.math.RoundingMode.HALF_UP));
    }
  }
}
