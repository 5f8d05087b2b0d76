package org.trueup.core.ledger;

import java.time.LocalDate;

/**
 * A value entry that is being put together. Everything not set is zero, blank or false; {@link
 * #numbered} makes the fact.
 */
public final class ValueEntryDraft {

  /** Line that was posted. */
  public Origin origin;

  /** Movement, 0 on capacity. */
  public long itemLedgerEntryNo;

  /** Capacity, 0 on movements. */
  public long capacityLedgerEntryNo;

  /** Kind of movement. */
  public ItemLedgerEntryType itemLedgerEntryType = ItemLedgerEntryType.CAPACITY;

  /** What the amount is for. */
  public ValueEntryType entryType = ValueEntryType.DIRECT_COST;

  /** Kind of variance. */
  public VarianceType varianceType = VarianceType.NONE;

  /** Item charge, blank for none. */
  public String itemCharge = "";

  /** Accounting date. */
  public LocalDate postingDate;

  /** Valuation date. */
  public LocalDate valuationDate;

  /** Document. */
  public String documentNo = "";

  /** Quantity that the amount refers to. */
  public long valuedQuantity;

  /** Quantity of the movement on its first value entry. */
  public long itemLedgerEntryQuantity;

  /** Quantity that the entry invoices. */
  public long invoicedQuantity;

  /** Amount per valued unit. */
  public Cost costPerUnit = Cost.ZERO;

  /** Cost amount (actual). */
  public Cost actual = Cost.ZERO;

  /** Cost amount (expected). */
  public Cost expected = Cost.ZERO;

  /** Cost amount that is no inventory value. */
  public Cost nonInventoriable = Cost.ZERO;

  /** Invoiced sales amount. */
  public long salesAmountActual;

  /** Sales amount to be invoiced. */
  public long salesAmountExpected;

  /** Whether it is a quantity that is not invoiced. */
  public boolean expectedCost;

  /** Whether it counts in inventory value. */
  public boolean inventoriable;

  /** Whether it is a decrease valued by the average. */
  public boolean valuedByAverageCost;

  /** Whether it revalues a remaining quantity. */
  public boolean partialRevaluation;

  /** Whether the cost adjustment creates it. */
  public boolean adjustment;

  /** Value entry that is adjusted or reversed. */
  public long appliesToValueEntryNo;

  /** A draft on a movement, with the movement's line. */
  public static ValueEntryDraft on(ItemLedgerEntry movement) {
    ValueEntryDraft draft = new ValueEntryDraft();
    draft.origin = movement.origin();
    draft.itemLedgerEntryNo = movement.entryNo();
    draft.itemLedgerEntryType = movement.type();
    draft.documentNo = movement.documentNo();
    return draft;
  }

  /** A draft that belongs to the same line, movement and document as an entry that exists. */
  public static ValueEntryDraft like(ValueEntry entry) {
    ValueEntryDraft draft = new ValueEntryDraft();
    draft.origin = entry.origin();
    draft.itemLedgerEntryNo = entry.itemLedgerEntryNo();
    draft.capacityLedgerEntryNo = entry.capacityLedgerEntryNo();
    draft.itemLedgerEntryType = entry.itemLedgerEntryType();
    draft.entryType = entry.entryType();
    draft.varianceType = entry.varianceType();
    draft.itemCharge = entry.itemCharge();
    draft.postingDate = entry.postingDate();
    draft.valuationDate = entry.valuationDate();
    draft.documentNo = entry.documentNo();
    draft.valuedQuantity = entry.quantities().valued();
    draft.expectedCost = entry.flags().expectedCost();
    draft.inventoriable = entry.flags().inventoriable();
    draft.valuedByAverageCost = entry.flags().valuedByAverageCost();
    return draft;
  }

  /** The fact, under a number and in a register. */
  public ValueEntry numbered(long entryNo, long registerNo) {
    return new ValueEntry(
        entryNo,
        origin,
        itemLedgerEntryNo,
        capacityLedgerEntryNo,
        itemLedgerEntryType,
        entryType,
        varianceType,
        itemCharge,
        postingDate,
        valuationDate,
        documentNo,
        new ValueEntry.Quantities(valuedQuantity, itemLedgerEntryQuantity, invoicedQuantity),
        costPerUnit,
        actual,
        expected,
        nonInventoriable,
        salesAmountActual,
        salesAmountExpected,
        ValueEntry.Flags.of(
            expectedCost, inventoriable, valuedByAverageCost, partialRevaluation, adjustment),
        appliesToValueEntryNo,
        registerNo);
  }
}
