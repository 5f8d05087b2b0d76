package org.trueup.core.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.core.company.Company;
import org.trueup.core.costing.AverageCostSettingChange;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Refusal;
import org.trueup.core.gl.ExpectedCostSwitch;
import org.trueup.core.gl.OrdersWithoutOutput;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.period.EarliestValuationDate;
import org.trueup.core.period.PeriodChanges;

/**
 * What stands against a change of the set-up, and what it brings about in the ledgers (costing.md
 * AVG-3, VD-8; gl-posting.md 2.4, 8.1; periods.md 2, 5).
 */
public final class SetUpConsequences {

  private final Company before;
  private final Company after;

  /** The consequences of a change from one set-up to another. */
  public SetUpConsequences(Company before, Company after) {
    this.before = before;
    this.after = after;
  }

  /**
   * What no company may change, whatever its entries are: closed periods that would go or change,
   * settings that may not be turned off.
   *
   * @param periods inventory periods as they stand before the change
   */
  public List<Failure> failures(InventoryPeriods periods) {
    List<Failure> failures = new ArrayList<>(PeriodChanges.failures(before, after, periods));
    OrdersWithoutOutput.turnedOff(before.settings(), after.settings()).ifPresent(failures::add);
    return failures;
  }

  /** Whether the ledgers have to follow at all, so that they must be read. */
  public boolean areAny() {
    return changesAverages() || turnsExpectedCost() || raisesValuationDate();
  }

  private boolean turnsExpectedCost() {
    return ExpectedCostSwitch.isOne(before.settings(), after.settings());
  }

  private boolean changesAverages() {
    return AverageCostSettingChange.isOne(before, after);
  }

  private boolean raisesValuationDate() {
    Optional<LocalDate> date = after.settings().earliestAllowedValuationDate();
    return date.isPresent() && !date.equals(before.settings().earliestAllowedValuationDate());
  }

  /**
   * What changes in the ledgers.
   *
   * @param ledgers as they stand, with the cards of the changed set-up
   * @throws Refusal if the ledgers forbid the change (periods.md R7.2)
   */
  public LedgerChanges in(LedgerSnapshot ledgers, InventoryPeriods periods) {
    if (raisesValuationDate()) {
      EarliestValuationDate.refuse(
          new Ledger(after, ledgers), after.settings().earliestAllowedValuationDate().get());
    }
    LedgerChanges changes =
        changesAverages()
            ? new Books(after, ledgers, periods, 1).averageCostSettingChanged(before).changes()
            : LedgerChanges.NONE;
    boolean on = after.settings().expectedCostPosting();
    return turnsExpectedCost()
        ? changes.withPostedCosts(ExpectedCostSwitch.turn(on, ledgers))
        : changes;
  }
}
