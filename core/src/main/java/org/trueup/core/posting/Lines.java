package org.trueup.core.posting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.trueup.core.company.Company;
import org.trueup.core.company.Item;
import org.trueup.core.company.Mandatory;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.Origin;
import org.trueup.core.transaction.EntryReference;
import org.trueup.core.transaction.Transaction;

/**
 * Turns transactions into journal lines (costing.md 3, steps 1 to 3): what they move, and where.
 * What they cost is {@link LineCost}.
 */
final class Lines {

  private final Ledger ledger;
  private final Company company;
  private final Currencies currencies;
  private final BaseUnits units;
  private final LineCost cost;

  Lines(Ledger ledger, Currencies currencies, CardCost cardCost) {
    this.ledger = ledger;
    this.company = ledger.company();
    this.currencies = currencies;
    units = new BaseUnits(company);
    cost = new LineCost(ledger, currencies, cardCost, units);
  }

  /** Quantities in units of measure. */
  BaseUnits units() {
    return units;
  }

  /** What lines cost. */
  LineCost cost() {
    return cost;
  }

  static Refusal refusal(Transaction transaction, String code, String reason, String remedy) {
    return new Refusal(new Failure(code, Place.ofTransaction(transaction.id()), reason, remedy));
  }

  /** The movements that a reference names: one, or all of a transaction. */
  List<Movement> all(Transaction transaction, EntryReference reference) {
    List<Movement> found = ledger.movementsOf(reference.transactionId());
    if (found.isEmpty() || reference.ordinal() > found.size()) {
      throw refusal(
          transaction,
          "REFERENCE-UNKNOWN",
          "no item ledger entry '" + reference + "' exists.",
          "Refer to a transaction that was posted earlier.");
    }
    return reference.ordinal() == 0 ? found : List.of(found.get(reference.ordinal() - 1));
  }

  /** The one movement that a list of references names: the first increase, or decrease. */
  Optional<Movement> single(
      Transaction transaction, List<EntryReference> references, boolean positive) {
    for (EntryReference reference : references) {
      for (Movement movement : all(transaction, reference)) {
        if (movement.isPositive() == positive) {
          return Optional.of(movement);
        }
      }
    }
    if (references.isEmpty()) {
      return Optional.empty();
    }
    throw refusal(
        transaction,
        "APPLICATION-WRONG-SIGN",
        "the entry '" + references.get(0) + "' has the same direction as the line.",
        "Apply an increase to a decrease, or a decrease to an increase.");
  }

  /** The quantity of a transaction in base units, in its natural direction (C-1, C-2). */
  long quantity(Transaction transaction) {
    if (transaction.goods().quantityCounted() != null) {
      return countedDifference(transaction);
    }
    if (transaction.goods().quantityBase() != null) {
      return Fixed.of(transaction.goods().quantityBase());
    }
    BigDecimal quantity = transaction.goods().quantity();
    return quantity == null ? 0 : units.of(transaction, quantity);
  }

  Origin origin(Transaction transaction, OrderType orderType) {
    Item item = ledger.item(transaction.goods().item()).card().item();
    Transaction.Document document = transaction.document();
    return new Origin(
        item.no(),
        transaction.goods().variant(),
        transaction.goods().location(),
        item.inventoryPostingGroup(),
        document.genBusPostingGroup(),
        document.genProdPostingGroup().isEmpty()
            ? item.genProdPostingGroup()
            : document.genProdPostingGroup(),
        document.externalDocumentNo(),
        document.sourceNo(),
        orderType,
        transaction.order().orderNo(),
        transaction.order().orderLine(),
        document.job(),
        document.jobTask(),
        document.dimensions(),
        document.description(),
        transaction.id());
  }

  private Line start(Transaction transaction, ItemLedgerEntryType type, int sign, OrderType order) {
    Line line = new Line();
    line.type = type;
    line.origin = origin(transaction, order);
    line.postingDate = transaction.postingDate();
    line.documentNo = transaction.document().documentNo();
    line.valueDocumentNo = line.documentNo;
    line.quantity = sign * quantity(transaction);
    line.lotNo = transaction.goods().lotNo();
    line.serialNo = transaction.goods().serialNo();
    line.dropShipment = transaction.goods().dropShipment();
    line.inReportingCurrency =
        transaction.costs().currency().equals(currencies.additionalReportingCurrency());
    line.salesAmount = -sign * cost.salesAmount(transaction);
    if (line.quantity != 0 && company.item(line.origin.item()).isInventory()) {
      boolean decrease = line.quantity < 0;
      line.appliesTo = single(transaction, transaction.links().appliesTo(), decrease).orElse(null);
      line.appliesFrom =
          decrease
              ? null
              : single(transaction, transaction.links().appliesFrom(), false).orElse(null);
    }
    refuseForeignTarget(transaction, line);
    refuseWithoutLocation(transaction, line.origin);
    return line;
  }

  /** The setting that every movement of goods names its location (gl-posting.md 9). */
  void refuseWithoutLocation(Transaction transaction, Origin place) {
    boolean lacksLocation =
        company.settings().mandatory().location()
            && place.location().isEmpty()
            && company.item(place.item()).isInventory();
    if (lacksLocation) {
      throw refusal(
          transaction,
          "LOCATION-MISSING",
          "item " + place.item() + " is posted without a location.",
          "Name the location, or turn location_mandatory off.");
    }
  }

