package org.trueup.core.company;

/**
 * What leaves work in process when a production order is finished without output (gl-posting.md
 * 2.4).
 */
public enum OrderWithoutOutputMode {
  /** Exactly what was posted to work in process, before and after the order was finished. */
  CORRECTED,
  /**
   * As the reference does it: overhead of capacity stays there where it is posted afterwards, and
   * what was posted before leaves it by whatever entry, roundings and revaluations too.
   */
  REFERENCE
}
