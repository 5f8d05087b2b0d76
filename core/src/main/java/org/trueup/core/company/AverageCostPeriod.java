package org.trueup.core.company;

/** The length of an average cost period (AVG-1). */
public enum AverageCostPeriod {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  ACCOUNTING_PERIOD
}
