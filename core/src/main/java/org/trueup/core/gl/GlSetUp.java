package org.trueup.core.gl;

import java.util.Set;
import java.util.stream.Collectors;
import org.trueup.core.company.Company;
import org.trueup.core.company.Item;

/**
 * What the set-up of a company says of posting to the general ledger. Its tables are gone through
 * once for all registers that are posted under it.
 *
 * @param accounts accounts by posting groups
 * @param accountDimensions what accounts demand of dimensions
 * @param dimensionRules which dimensions may stand together
 * @param itemsWithoutValue numbers of the items that have no inventory value (R6.2); hardly ever is
 *     there one, so that no item has to be looked up for each entry
 */
record GlSetUp(
    PostingSetup accounts,
    AccountDimensions accountDimensions,
    DimensionRules dimensionRules,
    Set<String> itemsWithoutValue) {

  /** The one of a company. */
  static GlSetUp of(Company company) {
    return company.derived(GlSetUp.class, GlSetUp::builtFrom);
  }

  private static GlSetUp builtFrom(Company company) {
    return new GlSetUp(
        new PostingSetup(company),
        new AccountDimensions(company),
        new DimensionRules(company),
        company.items().values().stream()
            .filter(Item::inventoryValueZero)
            .map(Item::no)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
