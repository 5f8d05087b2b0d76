package org.trueup.examples.adventureworks;

import static org.trueup.examples.folder.TransactionColumn.UNIT_AMOUNT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trueup.examples.folder.Transaction;
import org.trueup.examples.folder.TransactionKind;
import org.trueup.examples.source.SourceFolder;

/**
 * The derived opening stock: one positive adjustment per product, the day before the first order.
 */
record OpeningStock(List<Line> lines) {

  static OpeningStock read(SourceFolder source) {
    return new OpeningStock(
        source.read(
            "derived_opening_stock",
            row ->
                new Line(
                    row.key("productid"),
                    row.decimal("quantity"),
                    row.decimal("unitcost"),
                    row.date("date"))));
  }

  Map<Integer, BigDecimal> unitCosts() {
    Map<Integer, BigDecimal> costs = new HashMap<>();
    lines.forEach(line -> costs.put(line.productId, line.unitCost));
    return costs;
  }

  Stream<Transaction> transactions(Products products) {
    return lines.stream().map(line -> transaction(line, products.get(line.productId)));
  }

  private static Transaction transaction(Line line, Product product) {
    return Transaction.of(
            TransactionKind.POSITIVE_ADJUSTMENT, "OP" + product.id(), line.date, "OPENING")
        .item(product.no(), product.home())
        .quantity(line.quantity)
        .with(UNIT_AMOUNT, line.unitCost);
  }

  private record Line(int productId, BigDecimal quantity, BigDecimal unitCost, LocalDate date) {}
}
