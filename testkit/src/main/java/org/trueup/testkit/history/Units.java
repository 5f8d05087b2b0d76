package org.trueup.testkit.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * States transactions in another unit of measure of their item. It makes choices of its own, so
 * that a company without such units has the history that it would have without this class.
 */
final class Units {

  private static final String CODE = "BOX";
  private static final int QUANTITY_PLACES = 5;

  private static final List<String> QUANTITIES =
      List.of("quantity", "invoiced_quantity", "quantity_counted");

  /** What a quantity is bound by; without one of them it may as well be one of boxes. */
  private static final List<String> BOUNDS =
      List.of("applies_to", "applies_from", "invoices", "ships", "lot_no", "serial_no", "per");

  private final Chance chance;
  private final Map<String, BigDecimal> perBox = new HashMap<>();

  Units(long seed) {
    chance = new Chance(~seed);
  }

  /** Gives items of some companies another unit. */
  void addTo(Map<String, List<Map<String, String>>> tables) {
    if (!chance.in100(20)) {
      return;
    }
    for (Map<String, String> item : tables.get("items")) {
      if (chance.in100(70)) {
        String per = chance.oneOf("2", "3", "12", "2.5", "0.5", "0.33333");
        perBox.put(item.get("no"), new BigDecimal(per));
      }
    }
    tables.put(
        "item_units_of_measure",
        perBox.entrySet().stream()
            .map(
                box ->
                    Map.of(
                        "item",
                        box.getKey(),
                        "code",
                        CODE,
                        "qty_per_unit_of_measure",
                        box.getValue().toPlainString()))
            .toList());
  }

  /** The transaction, in another unit now and then. */
  Map<String, Object> restated(Map<String, Object> columns) {
    BigDecimal per = perBox.get(String.valueOf(columns.get("item")));
    if (per == null || !chance.in100(40)) {
      return columns;
    }
    Map<String, Object> restated = new LinkedHashMap<>(columns);
    restated.put("unit_of_measure", CODE);
    boolean free = BOUNDS.stream().noneMatch(columns::containsKey);
    if (free && chance.in100(60)) {
      return restated;
    }
    for (String column : QUANTITIES) {
      if (columns.get(column) instanceof BigDecimal quantity) {
        restated.put(column, quantity.divide(per, QUANTITY_PLACES, RoundingMode.HALF_UP));
      }
    }
    return isExact(columns, restated, per) ? restated : inBaseUnits(columns, restated);
  }

  private static boolean isExact(
      Map<String, Object> columns, Map<String, Object> restated, BigDecimal per) {
    return QUANTITIES.stream()
        .filter(column -> columns.get(column) instanceof BigDecimal)
        .allMatch(
            column ->
                ((BigDecimal) restated.get(column))
                        .multiply(per)
                        .setScale(QUANTITY_PLACES, RoundingMode.HALF_UP)
                        .compareTo((BigDecimal) columns.get(column))
                    == 0);
  }

  /** What no number of boxes says exactly is named in base units beside it. */
  private static Map<String, Object> inBaseUnits(
      Map<String, Object> columns, Map<String, Object> restated) {
    boolean whole = !columns.containsKey("invoiced_quantity") && columns.containsKey("quantity");
    if (!whole) {
      return columns;
    }
    restated.put("quantity_base", columns.get("quantity"));
    return restated;
  }
}
