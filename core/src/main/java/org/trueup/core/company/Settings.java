package org.trueup.core.company;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The company-wide choices of the {@code settings} table (interface.md 2).
 *
 * @param localCurrency code of the currency in which every amount without suffix is kept
 * @param amountRoundingPrecision ARP, a fixed value
 * @param unitAmountRoundingPrecision UARP, a fixed value
 * @param quantityRoundingPrecision a fixed value
 * @param additionalReportingCurrency code of the second currency, blank for none (ACY-6)
 * @param automaticCostPosting whether posting writes to the general ledger at once
 * @param expectedCostPosting whether expected cost is posted to interim accounts
 * @param automaticCostAdjustment how far back posting adjusts cost by itself
 * @param averageCostCalcType scope of averages outside fiscal years that have their own
 * @param averageCostPeriod period of averages outside fiscal years that have their own
 * @param preventNegativeInventory whether a decrease must find stock
 * @param mandatory what lines must name
 * @param allowedPosting the company's range of posting dates
 * @param userAllowedPosting the acting user's own range; where it is set it replaces the company's
 * @param workDate the date on which the user works; empty: the latest posting date so far
 * @param earliestAllowedValuationDate first day on which what users post may be valued (VD-8)
 * @param includeNonInventoryInProduction whether non-inventory components enter product cost
 * @param finishOrderWithoutOutput whether the cost of an order that is finished without output
 *     leaves work in process (gl-posting.md 2.4)
 * @param orderWithoutOutputMode what of it leaves
 * @param decreaseBeforeRevaluation what values an average decrease that found too little before a
 *     revaluation (REV-8)
 * @param copyLocationToCapacity whether the cost of work centers is posted at the location of the
 *     order line (gl-posting.md R2.2)
 * @param costIncludingSetup whether set-up time is costed
 * @param expectedCostInterimCheck whether the interim accounts must exist where expected cost is
 *     posted
 * @param nonDeductibleVatInItemCost whether such VAT is part of item cost
 * @param jobWipMode how job WIP is computed
 * @param journals whether postings to the general ledger must name a journal, and which
 */
public record Settings(
    String localCurrency,
    long amountRoundingPrecision,
    long unitAmountRoundingPrecision,
    long quantityRoundingPrecision,
    String additionalReportingCurrency,
    boolean automaticCostPosting,
    boolean expectedCostPosting,
    AutomaticCostAdjustment automaticCostAdjustment,
    AverageCostCalcType averageCostCalcType,
    AverageCostPeriod averageCostPeriod,
    boolean preventNegativeInventory,
    Mandatory mandatory,
    DateRange allowedPosting,
    DateRange userAllowedPosting,
    Optional<LocalDate> workDate,
    Optional<LocalDate> earliestAllowedValuationDate,
    boolean includeNonInventoryInProduction,
    boolean finishOrderWithoutOutput,
    OrderWithoutOutputMode orderWithoutOutputMode,
    DecreaseBeforeRevaluation decreaseBeforeRevaluation,
    boolean copyLocationToCapacity,
    boolean costIncludingSetup,
    boolean expectedCostInterimCheck,
    boolean nonDeductibleVatInItemCost,
    JobWipMode jobWipMode,
    JournalSettings journals) {

  /** The settings of a company that chose nothing. */
  public static final Settings DEFAULT =
      new Settings(
          "",
          1_000L,
          1L,
          1L,
          "",
          false,
          false,
          AutomaticCostAdjustment.NEVER,
          AverageCostCalcType.ITEM,
          AverageCostPeriod.DAY,
          false,
          Mandatory.NOTHING,
          DateRange.ALWAYS,
          DateRange.ALWAYS,
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          OrderWithoutOutputMode.CORRECTED,
          DecreaseBeforeRevaluation.REFERENCE,
          false,
          false,
          true,
          false,
          JobWipMode.REFERENCE,
          JournalSettings.NONE);

  /** Whether amounts are kept in a second currency. */
  public boolean hasAdditionalReportingCurrency() {
    return !additionalReportingCurrency.isEmpty();
  }

  /** Whether a day lies before the earliest allowed valuation date (VD-8, periods.md R7.1). */
  public boolean isTooEarlyToValue(LocalDate day) {
    return earliestAllowedValuationDate.isPresent()
        && day.isBefore(earliestAllowedValuationDate.get());
  }

  /** The range that rules when the acting user posts (PER-4): the own one where one is set. */
  public DateRange postingRangeOfUser() {
    return userAllowedPosting.isUnlimited() ? allowedPosting : userAllowedPosting;
  }
}
