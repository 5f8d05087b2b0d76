package org.trueup.core.costing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trueup.core.company.AccountingPeriod;
import org.trueup.core.company.Company;
import org.trueup.core.company.Settings;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.StockPlace;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.period.AveragePeriods;
import org.trueup.core.posting.AverageCostPoints;

/**
 * Rebuilds the entry points of average items after the average cost period or calculation type has
 * changed (AVG-3). Closed fiscal years keep what they have.
 */
public final class AverageCostSettingChange {

  private AverageCostSettingChange() {}

  /** Whether a change of settings is one that this class has to follow up. */
  public static boolean isOne(Settings before, Settings after) {
    return before.averageCostPeriod() != after.averageCostPeriod()
        || before.averageCostCalcType() != after.averageCostCalcType();
  }

  /** Rebuilds the points of a ledger whose company has the new settings already. */
  public static void apply(Ledger ledger) {
    Company company = ledger.company();
    LocalDate from = firstOpenDay(company);
    AverageCostPoints points =
        new AverageCostPoints(new AveragePeriods(company.settings(), company.accountingPeriods()));
    ledger.items().stream()
        .filter(item -> item.card().item().isAverage())
        .forEach(item -> rebuild(item, points, from));
  }

  private static LocalDate firstOpenDay(Company company) {
    Optional<LocalDate> firstOpen =
        company.accountingPeriods().stream()
            .filter(period -> period.newFiscalYear() && !period.closed())
            .map(AccountingPeriod::startingDate)
            .min(Comparator.naturalOrder());
    boolean noneClosed = company.accountingPeriods().stream().noneMatch(AccountingPeriod::closed);
    return noneClosed ? LocalDate.MIN : firstOpen.orElse(LocalDate.MAX);
  }

  private static void rebuild(ItemLedger item, AverageCostPoints points, LocalDate from) {
    for (StockPlace place : List.copyOf(item.averageCostPlaces())) {
      for (LocalDate date : List.copyOf(item.averageCostPoints(place).keySet())) {
        if (!date.isBefore(from)) {
          item.setAverageCostPoint(place, date, true);
        }
      }
    }
    for (Movement movement : item.movements()) {
      for (ValueEntry value : movement.valueEntries()) {
        if (!value.valuationDate().isBefore(from)) {
          points.inserted(movement, value);
        }
      }
    }
    item.card().setCostAdjusted(false);
  }
}
