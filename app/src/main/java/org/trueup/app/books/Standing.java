package org.trueup.app.books;

import java.util.List;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.InventoryPeriod;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.store.Reading;

/**
 * The company as a register left it.
 *
 * @param registerNo the register
 * @param company set-up
 * @param changedPeriods inventory periods that were closed or opened since they were set up
 */
record Standing(long registerNo, Company company, List<InventoryPeriod> changedPeriods) {

  /** The company as a view of the database shows it. */
  static Standing of(Reading reading) {
    return new Standing(
        reading.lastNumbers().register(),
        Companies.from(reading.setup()),
        reading.inventoryPeriods());
  }

  /** The same company after a register that changed neither set-up nor periods. */
  Standing after(long register) {
    return new Standing(register, company, changedPeriods);
  }

  /** The inventory periods as they now stand. */
  InventoryPeriods periods() {
    return periodsOf(company);
  }

  /** The inventory periods as they stand once the company is set up otherwise. */
  InventoryPeriods periodsOf(Company changed) {
    return InventoryPeriods.of(changed).changedBy(changedPeriods);
  }
}
