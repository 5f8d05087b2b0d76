package org.trueup.core.posting;

import java.time.LocalDate;
import java.util.List;
import org.trueup.core.company.AverageCostCalcType;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.StockPlace;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.period.AveragePeriods;

/** Keeps the average cost adjustment entry points of items (costing.md 2.6, 9.2). */
public final class AverageCostPoints {

  private final AveragePeriods periods;
  private final List<LocalDate> scopeChanges;

  /** Points by the periods of a company. */
  public AverageCostPoints(AveragePeriods periods) {
    this.periods = periods;
    scopeChanges = periods.scopeChanges();
  }

  /** Marks the point of a new value entry, if it is of the kind that makes one. */
  public void inserted(Movement movement, ValueEntry value) {
    boolean costOrRevaluation =
        value.entryType() == ValueEntryType.DIRECT_COST
            || value.entryType() == ValueEntryType.REVALUATION;
    boolean counts =
        !value.flags().adjustment()
            || value.itemLedgerEntryType() == ItemLedgerEntryType.ASSEMBLY_OUTPUT;
    if (value.flags().inventoriable() && costOrRevaluation && counts) {
      markUnadjusted(movement, value.valuationDate());
    }
  }

  /**
   * Marks the point of a day and all later ones of its scope as not adjusted, but those before the
   * earliest allowed valuation date (9.2, VD-8).
   */
  public void markUnadjusted(Movement movement, LocalDate valuationDate) {
    ItemLedger item = movement.ledger();
    if (!item.card().item().isAverage()) {
      if (!periods.isFrozen(valuationDate)) {
        item.markUnadjustedFrom(item.placeOf(movement.entry().origin()), valuationDate);
      }
      return;
    }
    StockPlace place = placeOf(movement, valuationDate);
    LocalDate end = periods.endOf(valuationDate);
    if (periods.isFrozen(end)) {
      markBehindFrozen(item, place, end);
    } else {
      item.markUnadjustedFrom(place, end);
    }
    markOtherScopes(item, valuationDate, end);
  }

  /**
   * VD-8: a point that is not re-opened is there all the same, so that an average which begins
   * earlier later on goes through it. The points that are open take its change over.
   */
  private void markBehindFrozen(ItemLedger item, StockPlace place, LocalDate end) {
    if (!item.averageCostPoints(place).containsKey(end)) {
      item.setAverageCostPoint(place, end, true);
    }
    item.markLaterUnadjusted(end, (other, date) -> other.equals(place) && isOpen(date));
  }

  /** Whether a point ends a period of the present settings, and may be marked (AVG-3, VD-8). */
  private boolean isOpen(LocalDate point) {
    return !periods.isFrozen(point) && periods.endOf(point).equals(point);
  }

  /**
   * AVG-4: what was averaged over the item reaches all places later on, and the other way round.
   */
  private void markOtherScopes(ItemLedger item, LocalDate day, LocalDate end) {
    if (scopeChanges.isEmpty() || scopeChanges.getLast().isBefore(day)) {
      return;
    }
    boolean byItem = periods.calcTypeOn(day) == AverageCostCalcType.ITEM;
    item.markLaterUnadjusted(
        end,
        (place, date) ->
            isOpen(date) && (byItem || periods.calcTypeOn(date) == AverageCostCalcType.ITEM));
  }

  /** The scope of a movement's average on a day (AVG-2). */
  public StockPlace placeOf(Movement movement, LocalDate day) {
    return periods.calcTypeOn(day) == AverageCostCalcType.ITEM
        ? StockPlace.BLANK
        : movement.ledger().placeOf(movement.entry().origin());
  }
}
