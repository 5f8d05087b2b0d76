package org.trueup.core.company;

/** What a line of the chart of accounts is; only posting accounts take entries. */
public enum GlAccountType {
  POSTING,
  HEADING,
  TOTAL,
  BEGIN_TOTAL,
  END_TOTAL
}
