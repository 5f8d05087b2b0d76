package org.trueup.core.company;

/** How decreases of an item are valued (costing.md 6). */
public enum CostingMethod {
  FIFO,
  LIFO,
  SPECIFIC,
  AVERAGE,
  STANDARD
}
