package org.trueup.core.ledger;

/** The kind of order an entry belongs to. */
public enum OrderType {
  /** No order. */
  NONE,
  /** Production order. */
  PRODUCTION,
  /** Transfer order. */
  TRANSFER,
  /** Assembly order. */
  ASSEMBLY,
  /** Purchase order or invoice. */
  PURCHASE,
  /** Sales order or invoice. */
  SALE
}
