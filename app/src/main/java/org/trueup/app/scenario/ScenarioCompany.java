package org.trueup.app.scenario;

import java.util.List;
import java.util.function.Predicate;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.transaction.Transaction;

/**
 * The company that a scenario runs in. Each call is one register: all of it or, if it is refused,
 * nothing.
 */
public interface ScenarioCompany {

  /**
   * Sets up the company, or changes its set-up.
   *
   * @throws org.trueup.core.failure.Refusal if the rows are wrong
   */
  void setUp(CompanyRows rows);

  /** Whether a transaction of an id has been posted. */
  boolean isPosted(String transactionId);

  /** Posts transactions. */
  void post(List<Transaction> transactions);

  /** Adjusts the cost of items. */
  void adjustCost(Predicate<String> items, boolean postToGl);

  /** Posts inventory cost to the general ledger. */
  void postCostToGl(GlPostingOptions options, CostFilter filter);

  /** Everything that now stands in the ledgers. */
  LedgerFacts facts();
}
