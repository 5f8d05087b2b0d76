package org.trueup.app.scenario;

import java.util.List;
import org.trueup.interchange.scenario.LedgerName;

/** The ledgers of a company as rows, at one moment. */
@FunctionalInterface
public interface LedgerRows {

  /** All rows of a ledger in the order of their creation; of cards, the records as they stand. */
  List<LedgerRow> of(LedgerName ledger);
}
