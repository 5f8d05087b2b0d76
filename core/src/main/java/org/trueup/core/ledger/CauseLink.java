package org.trueup.core.ledger;

/** The way on which cost came to a value entry that the adjustment made (gl-tracing.md 4.4). */
public enum CauseLink {
  /** A decrease takes the cost of an increase that it is applied to. */
  APPLIED,
  /** The same where the line named the increase, so that its cost is taken exactly. */
  FIXED,
  /** A leg of a transfer takes the cost of the leg or the increase before it. */
  TRANSFERRED,
  /** An increase takes back the cost of the decrease that it returns. */
  RETURNED,
  /** A decrease takes the average cost of its item in a period. */
  AVERAGE_OF_ITEM,
  /** A decrease takes the average cost of its item, variant and location in a period. */
  AVERAGE_OF_PLACE,
  /** An output takes the cost of its order. */
  ORDER,
  /** An increase that is used up has cents left over. */
  ROUNDING;

  /** Whether an average over many entries caused the adjustment, and no single movement. */
  public boolean isAverage() {
    return this == AVERAGE_OF_ITEM || this == AVERAGE_OF_PLACE;
  }

  /** Whether a movement of goods passed the cost on. */
  public boolean hasSource() {
    return !isAverage() && this != ORDER;
  }
}
