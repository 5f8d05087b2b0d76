package org.trueup.core.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trueup.core.company.CapacityType;
import org.trueup.core.company.Dimensions;

/**
 * One posting to the inventory or capacity ledger, as the caller states it (interface.md 3).
 *
 * <p>Codes have the spelling of the master data. Decimals are those of the input, unrounded; {@code
 * null} stands for a figure that was not given, because zero is a figure.
 *
 * @param id the caller's own unique key
 * @param kind what it posts
 * @param postingDate the accounting date
 * @param document what is written on the paper
 * @param goods what moves, how much and where
 * @param costs figures of cost and price
 * @param links entries it refers to
 * @param order the order it belongs to
 * @param production figures of production orders, output and capacity
 * @param revaluation figures of a revaluation
 * @param charge figures of an item charge
 */
public record Transaction(
    String id,
    TransactionKind kind,
    LocalDate postingDate,
    Document document,
    Goods goods,
    Costs costs,
    Links links,
    OrderReference order,
    Production production,
    Revaluation revaluation,
    Charge charge) {

  /** The same transaction with other goods. */
  public Transaction with(Goods other) {
    return new Transaction(
        id,
        kind,
        postingDate,
        document,
        other,
        costs,
        links,
        order,
        production,
        revaluation,
        charge);
  }

  /**
   * What is written on the paper. All codes may be blank.
   *
   * @param documentNo number of the shipment, receipt, invoice or journal line
   * @param externalDocumentNo the other party's number
   * @param invoiceNo number of the invoice where the line is invoiced in the same step
   * @param sourceNo vendor or customer
   * @param description text
   * @param genBusPostingGroup business posting group
   * @param genProdPostingGroup product posting group; blank: that of the item or charge
   * @param job job
   * @param jobTask task of the job
   * @param dimensions dimension values
   */
  public record Document(
      String documentNo,
      String externalDocumentNo,
      String invoiceNo,
      String sourceNo,
      String description,
      String genBusPostingGroup,
      String genProdPostingGroup,
      String job,
      String jobTask,
      Dimensions dimensions) {}

  /**
   * What moves, how much and where. Quantities are in {@code unitOfMeasure} and in the natural
   * direction of the kind, except {@code quantityBase}.
   *
   * @param item item number, blank where the kind has none
   * @param variant variant code
   * @param location location, or origin of a transfer
   * @param newLocation destination of a transfer
   * @param newVariant variant at the destination; null: as before
   * @param inTransitLocation where transferred goods are on their way
   * @param newDimensions dimension values at the destination; null: as before
   * @param quantity quantity
   * @param quantityBase quantity in base units; wins over quantity times units
   * @param quantityCounted counted quantity of a physical inventory
   * @param invoicedQuantity part that is invoiced in the same step
   * @param unitOfMeasure unit; blank: base unit
   * @param lotNo lot number
   * @param serialNo serial number
   * @param dropShipment whether the goods never enter the company's stock
   */
  public record Goods(
      String item,
      String variant,
      String location,
      String newLocation,
      String newVariant,
      String inTransitLocation,
      Dimensions newDimensions,
      BigDecimal quantity,
      BigDecimal quantityBase,
      BigDecimal quantityCounted,
      BigDecimal invoicedQuantity,
      String unitOfMeasure,
      String lotNo,
      String serialNo,
      boolean dropShipment) {

    /** The same goods, of an item at a place, in a quantity in units and in base units. */
    public Goods of(
        String otherItem,
        String otherVariant,
        String otherLocation,
        BigDecimal inUnits,
        BigDecimal inBaseUnits) {
      return new Goods(
          otherItem,
          otherVariant,
          otherLocation,
          newLocation,
          newVariant,
          inTransitLocation,
          newDimensions,
          inUnits,
          inBaseUnits,
          quantityCounted,
          invoicedQuantity,
          unitOfMeasure,
          lotNo,
          serialNo,
          dropShipment);
    }
  }

  /**
   * Figures of cost and price; unit figures are per {@code unitOfMeasure}, amounts are LCY unless
   * they say otherwise. Any may be null.
   *
   * @param directUnitCost before discount and overhead
   * @param unitCost the caller's line cost, after discount and overhead
   * @param unitAmount of a journal line
   * @param amount net amount of the quantity
   * @param unitPrice sales price
   * @param salesAmount net sales amount of the quantity
   * @param indirectCostPct overhead in percent
   * @param overheadRate overhead per unit
   * @param nonDeductibleVat VAT of the line that cannot be deducted
   * @param currency currency of the document, blank for LCY
   * @param amountInCurrency net amount in that currency
   * @param directUnitCostInCurrency direct unit cost in that currency
   */
  public record Costs(
      BigDecimal directUnitCost,
      BigDecimal unitCost,
      BigDecimal unitAmount,
      BigDecimal amount,
      BigDecimal unitPrice,
      BigDecimal salesAmount,
      BigDecimal indirectCostPct,
      BigDecimal overheadRate,
      BigDecimal nonDeductibleVat,
      String currency,
      BigDecimal amountInCurrency,
      BigDecimal directUnitCostInCurrency) {

    /** No figure at all. */
    public static final Costs NONE =
        new Costs(null, null, null, null, null, null, null, null, null, "", null, null);
  }

  /**
   * Entries that the transaction refers to; each list may be empty.
   *
   * @param invoices receipts or shipments that are invoiced
   * @param appliesTo inbound entries that a decrease is applied to, or that are revalued
   * @param appliesFrom outbound entries that an increase takes its cost from
   * @param assignedTo entries that a charge is assigned to
   * @param ships shipments that a transfer receipt receives
   * @param undoes what an undo takes back
   * @param outbound decrease of an unapply or reapply
   * @param inbound increase of an unapply or reapply
   */
  public record Links(
      List<EntryReference> invoices,
      List<EntryReference> appliesTo,
      List<EntryReference> appliesFrom,
      List<EntryReference> assignedTo,
      List<EntryReference> ships,
      List<EntryReference> undoes,
      List<EntryReference> outbound,
      List<EntryReference> inbound) {

    /** No reference at all. */
    public static final Links NONE =
        new Links(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * The order that a transaction belongs to.
   *
   * @param orderNo number, blank for none
   * @param orderLine line, 0 for none
   */
  public record OrderReference(String orderNo, int orderLine) {

    /** No order. */
    public static final OrderReference NONE = new OrderReference("", 0);
  }

  /**
   * Figures of production orders, output and capacity.
   *
   * @param scrapQuantity scrapped output, null for none
   * @param operationNo operation of the routing
   * @param capacityType kind of capacity, null where the kind has none
   * @param capacityNo number of the capacity center
   * @param subcontracting whether the capacity was bought
   * @param status status of a new order
   * @param routingNo routing of the order line
   * @param components components of a new order line; empty: those of the bill of material
   * @param updateUnitCost whether finishing takes the order's cost to the item card
   */
  public record Production(
      BigDecimal scrapQuantity,
      String operationNo,
      CapacityType capacityType,
      String capacityNo,
      boolean subcontracting,
      String status,
      String routingNo,
      Optional<List<Component>> components,
      boolean updateUnitCost) {

    /** Nothing of production. */
    public static final Production NONE =
        new Production(null, "", null, "", false, "", "", Optional.empty(), false);
  }

  /**
   * A component of a production order line.
   *
   * @param line line number
   * @param item item number
   * @param variant variant code
   * @param quantityPer quantity for one unit of the product
   * @param unitOfMeasure unit; blank: base unit
   */
  public record Component(
      int line, String item, String variant, BigDecimal quantityPer, String unitOfMeasure) {}

  /**
   * Figures of a revaluation; exactly one of the three figures is not null.
   *
   * @param per what is revalued, null for any other kind of transaction
   * @param byLocation whether a line per item counts one location only
   * @param byVariant whether a line per item counts one variant only
   * @param unitCostRevalued new cost per base unit
   * @param inventoryValueRevalued new value of the quantity
   * @param updateStandardCost whether the card takes the new cost as standard
   */
  public record Revaluation(
      RevaluationPer per,
      boolean byLocation,
      boolean byVariant,
      BigDecimal unitCostRevalued,
      BigDecimal inventoryValueRevalued,
      boolean updateStandardCost) {

    /** No revaluation. */
    public static final Revaluation NONE = new Revaluation(null, false, false, null, null, false);
  }

  /** Whether a revaluation speaks of one entry or of an item's stock. */
  public enum RevaluationPer {
    /** One inbound entry. */
    ENTRY,
    /** The stock of an item, perhaps of one location or variant. */
    ITEM
  }

  /**
   * Figures of an item charge.
   *
   * @param no number of the charge, blank for any other kind of transaction
   * @param side whether a purchase or a sales document brought it
   */
  public record Charge(String no, ChargeSide side) {

    /** No charge. */
    public static final Charge NONE = new Charge("", null);
  }

  /** The side of the business that brought a charge. */
  public enum ChargeSide {
    /** A purchase document. */
    PURCHASE,
    /** A sales document. */
    SALE
  }
}
