package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.util.List;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.Transaction.Goods;
import org.trueup.core.transaction.TransactionKind;

/** Moves goods between places: a decrease, and an increase for each piece (costing.md 4.6). */
final class TransferPosting {

  private final Ledgers ledgers;
  private final Applying applying;
  private final CardCosts cardCosts;
  private final LineReader lines;

  TransferPosting(Ledgers ledgers, Applying applying, CardCosts cardCosts, LineReader lines) {
    this.ledgers = ledgers;
    this.applying = applying;
    this.cardCosts = cardCosts;
    this.lines = lines;
  }

  void post(Transaction transaction) {
    Entry decrease = decrease(transaction);
    if (!applying.findsGoods(decrease)) {
      throw new Refused("nothing to transfer");
    }
    ledgers.insert(decrease);
    Value value = newValue(decrease);
    value.valuedByAverage =
        decrease.isAverage() && decrease.appliesTo == null && !decrease.transferReceipt;
    applying.apply(decrease, value);
    if (decrease.isOpen()) {
      throw new Refused("too little to transfer");
    }
    decrease.completelyInvoiced =
        decrease.links.stream().allMatch(link -> link.inbound.completelyInvoiced);
    if (decrease.isAverage() && decrease.appliesTo == null) {
      postInOnePiece(transaction, decrease, value);
    } else {
      postPieces(transaction, decrease, value);
    }
    ledgers.mark(decrease, value.valuationDate);
    ledgers.entriesOf.get(transaction.id()).forEach(e -> ledgers.mark(e, value.valuationDate));
    applying.finishLine(decrease);
  }

  private Entry decrease(Transaction transaction) {
    Goods goods = transaction.goods();
    Card card = ledgers.card(goods.item());
    boolean receipt = transaction.kind() == TransactionKind.TRANSFER_RECEIPT;
    Entry entry =
        ledgers.newEntry(
            card,
            ItemLedgerEntryType.TRANSFER,
            goods.variant(),
            receipt ? goods.inTransitLocation() : goods.location(),
            transaction.postingDate(),
            transaction.document().documentNo(),
            lines.baseQuantity(card, goods).negate(),
            transaction.id());
    entry.transferReceipt = receipt;
    entry.appliesTo = ledgers.first(transaction.links().appliesTo());
    identify(entry, transaction);
    return entry;
  }

  private static void identify(Entry entry, Transaction transaction) {
    entry.lot = transaction.goods().lotNo();
    entry.serial = transaction.goods().serialNo();
    Transaction.OrderReference order = transaction.order();
    if (transaction.kind() != TransactionKind.TRANSFER) {
      entry.order = new OrderKey(OrderType.TRANSFER, order.orderNo(), order.orderLine());
    }
  }

  private Value newValue(Entry entry) {
    Value value = ledgers.newValue(entry, ValueEntryType.DIRECT_COST);
    value.postingDate = entry.postingDate;
    value.valuationDate = entry.postingDate;
    value.valued = entry.quantity;
    value.entryQuantity = entry.quantity;
    value.invoiced = entry.quantity;
    entry.invoiced = entry.quantity;
    entry.lastInvoiceDate = entry.postingDate;
    return value;
  }

  /** TRF-3. */
  private void postInOnePiece(Transaction transaction, Entry decrease, Value value) {
    Card card = decrease.card;
    BigDecimal cost =
        ledgers.averagesByPlace()
            ? card.costAt(decrease.variant, decrease.location)
            : card.unitCost;
    Amounts unitCost = ledgers.precisions().unitCost(cost, decrease.postingDate);
    setCost(value, unitCost.times(value.valued));
    Value increase = increase(transaction, decrease, value, decrease.quantity.negate(), null);
    setCost(increase, value.actual.negated());
    cardCosts.posted(increase, BigDecimal.ZERO);
  }

  /** TRF-2: each leg is rounded on its own. */
  private void postPieces(Transaction transaction, Entry decrease, Value value) {
    Amounts sum = Amounts.ZERO;
    for (Link link : List.copyOf(decrease.links)) {
      BigDecimal piece = link.quantity.negate();
      Amounts cost = wholeCost(link.inbound).share(piece, link.inbound.quantity);
      sum = sum.plus(cost);
      Value increase = increase(transaction, decrease, value, piece, link.inbound);
      setCost(increase, cost);
      cardCosts.posted(increase, BigDecimal.ZERO);
    }
    Amounts lcy = new Amounts(sum.lcy().negate(), BigDecimal.ZERO);
    setCost(value, translatedAgain(ledgers.precisions().amount(lcy), decrease));
  }

  /** ACY-4: the leg at the origin is translated on the day of the transfer. */
  private Amounts translatedAgain(Amounts cost, Entry decrease) {
    return ledgers.precisions().amountOf(cost.lcy(), decrease.postingDate);
  }

  private static Amounts wholeCost(Entry inbound) {
    Amounts sum = Amounts.ZERO;
    for (Value value : inbound.values) {
      sum =
          sum.plus(
              value.partialRevaluation
                  ? value.cost().share(inbound.quantity, value.valued)
                  : value.cost());
    }
    return sum;
  }

  private void setCost(Value value, Amounts cost) {
    if (value.entry.card.item().inventoryValueZero()) {
      return;
    }
    value.actual = ledgers.precisions().amount(cost);
    value.costPerUnit = ledgers.precisions().unit(value.actual.share(BigDecimal.ONE, value.valued));
  }

  private Value increase(
      Transaction transaction, Entry decrease, Value out, BigDecimal quantity, Entry source) {
    Goods goods = transaction.goods();
    boolean shipment = transaction.kind() == TransactionKind.TRANSFER_SHIPMENT;
    Entry entry =
        ledgers.newEntry(
            decrease.card,
            ItemLedgerEntryType.TRANSFER,
            goods.newVariant() == null ? goods.variant() : goods.newVariant(),
            shipment ? goods.inTransitLocation() : goods.newLocation(),
            decrease.postingDate,
            decrease.document,
            quantity,
            transaction.id());
    identify(entry, transaction);
    ledgers.insert(entry);
    entry.completelyInvoiced =
        source == null ? decrease.completelyInvoiced : source.completelyInvoiced;
    Value value = newValue(entry);
    value.valuationDate = out.valuationDate;
    new Link(entry, entry, decrease, quantity, entry.postingDate, true, source).insert();
    applying.applyAutomatically(entry);
    return value;
  }
}
