package org.trueup.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trueup.core.company.Company;
import org.trueup.core.company.InventoryPeriod;

/**
 * The inventory periods as they now stand: those of the set-up, changed by closing and reopening
 * (periods.md 5; R5.2).
 *
 * @param all every period, in no particular order
 */
public record InventoryPeriods(List<InventoryPeriod> all) {

  /** The periods of a company that has neither closed nor reopened one. */
  public static InventoryPeriods of(Company company) {
    return new InventoryPeriods(company.inventoryPeriods());
  }

  /** Whether a day lies in a closed period or before one (R5.2). */
  public boolean isClosed(LocalDate day) {
    return all.stream().anyMatch(period -> period.closed() && !period.endingDate().isBefore(day));
  }

  /** These periods after some of them have changed. */
  public InventoryPeriods changedBy(List<InventoryPeriod> changes) {
    List<InventoryPeriod> merged = new ArrayList<>(changes);
    for (InventoryPeriod period : all) {
      boolean replaced =
          changes.stream().anyMatch(change -> change.endingDate().equals(period.endingDate()));
      if (!replaced) {
        merged.add(period);
      }
    }
    return new InventoryPeriods(List.copyOf(merged));
  }
}