  /** Step 1: applied entries match item and variant. */
  private void refuseForeignTarget(Transaction transaction, Line line) {
    Movement target = line.appliesTo != null ? line.appliesTo : line.appliesFrom;
    if (target == null) {
      return;
    }
    boolean sameItem =
        target.entry().item().equals(line.origin.item())
            && target.entry().variant().equals(line.origin.variant());
    boolean samePlace =
        line.appliesTo == null || target.entry().location().equals(line.origin.location());
    if (!sameItem || !samePlace) {
      throw refusal(
          transaction,
          "APPLICATION-MISMATCH",
          "entry " + target.entryNo() + " has another item, variant or location.",
          "Apply to an entry of the same item, variant and location.");
    }
  }

  /** Documents and drop shipments; sign is that of the ledger for a positive quantity. */
  Line ofDocument(Transaction transaction, ItemLedgerEntryType type, int sign) {
    Line line = startDocument(transaction, type, sign);
    refuseUnappliedReturn(transaction, line);
    cost.ofDocument(transaction, line, sign);
    return line;
  }

  /** 4.9: where the company demands it, a return names the entry whose cost it takes back. */
  private void refuseUnappliedReturn(Transaction transaction, Line line) {
    Mandatory mandatory = company.settings().mandatory();
    boolean isPurchase = line.type == ItemLedgerEntryType.PURCHASE;
    boolean lacksEntry =
        isPurchase
            ? mandatory.applicationOfPurchaseReturns() && line.quantity < 0 && isUnapplied(line)
            : mandatory.applicationOfSalesReturns() && line.quantity > 0 && isUnapplied(line);
    boolean isInvoiceOnly = !transaction.links().invoices().isEmpty();
    if (lacksEntry && !isInvoiceOnly && company.item(line.origin.item()).isInventory()) {
      throw refusal(
          transaction,
          "RETURN-NOT-APPLIED",
          "a return must reverse the cost of the entry that it returns.",
          isPurchase ? "Name the receipt in applies_to." : "Name the shipment in applies_from.");
    }
  }

  private static boolean isUnapplied(Line line) {
    return line.appliesTo == null && line.appliesFrom == null && line.origin.job().isEmpty();
  }

  private Line startDocument(Transaction transaction, ItemLedgerEntryType type, int sign) {
    OrderType order = type == ItemLedgerEntryType.PURCHASE ? OrderType.PURCHASE : OrderType.SALE;
    Line line = start(transaction, type, sign, order);
    BigDecimal invoiced = transaction.goods().invoicedQuantity();
    if (invoiced != null && invoiced.signum() != 0) {
      line.invoicedQuantity = sign * units.of(transaction, invoiced);
      if (!transaction.document().invoiceNo().isEmpty()) {
        line.valueDocumentNo = transaction.document().invoiceNo();
      }
    }
    return line;
  }

  /**
   * A line that invoices a part of a movement which exists. It costs what a line costs at the place
   * of the movement, with its numbers and what it is applied to (MET-2).
   */
  Line ofInvoice(
      Transaction transaction, ItemLedgerEntryType type, int sign, Movement target, long part) {
    Line line = startDocument(InvoiceTargets.at(transaction, target), type, sign);
    line.lotNo = target.entry().lotNo();
    line.serialNo = target.entry().serialNo();
    line.appliesTo = appliedTo(target);
    line.appliesFrom = target.tookCostFrom().orElse(null);
    cost.ofDocument(transaction, line, sign);
    line.keepsLineCost = line.appliesFrom != null;
    line.quantity = 0;
    line.invoicedQuantity = part;
    line.appliesTo = null;
    line.appliesFrom = null;
    return line;
  }

  private Movement appliedTo(Movement target) {
    return target.appliesToEntryNo() == 0 ? null : ledger.movement(target.appliesToEntryNo());
  }

  /** Item journal lines, invoiced at once. */
  Line ofJournal(Transaction transaction, ItemLedgerEntryType type, int sign) {
    Line line = start(transaction, type, sign, OrderType.NONE);
    line.invoicedQuantity = line.quantity;
    cost.ofJournal(transaction, line, sign);
    return line;
  }

  /** A line of an order: consumption or output. */
  Line ofOrder(Transaction transaction, ItemLedgerEntryType type, int sign, OrderType orderType) {
    return start(transaction, type, sign, orderType);
  }

  /** Counted quantity less the quantity on the day, of item, variant and location. */
  private long countedDifference(Transaction transaction) {
    ItemLedger item = ledger.item(transaction.goods().item());
    long onHand = 0;
    for (Movement movement : item.movements()) {
      boolean counts =
          movement.entry().variant().equals(transaction.goods().variant())
              && movement.entry().location().equals(transaction.goods().location())
              && movement.entry().lotNo().equals(transaction.goods().lotNo())
              && movement.entry().serialNo().equals(transaction.goods().serialNo())
              && !movement.postingDate().isAfter(transaction.postingDate());
      if (counts) {
        onHand += movement.quantity();
      }
    }
    return units.of(transaction, transaction.goods().quantityCounted()) - onHand;
  }
}
