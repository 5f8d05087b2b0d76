package org.trueup.core.posting;

import java.time.LocalDate;
import org.trueup.core.company.AverageCostCalcType;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.StockkeepingUnitCard;
import org.trueup.core.period.AveragePeriods;

/** What a decrease or a return costs at the moment of posting (MET-2, MET-5). */
final class CardCost {

  private final AveragePeriods periods;
  private final Currencies currencies;

  CardCost(AveragePeriods periods, Currencies currencies) {
    this.periods = periods;
    this.currencies = currencies;
  }

  /** The stockkeeping unit's cost where there is one, else the item's (MET-2 (a)). */
  static long ofPlace(ItemLedger item, Origin origin) {
    return item.stockkeepingUnit(item.placeOf(origin))
        .map(StockkeepingUnitCard::unitCost)
        .orElse(item.card().unitCost());
  }

  /**
   * The cost on a journal line: a stockkeeping unit counts under its own scope only (MET-2 (b)).
   */
  long ofJournalLine(ItemLedger item, Origin origin, LocalDate day) {
    return periods.calcTypeOn(day) == AverageCostCalcType.ITEM
        ? item.card().unitCost()
        : ofPlace(item, origin);
  }

  /** The cost per unit of an entry that a line is applied to or from, never negative. */
  Cost ofEntry(Movement movement) {
    Cost total = movement.actualCost().plus(movement.expectedCost());
    return new Cost(
        Math.abs(Fixed.divide(total.lcy(), movement.quantity(), currencies.unitPrecision())),
        Math.abs(Fixed.divide(total.acy(), movement.quantity(), currencies.unitPrecisionAcy())));
  }
}
