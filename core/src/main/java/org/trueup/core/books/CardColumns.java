package org.trueup.core.books;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.trueup.core.company.Company.StockKey;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;

/**
 * The columns of cards that a change sets by name, so that they hold even where the set-up said the
 * same all along and only the ledger has moved on.
 *
 * @param ofItems by item
 * @param ofStockkeepingUnits by item, variant and location
 */
public record CardColumns(
    Map<String, Set<String>> ofItems, Map<StockKey, Set<String>> ofStockkeepingUnits) {

  /** None. */
  public static final CardColumns NONE = new CardColumns(Map.of(), Map.of());

  /** What a change of the rows of a key sets. */
  public static CardColumns setBy(
      CompanyRows rows, Table table, Map<String, String> key, Set<String> columns) {
    Map<String, Set<String>> items = new HashMap<>();
    Map<StockKey, Set<String>> units = new HashMap<>();
    for (CompanyRow row : rows.of(table)) {
      if (row.matches(key) && table == Table.ITEMS) {
        items.put(row.text("no"), columns);
      } else if (row.matches(key) && table == Table.STOCKKEEPING_UNITS) {
        units.put(
            new StockKey(row.text("item"), row.text("variant"), row.text("location")), columns);
      }
    }
    return new CardColumns(items, units);
  }

  Set<String> of(String item) {
    return ofItems.getOrDefault(item, Set.of());
  }

  Set<String> of(StockKey key) {
    return ofStockkeepingUnits.getOrDefault(key, Set.of());
  }
}
