package org.trueup.core.company;

/** Where an item comes from. */
public enum Replenishment {
  PURCHASE,
  PRODUCTION,
  ASSEMBLY
}
