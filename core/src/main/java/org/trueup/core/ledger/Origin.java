package org.trueup.core.ledger;

import org.trueup.core.company.Dimensions;

/**
 * What every entry of one posted line has in common: the line's item, place, document, order and
 * groups. Adjustment entries take over the origin of the entry they adjust (gl-posting.md R2.4).
 *
 * @param item item number, blank on capacity of no item
 * @param variant variant code
 * @param location location, blank on capacity (gl-posting.md R2.2)
 * @param inventoryPostingGroup group that leads to the inventory accounts
 * @param genBusPostingGroup business posting group
 * @param genProdPostingGroup product posting group
 * @param externalDocumentNo the other party's document number
 * @param sourceNo vendor, customer, or the produced item of an order
 * @param orderType kind of order
 * @param orderNo order number, blank for none
 * @param orderLine order line, 0 for none
 * @param job job, blank for none
 * @param jobTask task of the job
 * @param dimensions dimension values
 * @param description text
 * @param transactionId transaction that was posted
 */
public record Origin(
    String item,
    String variant,
    String location,
    String inventoryPostingGroup,
    String genBusPostingGroup,
    String genProdPostingGroup,
    String externalDocumentNo,
    String sourceNo,
    OrderType orderType,
    String orderNo,
    int orderLine,
    String job,
    String jobTask,
    Dimensions dimensions,
    String description,
    String transactionId) {

  /** The same line at another place. */
  public Origin at(String newVariant, String newLocation, Dimensions newDimensions) {
    return new Origin(
        item,
        newVariant,
        newLocation,
        inventoryPostingGroup,
        genBusPostingGroup,
        genProdPostingGroup,
        externalDocumentNo,
        sourceNo,
        orderType,
        orderNo,
        orderLine,
        job,
        jobTask,
        newDimensions,
        description,
        transactionId);
  }

  /** The same line under another product posting group and other dimension values. */
  public Origin withGroups(String productPostingGroup, Dimensions newDimensions) {
    return new Origin(
        item,
        variant,
        location,
        inventoryPostingGroup,
        genBusPostingGroup,
        productPostingGroup,
        externalDocumentNo,
        sourceNo,
        orderType,
        orderNo,
        orderLine,
        job,
        jobTask,
        newDimensions,
        description,
        transactionId);
  }

  /** The same line, posted by another transaction. */
  public Origin ofTransaction(String id) {
    return new Origin(
        item,
        variant,
        location,
        inventoryPostingGroup,
        genBusPostingGroup,
        genProdPostingGroup,
        externalDocumentNo,
        sourceNo,
        orderType,
        orderNo,
        orderLine,
        job,
        jobTask,
        dimensions,
        description,
        id);
  }

  /** Whether the line belongs to a production order. */
  public boolean isProduction() {
    return orderType == OrderType.PRODUCTION;
  }
}
