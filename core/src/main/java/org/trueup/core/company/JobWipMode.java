package org.trueup.core.company;

/** Whether job WIP follows the reference to the letter or with its known defects mended. */
public enum JobWipMode {
  REFERENCE,
  CORRECTED
}
