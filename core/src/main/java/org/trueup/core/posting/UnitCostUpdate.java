package org.trueup.core.posting;

import java.util.Optional;
import org.trueup.core.company.AverageCostCalcType;
import org.trueup.core.company.Company;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.ItemCard;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.StockPlace;
import org.trueup.core.ledger.StockkeepingUnitCard;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.period.AveragePeriods;

/** Card cost and last direct cost after a posting (UC-1 to UC-3, UC-5). */
final class UnitCostUpdate {

  private final AveragePeriods periods;
  private final Currencies currencies;

  UnitCostUpdate(Company company, Currencies currencies) {
    periods = new AveragePeriods(company.settings(), company.accountingPeriods());
    this.currencies = currencies;
  }

  void afterPosting(ItemLedger item, ValueEntry direct, Line line) {
    boolean counts = !direct.flags().expectedCost() && !direct.flags().adjustment();
    if (!counts || direct.quantities().valued() <= 0) {
      return;
    }
    long lastDirectCost = lastDirectCost(item, direct, line);
    ItemCard card = item.card();
    StockPlace place = item.placeOf(direct.origin());
    Optional<StockkeepingUnitCard> unit = item.stockkeepingUnit(place);
    if (!card.item().isStandard()) {
      updateItem(item, direct, lastDirectCost);
      if (periods.calcTypeOn(direct.valuationDate()) == AverageCostCalcType.ITEM) {
        long unitCost = card.unitCost();
        item.stockkeepingUnits().forEach(sku -> sku.setUnitCost(unitCost));
      } else {
        unit.ifPresent(sku -> updateUnit(item, sku, place, direct, lastDirectCost));
      }
    }
    if (lastDirectCost != 0) {
      card.setLastDirectCost(lastDirectCost);
      unit.ifPresent(sku -> sku.setLastDirectCost(lastDirectCost));
    }
  }

  /** UC-1. */
  private long lastDirectCost(ItemLedger item, ValueEntry direct, Line line) {
    boolean counts =
        direct.isDirectCostWithoutCharge()
            && !item.card().item().inventoryValueZero()
            && switch (direct.itemLedgerEntryType()) {
              case PURCHASE, POSITIVE_ADJUSTMENT, ASSEMBLY_OUTPUT -> true;
              case OUTPUT -> direct.quantities().invoiced() > 0;
              case SALE,
                  NEGATIVE_ADJUSTMENT,
                  TRANSFER,
                  CONSUMPTION,
                  CAPACITY,
                  ASSEMBLY_CONSUMPTION ->
                  false;
            };
    if (!counts || line.appliesFrom != null && direct.actual().lcy() == 0) {
      return 0;
    }
    long amount =
        item.card().item().isInventory() ? direct.actual().lcy() : direct.nonInventoriable().lcy();
    boolean mayBeDiscounted =
        line.type == ItemLedgerEntryType.PURCHASE && line.listUnitCost != null;
    if (amount <= 0 && !mayBeDiscounted) {
      return 0;
    }
    return line.listUnitCost != null
        ? Math.max(0, line.listUnitCost)
        : Fixed.divide(amount, direct.quantities().valued(), currencies.unitPrecision());
  }

  /** UC-2: only the first stock after zero or negative stock sets the card cost. */
  private static void updateItem(ItemLedger item, ValueEntry direct, long lastDirectCost) {
    long invoiced = direct.quantities().invoiced();
    boolean first = isFirstStock(item.totals().invoicedQuantity(), invoiced);
    boolean wanted = item.card().unitCost() == 0 || (invoiced > 0 && lastDirectCost != 0);
    if (wanted && first && lastDirectCost != 0) {
      item.card().setUnitCost(lastDirectCost);
    }
  }

  private static boolean isFirstStock(long netInvoiced, long invoiced) {
    return netInvoiced > 0 && netInvoiced <= invoiced;
  }

  /** UC-5: under its own scope a unit follows the rule of the item. */
  private static void updateUnit(
      ItemLedger item,
      StockkeepingUnitCard unit,
      StockPlace place,
      ValueEntry direct,
      long lastDirectCost) {
    long invoiced = direct.quantities().invoiced();
    boolean first = isFirstStock(item.totalsOf(place).invoicedQuantity(), invoiced);
    boolean wanted = unit.unitCost() == 0 || (invoiced > 0 && lastDirectCost != 0);
    if (wanted && first && lastDirectCost != 0) {
      unit.setUnitCost(lastDirectCost);
    }
  }
}
