package org.trueup.core.ledger;

import java.time.LocalDate;

/** What an item ledger keeps for one place. */
final class PlaceLedger {

  private final StockPlace place;
  private final OpenEntries openIncreases = new OpenEntries();
  private final OpenEntries openDecreases = new OpenEntries();
  private final StockTotals totals = new StockTotals();
  private StockkeepingUnitCard stockkeepingUnit;
  private LocalDate unadjustedFrom;

  PlaceLedger(StockPlace place) {
    this.place = place;
  }

  StockPlace place() {
    return place;
  }

  OpenEntries openIncreases() {
    return openIncreases;
  }

  OpenEntries openDecreases() {
    return openDecreases;
  }

  StockTotals totals() {
    return totals;
  }

  /** The stockkeeping unit, or null. */
  StockkeepingUnitCard stockkeepingUnit() {
    return stockkeepingUnit;
  }

  void setStockkeepingUnit(StockkeepingUnitCard unit) {
    stockkeepingUnit = unit;
  }

  /** Whether a day lies where a place of an item without average is not adjusted. */
  boolean isUnadjustedOn(LocalDate day) {
    return unadjustedFrom != null && !unadjustedFrom.isAfter(day);
  }

  /** The first day that is not adjusted, null for none. */
  void setUnadjustedFrom(LocalDate day) {
    unadjustedFrom = day;
  }
}
