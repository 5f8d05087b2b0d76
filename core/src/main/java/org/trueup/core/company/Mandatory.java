package org.trueup.core.company;

/**
 * What every line must name, where the company says so.
 *
 * @param location whether goods need a location (gl-posting.md 9)
 * @param applicationOfPurchaseReturns whether a return to a vendor must be applied to its receipt
 *     (costing.md 4.9)
 * @param applicationOfSalesReturns whether a return from a customer must be applied from its
 *     shipment (costing.md 4.9)
 */
public record Mandatory(
    boolean location, boolean applicationOfPurchaseReturns, boolean applicationOfSalesReturns) {

  /** Nothing is. */
  public static final Mandatory NOTHING = new Mandatory(false, false, false);
}
