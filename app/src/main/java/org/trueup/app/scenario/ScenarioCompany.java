package org.trueup.app.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.core.closing.ClosingOptions;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.posting.InventoryValueProposal;
import org.trueup.core.transaction.PlainTransaction;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.CostToPostFilter;

/**
 * The company that a scenario runs in. Whatever writes is all of it or, if it is refused with a
 * {@link org.trueup.core.failure.Refusal}, nothing.
 */
public interface ScenarioCompany {

  /** Brings the set-up to the given tables. */
  void setUp(CompanyRows rows);

  /** Changes settings; text by name. */
  void set(Map<String, String> settings);

  /** Replaces columns in the rows of a key. */
  void change(Table table, Map<String, String> key, Map<String, String> values);

  /** The set-up as it now stands. */
  Company company();

  /** Posts transactions as one register. */
  void post(List<PlainTransaction> transactions);

  /**
   * Adjusts the cost of items: those of some numbers and those of some categories, all where
   * neither is named.
   */
  void adjustCost(List<String> items, List<String> categories, boolean postToGl);

  /** Calculates the standard cost of produced items: those of some numbers, or all. */
  void calculateStandardCost(List<String> items);

  /** Posts inventory cost to the general ledger. */
  void postCostToGl(GlPostingOptions options, CostToPostFilter filter);

  /** Tests posting inventory cost to the general ledger, which writes nothing. */
  void previewCostToGl(GlPostingOptions options, CostToPostFilter filter);

  /** Closes an inventory period and all earlier ones. */
  void closeInventoryPeriod(LocalDate endingDate);

  /** Reopens an inventory period and all later ones. */
  void reopenInventoryPeriod(LocalDate endingDate);

  /** Proposes revaluation lines, which writes nothing. */
  List<InventoryValueProposal.ProposedLine> proposal(InventoryValueProposal.Question question);

  /**
   * The journal that closes an income statement, which writes nothing; empty where no general
   * ledger can be read.
   */
  Optional<ReportTable> incomeStatementClosing(ClosingOptions options);

  /**
   * Runs a report for machines, which writes nothing; empty if there is no such report here.
   *
   * @param options text by name
   */
  Optional<ReportTable> report(String name, Map<String, String> options);

  /** Everything that now stands in the ledgers. */
  LedgerFacts facts();
}
