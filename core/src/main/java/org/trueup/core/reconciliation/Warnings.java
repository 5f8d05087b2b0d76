package org.trueup.core.reconciliation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which probable cause a difference of the matrix has (gl-reconciliation.md 5). */
public final class Warnings {

  /** Fields without accounts to compare with: always different, so they say nothing (L16). */
  private static final Set<ReconciliationField> WITHOUT_ACCOUNTS =
      EnumSet.of(
          ReconciliationField.DIRECT_COST_APPLIED_ACTUAL,
          ReconciliationField.OVERHEAD_APPLIED_ACTUAL,
          ReconciliationField.DIRECT_COST_APPLIED_WIP,
          ReconciliationField.OVERHEAD_APPLIED_WIP,
          ReconciliationField.INVENTORY_TO_WIP,
          ReconciliationField.WIP_TO_INTERIM);

  private static final Set<ReconciliationField> BALANCE_SHEET =
      EnumSet.of(
          ReconciliationField.INVENTORY,
          ReconciliationField.INVENTORY_INTERIM,
          ReconciliationField.WIP_INVENTORY,
          ReconciliationField.INVT_ACCRUAL_INTERIM,
          ReconciliationField.COGS_INTERIM,
          ReconciliationField.WIP_TO_INTERIM);

  private final FieldAmounts differences;
  private final Facts facts;
  private final Mode mode;
  private final Set<WarningFlag> flags = EnumSet.noneOf(WarningFlag.class);

  /**
   * The warnings of a matrix.
   *
   * @param differences general ledger less inventory
   * @param facts what the tests look at
   * @param mode whether the limits L3, L4, L6, L12, L13 and L16 are kept
   */
  public Warnings(FieldAmounts differences, Facts facts, Mode mode) {
    this.differences = differences;
    this.facts = facts;
    this.mode = mode;
    if (interimDiffers() && !facts.expectedCostPosting()) {
      flags.add(WarningFlag.EXPECTED_COST_POSTING);
    }
    firstCause().ifPresent(flags::add);
  }

  /**
   * What the tests look at, within the filters of the report unless it says otherwise.
   *
   * @param expectedCostPosting whether expected cost is posted
   * @param unpostedCost whether a value entry is not posted (test 2; L12)
   * @param closingEntries whether a closed fiscal year has entries on its closing date (test 4)
   * @param blankAccounts whether an entry has lost its account (test 5)
   * @param agreesInTotal whether inventory and its accounts agree in total (test 6; L6)
   * @param reassigned fields some of whose cost stands on accounts no longer set up for them (L4)
   * @param shared fields one of whose accounts is set up for another field too (L3)
   */
  public record Facts(
      boolean expectedCostPosting,
      boolean unpostedCost,
      boolean closingEntries,
      boolean blankAccounts,
      boolean agreesInTotal,
      Set<ReconciliationField> reassigned,
      Set<ReconciliationField> shared) {}

  /** The cause to show for a field; empty where it does not differ or nothing was found. */
  public Optional<WarningFlag> of(ReconciliationField field) {
    if (differences.get(field) == 0) {
      return Optional.empty();
    }
    Set<WarningFlag> causes = EnumSet.copyOf(flags);
    if (!field.isInterim()) {
      causes.remove(WarningFlag.EXPECTED_COST_POSTING);
    }
    if (mode == Mode.CORRECTED && facts.reassigned().contains(field)) {
      causes.add(WarningFlag.POSTING_GROUP);
    }
    if (mode == Mode.CORRECTED && facts.shared().contains(field)) {
      causes.add(WarningFlag.SIMILAR_ACCOUNTS);
    }
    return causes.stream().findFirst();
  }

  private boolean interimDiffers() {
    return List.of(ReconciliationField.values()).stream()
        .anyMatch(field -> field.isInterim() && differences.get(field) != 0);
  }

  /** Step B: the first test that is true ends the search. */
  private Optional<WarningFlag> firstCause() {
    if (nothingDiffers()) {
      return Optional.empty();
    }
    if (facts.unpostedCost()) {
      return Optional.of(WarningFlag.COST_POSTED_TO_GL);
    }
    if (facts.closingEntries() && incomeStatementDiffers()) {
      return Optional.of(WarningFlag.CLOSING_PERIOD_OVERLAP);
    }
    if (facts.blankAccounts()) {
      return Optional.of(WarningFlag.DELETED_GL_ACCOUNTS);
    }
    if (facts.agreesInTotal()) {
      return Optional.of(WarningFlag.POSTING_DATE);
    }
    return sumOfDifferences() != 0 ? Optional.of(WarningFlag.DIRECT_POSTINGS) : Optional.empty();
  }

  private boolean nothingDiffers() {
    for (ReconciliationField field : ReconciliationField.values()) {
      boolean overlooked =
          mode == Mode.AS_CODED && field == ReconciliationField.INVENTORY_INTERIM; // L13
      if (isTested(field) && !overlooked && differences.get(field) != 0) {
        return false;
      }
    }
    return true;
  }

  private boolean incomeStatementDiffers() {
    for (ReconciliationField field : ReconciliationField.values()) {
      if (isTested(field) && !BALANCE_SHEET.contains(field) && differences.get(field) != 0) {
        return true;
      }
    }
    return false;
  }

  private long sumOfDifferences() {
    long sum = 0;
    for (ReconciliationField field : ReconciliationField.values()) {
      boolean internal =
          field == ReconciliationField.INVENTORY_TO_WIP
              || field == ReconciliationField.WIP_TO_INTERIM;
      if (isTested(field) && !internal) {
        sum += differences.get(field);
      }
    }
    return sum;
  }

  private boolean isTested(ReconciliationField field) {
    return mode == Mode.AS_CODED || !WITHOUT_ACCOUNTS.contains(field);
  }
}
