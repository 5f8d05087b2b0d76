package org.trueup.app.scenario;

import java.util.Set;

/** Which columns of entries can be summed. */
final class Amounts {

  private static final Set<String> NAMES =
      Set.of(
          "amount",
          "cost_amount",
          "cost_amount_actual",
          "cost_amount_expected",
          "cost_amount_non_invtbl",
          "cost_posted_to_gl",
          "expected_cost_posted_to_gl",
          "sales_amount",
          "sales_amount_actual",
          "sales_amount_expected",
          "valued_quantity",
          "invoiced_quantity",
          "item_ledger_entry_quantity");

  private static final String ACY = "_acy";

  private Amounts() {}

  static boolean isAmount(String column) {
    return NAMES.contains(
        column.endsWith(ACY) ? column.substring(0, column.length() - ACY.length()) : column);
  }
}
