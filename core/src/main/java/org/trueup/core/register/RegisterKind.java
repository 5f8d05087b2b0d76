package org.trueup.core.register;

/** What a register was written for (interface.md 1). */
public enum RegisterKind {
  /** Set-up of a company, new or changed. */
  SETUP,
  /** Import of a company folder's transactions. */
  IMPORT,
  /** Posting of transactions. */
  POSTING,
  /** Cost adjustment. */
  ADJUSTMENT,
  /** Posting of inventory cost to the general ledger. */
  GL_POSTING,
  /** Change of a setting that has consequences in the ledgers. */
  SETTING_CHANGE,
  /** Closing or reopening of a period. */
  PERIOD_CHANGE,
  /** Job work in process. */
  JOB_WIP
}
