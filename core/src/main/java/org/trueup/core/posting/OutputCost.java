package org.trueup.core.posting;

import org.trueup.core.company.Company;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.ValueEntry;

/** Card cost of a product after the adjustment of its order has invoiced an output (UC-1, UC-2). */
public final class OutputCost {

  private final UnitCostUpdate update;

  /** Card costs in the precisions of a company. */
  public OutputCost(Company company, Currencies currencies) {
    update = new UnitCostUpdate(company, currencies);
  }

  /** A direct cost entry of an output has been appended. */
  public void afterOutput(ItemLedger item, ValueEntry direct) {
    update.afterPosting(item, direct, new Line());
  }
}
