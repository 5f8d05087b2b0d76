package org.trueup.interchange.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a scenario can look into (interface.md 4). */
public enum LedgerName {
  /** Movements of goods. */
  ITEM_LEDGER_ENTRIES,
  /** Cost. */
  VALUE_ENTRIES,
  /** Links between increases and decreases. */
  ITEM_APPLICATION_ENTRIES,
  /** Work of orders. */
  CAPACITY_LEDGER_ENTRIES,
  /** Entries of the general ledger. */
  GL_ENTRIES,
  /** Links between general ledger and value entries. */
  GL_ITEM_RELATIONS,
  /** Balances of accounts. */
  GL_ACCOUNTS,
  /** Item cards. */
  ITEMS,
  /** Stockkeeping units. */
  STOCKKEEPING_UNITS,
  /** Job WIP entries. */
  WIP_ENTRIES,
  /** Job WIP entries that were posted. */
  WIP_GL_ENTRIES,
  /** Job WIP totals. */
  WIP_TOTALS,
  /** Job WIP warnings. */
  WIP_WARNINGS,
  /** Jobs. */
  JOBS,
  /** Tasks of jobs. */
  JOB_TASKS,
  /** Usage and sales of jobs. */
  JOB_LEDGER_ENTRIES;

  /** The name in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The ledger of a name. */
  public static Optional<LedgerName> of(String code) {
    return Arrays.stream(values()).filter(ledger -> ledger.code().equals(code)).findFirst();
  }

  /** The names of all ledgers. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(LedgerName::code).toList();
  }
}
