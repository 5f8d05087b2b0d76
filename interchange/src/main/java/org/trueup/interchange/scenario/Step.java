package org.trueup.interchange.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.Table;
import org.trueup.core.transaction.PlainTransaction;

/** One step of a scenario. */
public sealed interface Step {

  /** The line on which it begins. */
  long line();

  /**
   * Posts transactions as one register.
   *
   * @param transactions what is posted
   * @param expectedError code of the failure that must stop it, if it must fail
   */
  record Post(List<PlainTransaction> transactions, Optional<String> expectedError, long line)
      implements Step {}

  /**
   * Runs a batch job.
   *
   * @param job name, as in {@code adjust-cost}
   * @param options its options as written; a report's name is the option {@code report}
   * @param rows rows that it must print, if the step says so
   * @param totals totals that it must print
   * @param expectedError code of the failure that must stop it, if it must fail
   */
  record Run(
      String job,
      Map<String, Object> options,
      Optional<ExpectedRows> rows,
      List<ExpectedRow> totals,
      Optional<String> expectedError,
      long line)
      implements Step {}

  /** Changes settings; text by name of the setting. */
  record Set(Map<String, String> settings, long line) implements Step {}

  /**
   * Changes master data.
   *
   * @param table table
   * @param key columns that find the row; none if rows are added only
   * @param values columns that are replaced
   * @param added rows that are added
   */
  record Change(
      Table table,
      Map<String, String> key,
      Map<String, String> values,
      List<CompanyRow> added,
      long line)
      implements Step {}

  /** Checks ledgers; what is expected by ledger, in the order of the file. */
  record Expect(Map<LedgerName, ExpectedRows> ledgers, long line) implements Step {}
}
