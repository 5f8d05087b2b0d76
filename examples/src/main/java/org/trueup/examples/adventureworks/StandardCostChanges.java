package org.trueup.examples.adventureworks;

import static org.trueup.examples.folder.TransactionColumn.PER;
import static org.trueup.examples.folder.TransactionColumn.UNIT_COST_REVALUED;
import static org.trueup.examples.folder.TransactionColumn.UPDATE_STANDARD_COST;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trueup.examples.folder.RunningStock;
import org.trueup.examples.folder.Transaction;
import org.trueup.examples.folder.TransactionKind;

/**
 * Revaluations that bring the stock of made products to their next standard cost, on the evening
 * before it becomes valid.
 */
final class StandardCostChanges {

  private final StandardCosts standardCosts;

  StandardCostChanges(StandardCosts standardCosts) {
    this.standardCosts = standardCosts;
  }

  /**
   * The revaluations of one evening. Products without stock that evening have none.
   *
   * @param ordered all other transactions in posting order
   * @param firstDay the first day of the new standard costs
   */
  List<Transaction> before(LocalDate firstDay, List<Transaction> ordered) {
    RunningStock stock = new RunningStock();
    stock.post(ordered.stream().takeWhile(line -> line.postingDate().isBefore(firstDay)).toList());
    List<Transaction> revaluations = new ArrayList<>();
    standardCosts
        .byProduct()
        .forEach(
            (product, history) -> {
              BigDecimal quantity = stock.quantities().getOrDefault(product.no(), BigDecimal.ZERO);
              boolean changes =
                  history.containsKey(firstDay) && !history.firstKey().equals(firstDay);
              if (changes && quantity.signum() > 0) {
                revaluations.add(revaluation(product, history, firstDay, quantity));
              }
            });
    return revaluations;
  }

  private static Transaction revaluation(
      Product product,
      Map<LocalDate, BigDecimal> history,
      LocalDate firstDay,
      BigDecimal quantity) {
    LocalDate evening = firstDay.minusDays(1);
    return Transaction.of(
            TransactionKind.REVALUATION,
            "RV" + product.id() + "-" + firstDay.getYear(),
            evening,
            "STD" + firstDay.getYear())
        .item(product.no(), "")
        .with(PER, "item")
        .quantity(quantity)
        .with(UNIT_COST_REVALUED, history.get(firstDay))
        .with(UPDATE_STANDARD_COST, "true");
  }
}
