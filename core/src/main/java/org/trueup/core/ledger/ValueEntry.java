package org.trueup.core.ledger;

import java.time.LocalDate;

/**
 * An amount of cost that belongs to a movement of goods or to capacity (costing.md 2.3).
 *
 * <p>A fact, except for two fields that the reference moves (INV-10): the valuation date and the
 * mark of average valuation. A ledger replaces the entry by a copy and keeps the change as state
 * that names its register.
 *
 * @param entryNo number, rising in posting order over all items (C-5)
 * @param origin line that was posted, or that of the entry which is adjusted
 * @param itemLedgerEntryNo movement, 0 on capacity
 * @param capacityLedgerEntryNo capacity, 0 on movements
 * @param itemLedgerEntryType kind of movement, {@code CAPACITY} on capacity
 * @param entryType what the amount is for
 * @param varianceType kind of variance
 * @param itemCharge number of the charge, blank for none
 * @param postingDate accounting date
 * @param valuationDate day that places the entry in an average cost period (costing.md 7)
 * @param documentNo invoice where the line invoices, else the shipment or receipt (PST-9)
 * @param quantities quantities, fixed values in base units
 * @param costPerUnit amount per valued unit, rounded to the unit amount precision
 * @param actual cost amount (actual)
 * @param expected cost amount (expected)
 * @param nonInventoriable cost amount that is no inventory value
 * @param salesAmountActual invoiced sales amount, LCY fixed value; statistics only
 * @param salesAmountExpected sales amount to be invoiced, LCY fixed value; statistics only
 * @param flags marks
 * @param appliesToValueEntryNo value entry that is adjusted or reversed, 0 for none
 * @param registerNo register in which it was posted
 */
public record ValueEntry(
    long entryNo,
    Origin origin,
    long itemLedgerEntryNo,
    long capacityLedgerEntryNo,
    ItemLedgerEntryType itemLedgerEntryType,
    ValueEntryType entryType,
    VarianceType varianceType,
    String itemCharge,
    LocalDate postingDate,
    LocalDate valuationDate,
    String documentNo,
    Quantities quantities,
    Cost costPerUnit,
    Cost actual,
    Cost expected,
    Cost nonInventoriable,
    long salesAmountActual,
    long salesAmountExpected,
    Flags flags,
    long appliesToValueEntryNo,
    long registerNo) {

  /**
   * Quantities of a value entry, signed like the movement.
   *
   * @param valued quantity that the amount refers to
   * @param itemLedgerEntry quantity of the movement on its first value entry, else 0 (PST-11)
   * @param invoiced quantity that this entry invoices
   */
  public record Quantities(long valued, long itemLedgerEntry, long invoiced) {}

  /**
   * Marks of a value entry.
   *
   * @param expectedCost whether it is a quantity that is not invoiced
   * @param inventoriable whether it counts in inventory value (PST-5)
   * @param valuedByAverageCost whether it is a decrease valued by the average (costing.md 8.2)
   * @param partialRevaluation whether it revalues a remaining quantity
   * @param adjustment whether the cost adjustment created it
   */
  public record Flags(
      boolean expectedCost,
      boolean inventoriable,
      boolean valuedByAverageCost,
      boolean partialRevaluation,
      boolean adjustment) {

    private static final Flags[] ALL = new Flags[32];

    static {
      for (int bits = 0; bits < ALL.length; bits++) {
        ALL[bits] =
            new Flags(
                (bits & 1) != 0,
                (bits & 2) != 0,
                (bits & 4) != 0,
                (bits & 8) != 0,
                (bits & 16) != 0);
      }
    }

    /** The marks, of which each combination exists once. */
    public static Flags of(
        boolean expectedCost,
        boolean inventoriable,
        boolean valuedByAverageCost,
        boolean partialRevaluation,
        boolean adjustment) {
      return ALL[
          (expectedCost ? 1 : 0)
              | (inventoriable ? 2 : 0)
              | (valuedByAverageCost ? 4 : 0)
              | (partialRevaluation ? 8 : 0)
              | (adjustment ? 16 : 0)];
    }
  }

  /** The day that counts where a rule says effective valuation date (2.3). */
  public LocalDate effectiveValuationDate() {
    return valuationDate.isAfter(postingDate) ? valuationDate : postingDate;
  }

  /** Whether it is direct cost that no item charge brought. */
  public boolean isDirectCostWithoutCharge() {
    return entryType == ValueEntryType.DIRECT_COST && itemCharge.isEmpty();
  }

  /** The same entry on another valuation date. */
  public ValueEntry onValuationDate(LocalDate date) {
    return with(entryNo, date, flags);
  }

  /** The same entry on another posting date. */
  public ValueEntry onPostingDate(LocalDate date) {
    return with(entryNo, date, valuationDate, flags);
  }

  /** The same entry under another number. */
  public ValueEntry numbered(long number) {
    return with(number, valuationDate, flags);
  }

  /** The same entry, valued by average cost or not. */
  public ValueEntry valuedByAverageCost(boolean byAverage) {
    Flags changed =
        Flags.of(
            flags.expectedCost,
            flags.inventoriable,
            byAverage,
            flags.partialRevaluation,
            flags.adjustment);
    return with(entryNo, valuationDate, changed);
  }

  private ValueEntry with(long number, LocalDate date, Flags newFlags) {
    return with(number, postingDate, date, newFlags);
  }

  private ValueEntry with(long number, LocalDate posted, LocalDate date, Flags newFlags) {
    return new ValueEntry(
        number,
        origin,
        itemLedgerEntryNo,
        capacityLedgerEntryNo,
        itemLedgerEntryType,
        entryType,
        varianceType,
        itemCharge,
        posted,
        date,
        documentNo,
        quantities,
        costPerUnit,
        actual,
        expected,
        nonInventoriable,
        salesAmountActual,
        salesAmountExpected,
        newFlags,
        appliesToValueEntryNo,
        registerNo);
  }
}
