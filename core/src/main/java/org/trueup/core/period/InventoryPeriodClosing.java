package org.trueup.core.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trueup.core.company.InventoryPeriod;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.OrderLine;
import org.trueup.core.ledger.StockPlace;

/** Closes and reopens inventory periods (PER-2, PER-3; periods.md 5.3, 5.4). */
public final class InventoryPeriodClosing {

  private final Ledger ledger;
  private final InventoryPeriods periods;

  /** Closing on a ledger with the periods as they now stand. */
  public InventoryPeriodClosing(Ledger ledger, InventoryPeriods periods) {
    this.ledger = ledger;
    this.periods = periods;
  }

  /** Why a period cannot be closed. */
  public enum Reason {
    /** Entries of an item are not adjusted (check A1). */
    UNADJUSTED_ENTRIES,
    /** A finished order is not adjusted (check A2). */
    FINISHED_ORDER_NOT_ADJUSTED,
    /** A decrease is not covered by stock (check B). */
    OPEN_OUTBOUND_ENTRY
  }

  /**
   * An obstacle to closing.
   *
   * @param item item number
   * @param reason what is wrong
   * @param orderNo order, blank for none
   * @param itemLedgerEntryNo open decrease, 0 for none
   * @param quantity open quantity, a fixed value
   */
  public record Obstacle(
      String item, Reason reason, String orderNo, long itemLedgerEntryNo, long quantity) {

    private static Obstacle of(String item, Reason reason, String orderNo) {
      return new Obstacle(item, reason, orderNo, 0, 0);
    }

    /** What is wrong, and what to do about it. */
    public Failure failure() {
      return switch (reason) {
        case UNADJUSTED_ENTRIES ->
            new Failure(
                "PERIOD-NOT-ADJUSTED",
                Place.NOWHERE,
                "item " + item + " has entries in the period that are not adjusted.",
                "Run adjust-cost first.");
        case FINISHED_ORDER_NOT_ADJUSTED ->
            new Failure(
                "PERIOD-ORDER-NOT-ADJUSTED",
                Place.NOWHERE,
                "order " + orderNo + " is finished and not adjusted.",
                "Run adjust-cost first.");
        case OPEN_OUTBOUND_ENTRY ->
            new Failure(
                "PERIOD-NEGATIVE-INVENTORY",
                Place.NOWHERE,
                "item " + item + " has negative inventory in the period.",
                "Post the missing increases first.");
      };
    }
  }

  /** Everything that stands against closing a period that ends on a day, by item. */
  public List<Obstacle> obstacles(LocalDate endingDate) {
    List<Obstacle> found = new ArrayList<>();
    for (ItemLedger item : ledger.items()) {
      if (hasUnadjustedPoint(item, endingDate)) {
        found.add(Obstacle.of(item.itemNo(), Reason.UNADJUSTED_ENTRIES, ""));
      }
      for (Movement movement : item.movements()) {
        if (isOpenOutbound(movement, endingDate)) {
          found.add(
              new Obstacle(
                  item.itemNo(),
                  Reason.OPEN_OUTBOUND_ENTRY,
                  movement.entry().origin().orderNo(),
                  movement.entryNo(),
                  movement.remainingQuantity()));
        }
      }
    }
    ledger.orders().stream()
        .filter(order -> isUnadjusted(order, endingDate))
        .forEach(
            order ->
                found.add(
                    Obstacle.of(
                        order.state().item(),
                        Reason.FINISHED_ORDER_NOT_ADJUSTED,
                        order.key().orderNo())));
    found.sort(Comparator.comparing(Obstacle::item).thenComparing(Obstacle::reason));
    return found;
  }

  private static boolean hasUnadjustedPoint(ItemLedger item, LocalDate endingDate) {
    for (StockPlace place : item.averageCostPlaces()) {
      for (Map.Entry<LocalDate, Boolean> point : item.averageCostPoints(place).entrySet()) {
        if (!point.getValue() && !point.getKey().isAfter(endingDate)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOpenOutbound(Movement movement, LocalDate endingDate) {
    return movement.isOpenDecrease() && !movement.postingDate().isAfter(endingDate);
  }

  private static boolean isUnadjusted(OrderLine order, LocalDate endingDate) {
    return order.state().finished()
        && !order.state().costIsAdjusted()
        && order.outputs().stream()
            .flatMap(output -> output.valueEntries().stream())
            .anyMatch(value -> !value.valuationDate().isAfter(endingDate));
  }

  /**
   * The periods that closing changes: this one and all earlier open ones.
   *
   * @throws Refusal if the period is closed already or an obstacle stands against it
   */
  public List<InventoryPeriod> close(LocalDate endingDate) {
    if (periods.isClosed(endingDate)) {
      throw new Refusal(
          new Failure(
              "INVENTORY-PERIOD-CLOSED",
              Place.NOWHERE,
              "the inventory period that ends on " + endingDate + " is already closed.",
              "Choose a later period."));
    }
    List<Obstacle> obstacles = obstacles(endingDate);
    if (!obstacles.isEmpty()) {
      throw new Refusal(obstacles.stream().map(Obstacle::failure).toList());
    }
    Map<LocalDate, InventoryPeriod> changed = new TreeMap<>();
    changed.put(endingDate, new InventoryPeriod(endingDate, nameOf(endingDate), true));
    for (InventoryPeriod period : periods.all()) {
      if (!period.closed() && period.endingDate().isBefore(endingDate)) {
        changed.put(
            period.endingDate(), new InventoryPeriod(period.endingDate(), period.name(), true));
      }
    }
    return List.copyOf(changed.values());
  }

  private String nameOf(LocalDate endingDate) {
    return periods.all().stream()
        .filter(period -> period.endingDate().equals(endingDate))
        .map(InventoryPeriod::name)
        .findFirst()
        .orElse("");
  }

  /**
   * The periods that reopening changes: this one and all later closed ones.
   *
   * @throws Refusal if no closed period ends on the day
   */
  public List<InventoryPeriod> reopen(LocalDate endingDate) {
    boolean known =
        periods.all().stream()
            .anyMatch(period -> period.closed() && period.endingDate().equals(endingDate));
    if (!known) {
      throw new Refusal(
          new Failure(
              "INVENTORY-PERIOD-NOT-CLOSED",
              Place.NOWHERE,
              "no closed inventory period ends on " + endingDate + ".",
              "Name the ending date of a closed period."));
    }
    return periods.all().stream()
        .filter(period -> period.closed() && !period.endingDate().isBefore(endingDate))
        .map(period -> new InventoryPeriod(period.endingDate(), period.name(), false))
        .toList();
  }
}
