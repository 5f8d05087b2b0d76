package org.trueup.core.costing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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

  /** Whether a change of the set-up may be one that this class has to follow up. */
  public static boolean isOne(Company before, Company after) {
    return changesSettings(before.settings(), after.settings())
        || !yearsOf(before).equals(yearsOf(after));
  }

  private static boolean changesSettings(Settings before, Settings after) {
    return before.averageCostPeriod() != after.averageCostPeriod()
        || before.averageCostCalcType() != after.averageCostCalcType();
  }

  /** Accounting periods as far as averages depend on them. */
  private static List<AccountingPeriod> yearsOf(Company company) {
    return company.accountingPeriods().stream()
        .map(
            period ->
                new AccountingPeriod(
                    period.startingDate(),
                    "",
                    period.newFiscalYear(),
                    false,
                    period.averageCostPeriod(),
                    period.averageCostCalcType()))
        .sorted(Comparator.comparing(AccountingPeriod::startingDate))
        .toList();
  }

  /**
   * Rebuilds the points of a ledger whose company has the new set-up already: those of all average
   * items where settings changed, those whose entries fall in other periods where accounting
   * periods did.
   */
  public static void apply(Ledger ledger, Company before) {
    Company company = ledger.company();
    LocalDate from = firstOpenDay(ledger);
    AveragePeriods old = new AveragePeriods(before.settings(), before.accountingPeriods());
    AveragePeriods now = new AveragePeriods(company.settings(), company.accountingPeriods());
    boolean all = changesSettings(before.settings(), company.settings());
    AverageCostPoints points = new AverageCostPoints(now);
    ledger.items().stream()
        .filter(item -> item.card().item().isAverage())
        .filter(item -> all || fallsElsewhere(item, old, now))
        .forEach(item -> rebuild(item, points, from));
  }

  private static boolean fallsElsewhere(ItemLedger item, AveragePeriods old, AveragePeriods now) {
    return item.movements().stream()
        .flatMap(movement -> movement.valueEntries().stream())
        .map(ValueEntry::valuationDate)
        .distinct()
        .anyMatch(
            day ->
                !old.endOf(day).equals(now.endOf(day))
                    || old.calcTypeOn(day) != now.calcTypeOn(day));
  }

  /** The start of the first open fiscal year; without accounting periods that of the work date. */
  private static LocalDate firstOpenDay(Ledger ledger) {
    List<AccountingPeriod> years =
        ledger.company().accountingPeriods().stream()
            .filter(AccountingPeriod::newFiscalYear)
            .toList();
    if (years.isEmpty()) {
      return workDate(ledger).withDayOfYear(1);
    }
    if (years.stream().noneMatch(AccountingPeriod::closed)) {
      return LocalDate.MIN;
    }
    return years.stream()
        .filter(year -> !year.closed())
        .map(AccountingPeriod::startingDate)
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.MAX);
  }

  private static LocalDate workDate(Ledger ledger) {
    return ledger
        .company()
        .settings()
        .workDate()
        .orElseGet(
            () ->
                ledger.items().stream()
                    .flatMap(item -> item.movements().stream())
                    .map(Movement::postingDate)
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.EPOCH));
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
