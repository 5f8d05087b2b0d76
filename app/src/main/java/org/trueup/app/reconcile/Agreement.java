package org.trueup.app.reconcile;

import org.trueup.core.company.Company;
import org.trueup.core.gl.SkipReason;
import org.trueup.core.reconciliation.FieldAmounts;
import org.trueup.core.reconciliation.ReconciliationField;
import org.trueup.store.Reading;
import org.trueup.store.report.Reconciliation;
import org.trueup.store.report.ReconciliationCauses;

/**
 * Whether inventory and the general ledger agree.
 *
 * @param differences general ledger less inventory, by account type
 * @param causes what the differences come from
 */
public record Agreement(FieldAmounts differences, ReconciliationCauses causes) {

  /** Compares the ledgers; the options must not filter items or locations. */
  public static Agreement of(Reading reading, Company company, Reconciliation.Options options) {
    Reconciliation reconciliation = new Reconciliation(reading, company, options);
    return new Agreement(reconciliation.run().differences(), reconciliation.causes().orElseThrow());
  }

  /** What no cause explains, by account type. */
  public FieldAmounts unexplained() {
    FieldAmounts rest = differences.minus(causes.total());
    FieldAmounts unexplained = new FieldAmounts();
    for (ReconciliationField field : ReconciliationField.values()) {
      if (field.accountType().isPresent()) {
        unexplained.add(field, rest.get(field));
      }
    }
    return unexplained;
  }

  /**
   * Whether the ledgers tie: nothing differs but expected cost, where the company chose not to post
   * it (gl-reconciliation.md L14).
   */
  public boolean ties() {
    FieldAmounts rest = unexplained();
    for (ReconciliationField field : ReconciliationField.values()) {
      if (rest.get(field) != 0) {
        return false;
      }
    }
    return causes.causes().stream()
        .allMatch(cause -> cause.code().equals(SkipReason.EXPECTED_COST_NOT_POSTED.code()));
  }
}
