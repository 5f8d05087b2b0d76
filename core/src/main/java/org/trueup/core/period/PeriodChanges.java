package org.trueup.core.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.core.company.AccountingPeriod;
import org.trueup.core.company.Company;
import org.trueup.core.company.InventoryPeriod;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.ledger.InventoryPeriods;

/**
 * What the set-up may not do to periods (periods.md R2.1 and R5.1): closed ones stay as they are,
 * nothing is put before them, and the start of the first open year behind them does not move.
 */
public final class PeriodChanges {

  private final Company before;
  private final Company after;
  private final InventoryPeriods inventoryPeriods;
  private final List<Failure> failures = new ArrayList<>();

  private PeriodChanges(Company before, Company after, InventoryPeriods inventoryPeriods) {
    this.before = before;
    this.after = after;
    this.inventoryPeriods = inventoryPeriods;
  }

  /**
   * Changes that are not allowed, one failure for each.
   *
   * @param inventoryPeriods as they stand before the change
   */
  public static List<Failure> failures(
      Company before, Company after, InventoryPeriods inventoryPeriods) {
    PeriodChanges changes = new PeriodChanges(before, after, inventoryPeriods);
    changes.checkInventoryPeriods();
    changes.checkLockedPeriods();
    changes.checkNewPeriods();
    return changes.failures;
  }

  private void checkInventoryPeriods() {
    for (InventoryPeriod old : before.inventoryPeriods()) {
      if (isClosed(old.endingDate()) && !isSetUp(after, old.endingDate())) {
        fail(
            "INVENTORY-PERIOD-CLOSED",
            "The inventory period that ends on " + old.endingDate() + " is closed and must stay.",
            "Reopen it first.");
      }
    }
    Optional<LocalDate> lastClosed = lastClosed();
    for (InventoryPeriod now : after.inventoryPeriods()) {
      boolean fresh = !isKnown(now.endingDate());
      if (fresh && lastClosed.filter(end -> !end.isBefore(now.endingDate())).isPresent()) {
        fail(
            "INVENTORY-PERIOD-CLOSED",
            "No inventory period may end on "
                + now.endingDate()
                + ", before the closed one that ends on "
                + lastClosed.get()
                + ".",
            "Reopen that period first.");
      }
    }
  }

  private Optional<LocalDate> lastClosed() {
    return inventoryPeriods.all().stream()
        .filter(InventoryPeriod::closed)
        .map(InventoryPeriod::endingDate)
        .max(LocalDate::compareTo);
  }

  private boolean isClosed(LocalDate endingDate) {
    return inventoryPeriods.all().stream()
        .anyMatch(period -> period.closed() && period.endingDate().equals(endingDate));
  }

  private boolean isKnown(LocalDate endingDate) {
    return inventoryPeriods.all().stream()
        .anyMatch(period -> period.endingDate().equals(endingDate));
  }

  private static boolean isSetUp(Company company, LocalDate endingDate) {
    return company.inventoryPeriods().stream()
        .anyMatch(period -> period.endingDate().equals(endingDate));
  }

  private void checkLockedPeriods() {
    FiscalYears years = new FiscalYears(before);
    for (AccountingPeriod old : years.all()) {
      if (years.isDateLocked(old)) {
        Optional<AccountingPeriod> now =
            after.accountingPeriods().stream()
                .filter(period -> period.startingDate().equals(old.startingDate()))
                .findFirst();
        if (now.isEmpty() || now.get().newFiscalYear() != old.newFiscalYear()) {
          fail(
              "ACCOUNTING-PERIOD-LOCKED",
              "The start of the accounting period " + old.startingDate() + " is locked.",
              "Keep its row as it is.");
        } else if (old.closed() && !isSameClosed(old, now.get())) {
          fail(
              "ACCOUNTING-PERIOD-CLOSED",
              "The accounting period " + old.startingDate() + " is closed for good.",
              "Keep it closed, with its average cost settings.");
        }
      }
    }
  }

  /** A closed year whose own settings were blank may have those written down that it had. */
  private static boolean isSameClosed(AccountingPeriod old, AccountingPeriod now) {
    return now.closed()
        && (old.averageCostPeriod().isEmpty()
            || old.averageCostPeriod().equals(now.averageCostPeriod()))
        && (old.averageCostCalcType().isEmpty()
            || old.averageCostCalcType().equals(now.averageCostCalcType()));
  }

  /** R2.1: nothing begins right before a period whose start is locked, unless it is closed too. */
  private void checkNewPeriods() {
    FiscalYears known = new FiscalYears(before);
    FiscalYears changed = new FiscalYears(after);
    List<AccountingPeriod> all = changed.all();
    for (int i = 0; i + 1 < all.size(); i++) {
      AccountingPeriod period = all.get(i);
      LocalDate next = all.get(i + 1).startingDate();
      boolean nextIsLocked =
          known.all().stream()
              .anyMatch(old -> old.startingDate().equals(next) && known.isDateLocked(old));
      boolean fresh =
          known.all().stream().noneMatch(old -> old.startingDate().equals(period.startingDate()));
      if (fresh && nextIsLocked && !period.closed()) {
        fail(
            "ACCOUNTING-PERIOD-LOCKED",
            "No accounting period may begin on "
                + period.startingDate()
                + ", since the start of the next one is locked.",
            "Begin new periods behind those that exist.");
      }
    }
  }

  private void fail(String code, String reason, String remedy) {
    failures.add(new Failure(code, Place.NOWHERE, reason, remedy));
  }
}
