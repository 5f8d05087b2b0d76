package org.trueup.examples.adventureworks;

import static org.trueup.examples.folder.TransactionColumn.UNIT_AMOUNT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trueup.examples.folder.RunningStock;
import org.trueup.examples.folder.Transaction;
import org.trueup.examples.folder.TransactionKind;

/**
 * What the derived opening stock leaves short, added as positive adjustments at card cost.
 *
 * <p>The opening stock was derived for the transaction archive, which ends on 2013-07-30 and books
 * ordered quantities on the day of the order. Purchases that arrive later and smaller, and work
 * orders after the archive, need more. Each supplement is the smallest quantity that keeps every
 * item at or above zero: the first for the time of the archive, the second for the time after it.
 */
final class StockSupplement {

  private final Map<String, Product> byItemNo = new HashMap<>();
  private final CardCosts cardCosts;

  StockSupplement(Products products, CardCosts cardCosts) {
    products.all().forEach(product -> byItemNo.put(product.no(), product));
    this.cardCosts = cardCosts;
  }

  /**
   * The supplements to transactions that are in posting order, first and second in one list.
   *
   * @param secondDate the day of the second supplement, and the first day that it serves
   */
  List<Transaction> to(List<Transaction> ordered, LocalDate secondDate) {
    List<Transaction> before = split(ordered, secondDate, true);
    List<Transaction> after = split(ordered, secondDate, false);

    RunningStock alone = new RunningStock();
    alone.post(before);
    List<Transaction> first =
        adjustments("S1", ordered.getFirst().postingDate(), alone.shortages());

    RunningStock supplemented = new RunningStock();
    supplemented.post(first);
    supplemented.post(before);
    supplemented.post(after);
    List<Transaction> both = new ArrayList<>(first);
    both.addAll(adjustments("S2", secondDate, supplemented.shortages()));
    return both;
  }

  private static List<Transaction> split(
      List<Transaction> ordered, LocalDate date, boolean before) {
    return ordered.stream()
        .filter(transaction -> transaction.postingDate().isBefore(date) == before)
        .toList();
  }

  private List<Transaction> adjustments(
      String prefix, LocalDate date, Map<String, BigDecimal> shortages) {
    List<Transaction> adjustments = new ArrayList<>();
    shortages.forEach(
        (itemNo, quantity) -> {
          Product product = byItemNo.get(itemNo);
          adjustments.add(
              Transaction.of(
                      TransactionKind.POSITIVE_ADJUSTMENT,
                      prefix + "-" + product.id(),
                      date,
                      "SUPPLEMENT-" + prefix.substring(1))
                  .item(itemNo, product.home())
                  .quantity(quantity)
                  .with(UNIT_AMOUNT, cardCosts.of(product).unitCost()));
        });
    return adjustments;
  }
}
