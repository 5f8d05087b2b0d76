package org.trueup.core.transaction;

import java.util.Locale;

/** What a transaction posts (interface.md 3). */
public enum TransactionKind {
  /** Goods from a vendor, at expected cost until they are invoiced. */
  PURCHASE_RECEIPT,
  /** Goods back from a customer. */
  SALES_RETURN_RECEIPT,
  /** Goods back to a vendor. */
  PURCHASE_RETURN_SHIPMENT,
  /** Goods to a customer. */
  SALES_SHIPMENT,
  /** A vendor's invoice, with or without an earlier receipt. */
  PURCHASE_INVOICE,
  /** An invoice to a customer, with or without an earlier shipment. */
  SALES_INVOICE,
  /** A vendor's credit memo, with or without an earlier return shipment. */
  PURCHASE_CREDIT_MEMO,
  /** A credit memo to a customer, with or without an earlier return receipt. */
  SALES_CREDIT_MEMO,
  /** A charge on entries that exist. */
  ITEM_CHARGE,
  /** A journal line that buys and invoices at once. */
  PURCHASE,
  /** A journal line that sells and invoices at once. */
  SALE,
  /** A journal line that adds stock. */
  POSITIVE_ADJUSTMENT,
  /** A journal line that takes stock away. */
  NEGATIVE_ADJUSTMENT,
  /** A count; posts the difference to the quantity on hand. */
  PHYSICAL_INVENTORY,
  /** A reclassification between two places. */
  TRANSFER,
  /** The first half of a transfer order: origin to in-transit. */
  TRANSFER_SHIPMENT,
  /** The second half of a transfer order: in-transit to destination. */
  TRANSFER_RECEIPT,
  /** Opens a line of a production order. */
  PRODUCTION_ORDER,
  /** Material into an order. */
  CONSUMPTION,
  /** Product out of an order. */
  OUTPUT,
  /** Time or units of a capacity center used by an order. */
  CAPACITY,
  /** Closes an order for adjustment. */
  FINISH_PRODUCTION_ORDER,
  /** A component of an assembly order. */
  ASSEMBLY_CONSUMPTION,
  /** A resource of an assembly order. */
  ASSEMBLY_RESOURCE,
  /** The product of an assembly order. */
  ASSEMBLY_OUTPUT,
  /** A new value for stock that stays. */
  REVALUATION,
  /** Takes back a receipt, shipment or return. */
  UNDO,
  /** Parts an outbound from an inbound entry. */
  UNAPPLY,
  /** Applies an outbound to an inbound entry again. */
  REAPPLY;

  /** The name that transaction files use, as in {@code purchase_receipt}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
