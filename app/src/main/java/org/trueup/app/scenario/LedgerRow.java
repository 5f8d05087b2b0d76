package org.trueup.app.scenario;

import java.util.Map;

/**
 * A row of a ledger as a scenario sees it: a decimal, text or truth value by column. References
 * name the transaction and the number of its entry, as in {@code r1#1}.
 *
 * @param values values by column
 */
public record LedgerRow(Map<String, Object> values) {

  /** What a column that names a dimension begins with. */
  static final String DIMENSION = "dim.";

  /** The value of a column; blank for a dimension without value, null for no such column. */
  public Object value(String column) {
    Object value = values.get(column);
    return value == null && column.startsWith(DIMENSION) ? "" : value;
  }
}
