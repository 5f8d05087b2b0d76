package org.trueup.core.company;

/**
 * From what a decrease of an average item is valued when it was posted before a revaluation of its
 * period, and less was there than it took (costing.md REV-8).
 */
public enum DecreaseBeforeRevaluation {
  /**
   * As the reference does it: from what was there before the revaluation, however little. The
   * decrease may cost more than came in, and stock of 0 keep a value.
   */
  REFERENCE,
  /** From what the period holds, so that it is paid by what covers it. */
  COVERED
}
