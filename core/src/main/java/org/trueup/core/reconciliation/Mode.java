package org.trueup.core.reconciliation;

/**
 * Whether a report follows the reference to the letter (reports.md 0.6, gl-reconciliation.md 7).
 */
public enum Mode {
  /** With the limits of the reference mended. */
  CORRECTED,
  /** As the reference computes it. */
  AS_CODED
}
