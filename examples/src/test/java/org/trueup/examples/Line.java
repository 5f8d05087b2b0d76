package org.trueup.examples;

import static java.util.function.Predicate.not;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One transaction of a committed folder, with what the tests look at.
 *
 * @param quantity zero where blank, as are the other decimals
 * @param unitCost whichever of the three unit cost columns the kind uses
 * @param references ids of the transactions that it names
 */
record Line(
    String id,
    String kind,
    LocalDate date,
    String documentNo,
    String item,
    String location,
    String orderNo,
    String description,
    BigDecimal quantity,
    BigDecimal unitCost,
    BigDecimal unitPrice,
    BigDecimal amount,
    BigDecimal scrap,
    List<String> references) {

  private static final List<String> UNIT_COSTS =
      List.of("direct_unit_cost", "unit_amount", "unit_cost");
  private static final List<String> REFERENCES = List.of("invoices", "applies_to", "assigned_to");
  private static final List<String> IN =
      List.of("positive_adjustment", "purchase_receipt", "output");
  private static final List<String> OUT =
      List.of("purchase_return_shipment", "consumption", "sales_shipment");

  static Line of(Map<String, String> row) {
    return new Line(
        row.get("id"),
        row.get("kind"),
        LocalDate.parse(row.get("posting_date")),
        row.get("document_no"),
        row.get("item"),
        row.getOrDefault("location", ""),
        row.get("order_no"),
        row.getOrDefault("description", ""),
        decimal(row, "quantity"),
        values(row, UNIT_COSTS).findFirst().map(BigDecimal::new).orElse(BigDecimal.ZERO),
        decimal(row, "unit_price"),
        decimal(row, "amount"),
        decimal(row, "scrap_quantity"),
        values(row, REFERENCES).flatMap(list -> Arrays.stream(list.split(";"))).toList());
  }

  /** What it does to the quantity in stock. */
  BigDecimal stockChange() {
    if (IN.contains(kind)) {
      return quantity;
    }
    return OUT.contains(kind) ? quantity.negate() : BigDecimal.ZERO;
  }

  /** The quantity that was ordered of a receipt: what its description says where that differs. */
  BigDecimal ordered() {
    return description.isEmpty() ? quantity : new BigDecimal(description.split(" ")[0]);
  }

  private static Stream<String> values(Map<String, String> row, List<String> columns) {
    return columns.stream()
        .map(column -> row.getOrDefault(column, ""))
        .filter(not(String::isEmpty));
  }

  private static BigDecimal decimal(Map<String, String> row, String column) {
    String value = row.getOrDefault(column, "");
    return value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value);
  }
}
