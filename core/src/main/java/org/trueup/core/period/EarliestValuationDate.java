package org.trueup.core.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.OrderLine;
import org.trueup.core.ledger.OrderType;

/** When the earliest allowed valuation date may be set to a day (periods.md R7.2). */
public final class EarliestValuationDate {

  private final Ledger ledger;
  private final LocalDate day;
  private final List<Failure> failures = new ArrayList<>();

  private EarliestValuationDate(Ledger ledger, LocalDate day) {
    this.ledger = ledger;
    this.day = day;
  }

  /**
   * Refuses a day before which something is unfinished.
   *
   * @throws Refusal with one failure for each item and order
   */
  public static void refuse(Ledger ledger, LocalDate day) {
    EarliestValuationDate date = new EarliestValuationDate(ledger, day);
    ledger.items().forEach(date::check);
    ledger.orders().forEach(date::check);
    Refusal.ifAny(date.failures);
  }

  private void check(ItemLedger item) {
    boolean unadjusted =
        item.averageCostPlaces().stream()
            .flatMap(place -> item.averageCostPoints(place).headMap(day, false).values().stream())
            .anyMatch(adjusted -> !adjusted);
    if (unadjusted) {
      fail(
          "VALUATION-DATE-NOT-ADJUSTED",
          "Item " + item.itemNo() + " has entries before " + day + " that are not adjusted.",
          "Run adjust-cost first.");
    }
  }

  private void check(OrderLine order) {
    if (!hasValueBefore(order)) {
      return;
    }
    boolean production = order.key().type() == OrderType.PRODUCTION;
    if (order.state().finished() && !order.state().costIsAdjusted()) {
      fail(
          "VALUATION-DATE-ORDER-NOT-ADJUSTED",
          "Order " + order.key().orderNo() + " is finished and not adjusted.",
          "Run adjust-cost first.");
    } else if (production && !order.state().finished()) {
      fail(
          "VALUATION-DATE-ORDER-NOT-FINISHED",
          "Order " + order.key().orderNo() + " has entries before " + day + " and is not finished.",
          "Finish the order, or choose an earlier day.");
    }
  }

  private boolean hasValueBefore(OrderLine order) {
    Stream<Movement> moved = Stream.concat(order.consumptions().stream(), order.outputs().stream());
    return Stream.concat(
            moved.flatMap(movement -> movement.valueEntries().stream()),
            order.capacities().stream().flatMap(use -> use.valueEntries().stream()))
        .anyMatch(value -> value.valuationDate().isBefore(day));
  }

  private void fail(String code, String reason, String remedy) {
    failures.add(new Failure(code, Place.NOWHERE, reason, remedy));
  }
}
