package org.trueup.core.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Refusal;

/** Makes a company of its tables, or says everything that is wrong with them. */
public final class Companies {

  private Companies() {}

  /**
   * The company of the rows: every cell checked, every reference found, codes brought to the
   * spelling of the table they refer to, defaults filled in.
   *
   * @throws Refusal with one failure for each fault
   */
  public static Company from(CompanyRows rows) {
    List<Failure> failures = new ArrayList<>();
    CompanyRows checked = RowChecks.check(rows, failures);
    CompanyRows linked = ReferenceChecks.check(withBaseUnits(checked), failures);
    failures.addAll(CompanyRules.check(linked));
    Refusal.ifAny(failures);
    return CompanyConversion.company(linked);
  }

  /** Every base unit of measure is a unit of its item and holds one. */
  private static CompanyRows withBaseUnits(CompanyRows rows) {
    Table units = Table.ITEM_UNITS_OF_MEASURE;
    KeyIndex known = new KeyIndex(rows.of(units), units.keyColumns());
    List<CompanyRow> added = new ArrayList<>();
    for (CompanyRow item : rows.of(Table.ITEMS)) {
      String unit = item.text("base_unit_of_measure");
      if (!unit.isEmpty() && known.find(List.of(item.text("no"), unit)) == null) {
        added.add(baseUnit(item.text("no"), unit, item));
      }
    }
    return added.isEmpty() ? rows : rows.add(units, added);
  }

  private static CompanyRow baseUnit(String item, String unit, CompanyRow card) {
    return new CompanyRow(
        Map.of("item", item, "code", unit, "qty_per_unit_of_measure", "1"), card.place());
  }
}
