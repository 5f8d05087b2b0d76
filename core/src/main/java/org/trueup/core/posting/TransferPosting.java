package org.trueup.core.posting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.trueup.core.company.AverageCostCalcType;
import org.trueup.core.company.Dimensions;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.ApplicationDraft;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.period.AveragePeriods;
import org.trueup.core.posting.ItemApplication.Piece;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionKind;

/**
 * Transfers: a decrease at the origin and increases at the destination on the same dates
 * (costing.md 4.6, TRF-6).
 */
final class TransferPosting {

  private final Ledger ledger;
  private final Currencies currencies;
  private final LinePosting posting;
  private final Lines lines;
  private final AveragePeriods averages;

  TransferPosting(
      Ledger ledger,
      Currencies currencies,
      LinePosting posting,
      Lines lines,
      AveragePeriods averages) {
    this.ledger = ledger;
    this.currencies = currencies;
    this.posting = posting;
    this.lines = lines;
    this.averages = averages;
  }

  void post(Transaction transaction) {
    Line line = outboundLine(transaction);
    if (line.quantity > 0) {
      throw Lines.refusal(
          transaction,
          "TRANSFER-NEGATIVE",
          "a transfer has no negative quantity.",
          "Transfer in the other direction.");
    }
    Origin destination = destination(transaction, line.origin);
    lines.refuseWithoutLocation(transaction, destination);
    if (ledger.item(line.origin.item()).card().item().isAverage() && line.appliesTo == null) {
      transferAtAverage(line, destination);
    } else {
      transferAtAppliedCost(line, destination);
    }
  }

  private Line outboundLine(Transaction transaction) {
    OrderType order =
        transaction.kind() == TransactionKind.TRANSFER ? OrderType.NONE : OrderType.TRANSFER;
    Line line = lines.ofOrder(transaction, ItemLedgerEntryType.TRANSFER, -1, order);
    line.invoicedQuantity = line.quantity;
    if (transaction.kind() == TransactionKind.TRANSFER_RECEIPT) {
      line.transferReceipt = true;
      line.origin =
          line.origin.at(
              line.origin.variant(),
              transaction.goods().inTransitLocation(),
              line.origin.dimensions());
    }
    return line;
  }

  private static Origin destination(Transaction transaction, Origin origin) {
    Transaction.Goods goods = transaction.goods();
    String variant = goods.newVariant() == null ? origin.variant() : goods.newVariant();
    Dimensions dimensions =
        goods.newDimensions() == null ? origin.dimensions() : goods.newDimensions();
    String location =
        transaction.kind() == TransactionKind.TRANSFER_SHIPMENT
            ? goods.inTransitLocation()
            : goods.newLocation();
    return origin.at(variant, location, dimensions);
  }

  private Movement outbound(Line line, List<Piece> pieces) {
    line.valuationDate = ValuationDates.ofNewMovement(line);
    Movement movement = posting.createMovement(line);
    movement.changeRemainingQuantity(line.quantity);
    pieces.addAll(posting.applyOnly(movement, line));
    posting.refuseShortage(line, movement);
    movement.setCompletelyInvoiced(
        pieces.stream().allMatch(piece -> piece.inbound().isCompletelyInvoiced()));
    return movement;
  }

  /** TRF-2: each piece carries the cost of the increase it was taken from. */
  private void transferAtAppliedCost(Line line, Origin destination) {
    List<Piece> pieces = new ArrayList<>();
    Movement outbound = outbound(line, pieces);
    BigDecimal lcy = BigDecimal.ZERO;
    for (Piece piece : pieces) {
      lcy = lcy.add(unroundedCost(piece.inbound(), piece.quantity())[0]);
    }
    line.fixedAmount =
        currencies.amount(
            Fixed.round(lcy.negate(), currencies.amountPrecision()), line.postingDate);
    line.keepsLineCost = true;
    posting.complete(line, outbound);
    for (Piece piece : pieces) {
      BigDecimal[] cost = unroundedCost(piece.inbound(), piece.quantity());
      Line inboundLine = inboundLine(line, destination, piece.quantity());
      inboundLine.fixedAmount = rounded(cost[0], cost[1]);
      postInbound(inboundLine, outbound, piece.inbound(), piece.inbound().isCompletelyInvoiced());
    }
  }

  private Cost rounded(BigDecimal lcy, BigDecimal acy) {
    return new Cost(
        Fixed.round(lcy, currencies.amountPrecision()),
        Fixed.round(acy, currencies.amountPrecisionAcy()));
  }

  /** TRF-3: all pieces together make one increase at card cost. */
  private void transferAtAverage(Line line, Origin destination) {
    List<Piece> pieces = new ArrayList<>();
    ItemLedger item = ledger.item(line.origin.item());
    boolean byItem = averages.calcTypeOn(line.postingDate) == AverageCostCalcType.ITEM;
    line.unitCost = byItem ? item.card().unitCost() : CardCost.ofPlace(item, line.origin);
    Movement outbound = outbound(line, pieces);
    posting.complete(line, outbound);
    Line inboundLine = inboundLine(line, destination, -line.quantity);
    inboundLine.fixedAmount = outbound.actualCost().negated();
    postInbound(inboundLine, outbound, null, outbound.isCompletelyInvoiced());
  }

  private static Line inboundLine(Line line, Origin destination, long quantity) {
    Line inbound = new Line();
    inbound.type = ItemLedgerEntryType.TRANSFER;
    inbound.origin = destination;
    inbound.postingDate = line.postingDate;
    inbound.documentNo = line.documentNo;
    inbound.valueDocumentNo = line.valueDocumentNo;
    inbound.quantity = quantity;
    inbound.invoicedQuantity = quantity;
    inbound.unitCost = line.unitCost;
    inbound.keepsLineCost = true;
    inbound.inReportingCurrency = line.inReportingCurrency;
    inbound.lotNo = line.lotNo;
    inbound.serialNo = line.serialNo;
    inbound.valuationDate = line.valuationDate;
    return inbound;
  }

  private void postInbound(
      Line line, Movement outbound, Movement transferredFrom, boolean completelyInvoiced) {
    Movement movement = posting.createMovement(line);
    movement.changeRemainingQuantity(line.quantity);
    movement.setCompletelyInvoiced(completelyInvoiced);
    ledger.append(
        new ApplicationDraft(
            movement, movement, outbound, line.quantity, line.postingDate, true, transferredFrom));
    posting.applyOnly(movement, line);
    posting.complete(line, movement);
  }

  /** The actual and expected cost of a movement, per piece, with partial revaluations scaled. */
  private static BigDecimal[] unroundedCost(Movement movement, long quantity) {
    BigDecimal lcy = BigDecimal.ZERO;
    BigDecimal acy = BigDecimal.ZERO;
    for (ValueEntry value : movement.valueEntries()) {
      long bottom =
          value.flags().partialRevaluation() ? value.quantities().valued() : movement.quantity();
      lcy = lcy.add(Fixed.ratio(value.actual().lcy() + value.expected().lcy(), quantity, bottom));
      acy = acy.add(Fixed.ratio(value.actual().acy() + value.expected().acy(), quantity, bottom));
    }
    return new BigDecimal[] {lcy, acy};
  }
}
