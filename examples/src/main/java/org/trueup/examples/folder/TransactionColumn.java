package org.trueup.examples.folder;

import java.util.Locale;

/** The columns that the examples use beside id, kind, posting date and document number. */
public enum TransactionColumn {
  ITEM,
  LOCATION,
  QUANTITY,
  ORDER_NO,
  SOURCE_NO,
  GEN_BUS_POSTING_GROUP,
  DIRECT_UNIT_COST,
  UNIT_AMOUNT,
  UNIT_COST,
  UNIT_PRICE,
  INVOICED_QUANTITY,
  INVOICE_NO,
  INVOICES,
  APPLIES_TO,
  ITEM_CHARGE,
  SIDE,
  AMOUNT,
  ASSIGNED_TO,
  SCRAP_QUANTITY,
  OPERATION_NO,
  CAPACITY_TYPE,
  CAPACITY_NO,
  PER,
  UNIT_COST_REVALUED,
  UPDATE_STANDARD_COST,
  DESCRIPTION;

  /** The column as a company folder spells it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
