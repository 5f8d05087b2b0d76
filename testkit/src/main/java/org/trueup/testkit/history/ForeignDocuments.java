package org.trueup.testkit.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents in a foreign currency, the second one of the books as a rule (costing.md ACY-2). What a
 * purchase costs stands there in both currencies, at about the rate of a bank.
 */
final class ForeignDocuments {

  private static final String REPORTED = "EUR";
  private static final String OTHER = "USD";
  private static final String UNIT_COST = "direct_unit_cost";
  private static final int AMOUNT_PLACES = 2;

  private final Chance chance;
  private final BigDecimal rate;

  ForeignDocuments(Chance chance) {
    this.chance = chance;
    rate = BigDecimal.valueOf(chance.between(50, 200), AMOUNT_PLACES);
  }

  /** Gives a company currencies, with precisions of their own now and then. */
  void addTo(Map<String, List<Map<String, String>>> tables) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String code : List.of(REPORTED, OTHER)) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("code", code);
      if (chance.in100(30)) {
        row.put("amount_rounding_precision", chance.oneOf("1", "0.1", "0.05", "0.001"));
        row.put("unit_amount_rounding_precision", chance.oneOf("0.01", "0.001", "0.00001"));
      }
      rows.add(row);
    }
    tables.put("currencies", rows);
  }

  /** The transaction, in a currency now and then if it is a document. */
  Map<String, Object> restated(Map<String, Object> columns) {
    String kind = String.valueOf(columns.get("kind"));
    boolean purchase = kind.startsWith("purchase_");
    boolean document = purchase || kind.startsWith("sales_") || kind.equals("item_charge");
    if (!document || !chance.in100(50)) {
      return columns;
    }
    Map<String, Object> restated = new LinkedHashMap<>(columns);
    restated.put("currency", chance.in100(80) ? REPORTED : OTHER);
    if (purchase && columns.get(UNIT_COST) instanceof BigDecimal unit && chance.in100(80)) {
      restated.put(UNIT_COST + "_in_currency", unit.multiply(rate));
    }
    boolean discounted = columns.containsKey(UNIT_COST) && columns.containsKey("amount");
    if (columns.get("amount") instanceof BigDecimal amount && (discounted || chance.in100(50))) {
      restated.put(
          "amount_in_currency",
          amount.multiply(rate).setScale(AMOUNT_PLACES, RoundingMode.HALF_UP));
    }
    return restated;
  }
}
