package org.trueup.examples.folder;

import java.util.Locale;

/**
 * The kinds of transaction in the examples, in the order in which those of one day are posted: what
 * comes into stock first, what leaves it last, invoices and orders where their goods allow it.
 */
public enum TransactionKind {
  POSITIVE_ADJUSTMENT,
  PURCHASE_RECEIPT,
  PRODUCTION_ORDER,
  OUTPUT,
  PURCHASE_INVOICE,
  ITEM_CHARGE,
  PURCHASE_RETURN_SHIPMENT,
  CONSUMPTION,
  CAPACITY,
  FINISH_PRODUCTION_ORDER,
  SALES_SHIPMENT,
  SALES_INVOICE,
  REVALUATION;

  /** The kind as a company folder spells it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What one posted piece of this kind does to the quantity in stock: 1, -1, or 0. */
  int stockSign() {
    return switch (this) {
      case POSITIVE_ADJUSTMENT, PURCHASE_RECEIPT, OUTPUT -> 1;
      case PURCHASE_RETURN_SHIPMENT, CONSUMPTION, SALES_SHIPMENT -> -1;
      case PRODUCTION_ORDER,
          PURCHASE_INVOICE,
          ITEM_CHARGE,
          CAPACITY,
          FINISH_PRODUCTION_ORDER,
          SALES_INVOICE,
          REVALUATION ->
          0;
    };
  }
}
