package org.trueup.core.company;

/** How far back from the work date posting adjusts cost by itself (costing.md 9.9). */
public enum AutomaticCostAdjustment {
  NEVER,
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  ALWAYS
}
