package org.trueup.core.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.ledger.Application;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.OrderLine;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;

/** Places value entries in time, at creation and when applications move them (costing.md 7). */
final class ValuationDates {

  private final AverageCostPoints points;

  ValuationDates(AverageCostPoints points) {
    this.points = points;
  }

  /** VD-3, VD-4: the date of a line that creates a movement, before it is applied. */
  static LocalDate ofNewMovement(Line line) {
    if (line.appliesFrom == null) {
      return line.postingDate;
    }
    LocalDate ofSource = line.appliesFrom.inboundValuationDate();
    return ofSource.isAfter(line.postingDate) ? ofSource : line.postingDate;
  }

  /** VD-5: a new decrease takes the date of the increase it is applied to, if that is later. */
  void decreaseApplied(Movement decrease, Movement inbound, Line line) {
    LocalDate inboundDate = inbound.inboundValuationDate();
    boolean fixed = line.appliesTo != null;
    if (line.postingDate.isBefore(inboundDate) || fixed) {
      line.valuationDate = inboundDate;
      moveAll(decrease, inboundDate, fixed);
    } else if (!line.valuationDate.isAfter(line.postingDate)) {
      line.valuationDate = line.postingDate;
    }
  }

  private void moveAll(Movement movement, LocalDate date, boolean fixed) {
    List<ValueEntry> entries = movement.valueEntries();
    for (int i = 0; i < entries.size(); i++) {
      ValueEntry entry = entries.get(i);
      boolean moves =
          !entry.valuationDate().equals(entry.postingDate())
              || entry.valuationDate().isBefore(date)
              || (fixed && entry.valuationDate().isAfter(date));
      if (moves && !entry.valuationDate().equals(date)) {
        move(movement, i, date);
      }
    }
  }

  private void move(Movement movement, int index, LocalDate date) {
    ValueEntry entry = movement.valueEntries().get(index);
    points.markUnadjusted(movement, entry.valuationDate());
    movement.replace(index, entry.onValuationDate(date));
    points.markUnadjusted(movement, date);
    if (index == 0) {
      flagRevalued(movement);
    }
    if (entry.flags().partialRevaluation() && !movement.outboundApplications().isEmpty()) {
      movement.setAppliedEntryToAdjust(true);
    }
  }

  /** A decrease that moves is reached by other revaluations of its increases (REV-7). */
  private static void flagRevalued(Movement movement) {
    for (Application row : movement.applications()) {
      boolean revalued =
          row.entry().isOfDecrease()
              && row.inbound().valueEntries().stream()
                  .anyMatch(value -> value.flags().partialRevaluation());
      if (revalued && row.isCostApplication()) {
        row.inbound().setAppliedEntryToAdjust(true);
      }
    }
  }

  /** VD-6: an open decrease that a new increase covers belongs to the increase's day. */
  void increaseApplied(Movement increase, Movement outbound, Line line, boolean fixed) {
    if (!outbound.valueEntries().isEmpty()
        && outbound.lastDirectCost().valuationDate().isBefore(line.valuationDate)) {
      raise(outbound, line.valuationDate);
    }
    if (fixed && !outbound.isOpen()) {
      stopAveraging(outbound);
    }
  }

  /** APP-10: a decrease that a fixed increase covers wholly leaves the average. */
  private static void stopAveraging(Movement outbound) {
    for (int i = 0; i < outbound.valueEntries().size(); i++) {
      ValueEntry entry = outbound.valueEntries().get(i);
      if (entry.flags().valuedByAverageCost()) {
        outbound.replace(i, entry.valuedByAverageCost(false));
      }
    }
  }

  /**
   * Moves all value entries of a movement that is valued before a date to it and forwards the
   * change (VD-6); a revaluation only moves forward.
   */
  void raise(Movement movement, LocalDate date) {
    for (int i = 0; i < movement.valueEntries().size(); i++) {
      ValueEntry entry = movement.valueEntries().get(i);
      LocalDate old = entry.valuationDate();
      boolean moves = old.isBefore(date) || entry.entryType() != ValueEntryType.REVALUATION;
      if (moves && !old.equals(date)) {
        move(movement, i, date);
      }
    }
    forward(movement, date);
  }

  private void forward(Movement movement, LocalDate date) {
    movement.costReceivers().forEach(row -> raiseIfEarlier(row.inbound(), date));
    movement.outboundApplications().forEach(row -> raiseIfEarlier(row.outbound(), date));
  }

  private void raiseIfEarlier(Movement movement, LocalDate date) {
    boolean valued = !movement.valueEntries().isEmpty();
    if (valued && movement.lastDirectCost().valuationDate().isBefore(date)) {
      raise(movement, date);
    }
  }

  /**
   * APP-12: the date of the receiver of a cost follows from the applications that are left, and is
   * forwarded (VD-6).
   */
  void unapplied(Movement receiver) {
    LocalDate date = receiver.postingDate();
    for (Application row : receiver.applications()) {
      Movement counterpart = row.entry().isOfDecrease() ? row.inbound() : row.outbound();
      if (counterpart != null && counterpart.inboundValuationDate().isAfter(date)) {
        date = counterpart.inboundValuationDate();
      }
    }
    for (ValueEntry value : receiver.valueEntries()) {
      points.markUnadjusted(receiver, value.valuationDate());
    }
    moveAll(receiver, date, false);
    forward(receiver, date);
  }

  /** VD-7: outputs of a released order are not valued before its consumptions. */
  void raiseOutputs(OrderLine order) {
    if (order.state().finished()) {
      return;
    }
    Optional<LocalDate> latest =
        order.consumptions().stream()
            .flatMap(consumption -> consumption.valueEntries().stream())
            .filter(value -> value.entryType() != ValueEntryType.REVALUATION)
            .map(ValueEntry::valuationDate)
            .max(LocalDate::compareTo);
    latest.ifPresent(
        date ->
            order.outputs().stream()
                .filter(output -> output.type() == ItemLedgerEntryType.OUTPUT)
                .filter(output -> output.firstValueEntry().valuationDate().isBefore(date))
                .forEach(output -> raise(output, date)));
  }

  /** VD-8: what is said of a valuation date before the earliest allowed one. */
  static Failure tooEarly(LocalDate date, Place place) {
    return new Failure(
        "VALUATION-DATE-NOT-ALLOWED",
        place,
        "it would be valued on " + date + ", before the earliest allowed valuation date.",
        "Choose a later date, or apply to a later entry.");
  }

  /** The date of an entry that belongs to a movement which exists (VD-1). */
  static LocalDate ofExisting(Movement movement) {
    return movement.lastDirectCost().valuationDate();
  }

  /** Whether a line belongs to an order whose outputs may have to be raised. */
  static Optional<OrderLine> orderOf(Ledger ledger, Line line) {
    return line.origin.isProduction()
        ? ledger.order(Ledger.orderKey(line.origin))
        : Optional.empty();
  }
}
