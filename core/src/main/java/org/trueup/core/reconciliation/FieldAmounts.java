package org.trueup.core.reconciliation;

import java.util.EnumMap;
import java.util.Map;

/** An amount per field, 0 where nothing was added. Fixed values in LCY, debit positive. */
public final class FieldAmounts {

  private final Map<ReconciliationField, Long> amounts = new EnumMap<>(ReconciliationField.class);

  /** Adds to a field. */
  public void add(ReconciliationField field, long amount) {
    if (amount != 0) {
      amounts.merge(field, amount, Math::addExact);
    }
  }

  /** The amount of a field. */
  public long get(ReconciliationField field) {
    return amounts.getOrDefault(field, 0L);
  }

  /** These amounts less others. */
  public FieldAmounts minus(FieldAmounts others) {
    FieldAmounts difference = new FieldAmounts();
    for (ReconciliationField field : ReconciliationField.values()) {
      difference.add(field, Math.subtractExact(get(field), others.get(field)));
    }
    return difference;
  }
}
