package org.trueup.core.posting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.trueup.core.company.Item;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.CapacityUse;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.OrderLine;
import org.trueup.core.ledger.OrderState;
import org.trueup.core.ledger.OrderState.OrderKey;
import org.trueup.core.ledger.OrderState.UnitShares;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.Origin;
import org.trueup.core.transaction.Transaction;

/** Assembly orders: components and resources in, product out (costing.md 4.8). */
final class AssemblyPosting {

  private final Ledger ledger;
  private final Currencies currencies;
  private final LinePosting posting;
  private final Lines lines;
  private final ProductionPosting production;

  AssemblyPosting(
      Ledger ledger,
      Currencies currencies,
      LinePosting posting,
      Lines lines,
      ProductionPosting production) {
    this.ledger = ledger;
    this.currencies = currencies;
    this.posting = posting;
    this.lines = lines;
    this.production = production;
  }

  private static OrderKey key(Transaction transaction) {
    return new OrderKey(OrderType.ASSEMBLY, transaction.order().orderNo(), 0);
  }

  /** The order; it begins with the first line that belongs to it, its product with the output. */
  private OrderLine orderOf(Transaction transaction) {
    Optional<OrderLine> found = ledger.order(key(transaction));
    return found.orElseGet(() -> ledger.open(blank(key(transaction))));
  }

  private static OrderState blank(OrderKey key) {
    return new OrderState(
        key,
        "",
        "",
        "",
        0,
        "",
        List.of(),
        0,
        0,
        0,
        UnitShares.NONE,
        UnitShares.NONE,
        true,
        true,
        true,
        false,
        true);
  }

  void consume(Transaction transaction) {
    OrderLine order = orderOf(transaction);
    Line line =
        lines.ofOrder(
            transaction, ItemLedgerEntryType.ASSEMBLY_CONSUMPTION, -1, OrderType.ASSEMBLY);
    line.origin = inOrder(line.origin, order);
    line.invoicedQuantity = line.quantity;
    lines.cost().ofConsumption(transaction, line);
    posting.postMovement(line);
  }

  private static Origin inOrder(Origin origin, OrderLine order) {
    return new Origin(
        origin.item(),
        origin.variant(),
        origin.location(),
        origin.inventoryPostingGroup(),
        origin.genBusPostingGroup(),
        origin.genProdPostingGroup(),
        origin.externalDocumentNo(),
        origin.sourceNo(),
        OrderType.ASSEMBLY,
        order.key().orderNo(),
        0,
        origin.job(),
        origin.jobTask(),
        origin.dimensions(),
        origin.description(),
        origin.transactionId());
  }

  void resource(Transaction transaction) {
    OrderLine order = orderOf(transaction);
    Transaction.Document document = transaction.document();
    Origin origin =
        new Origin(
            "",
            "",
            "",
            "",
            document.genBusPostingGroup(),
            production.productGroup(transaction, ""),
            document.externalDocumentNo(),
            document.sourceNo(),
            OrderType.ASSEMBLY,
            order.key().orderNo(),
            0,
            document.job(),
            document.jobTask(),
            document.dimensions(),
            document.description(),
            transaction.id());
    CapacityUse use = production.use(transaction, origin, "");
    production.post(transaction, use);
  }

  void output(Transaction transaction) {
    OrderLine order = orderOf(transaction);
    Line line =
        lines.ofOrder(transaction, ItemLedgerEntryType.ASSEMBLY_OUTPUT, 1, OrderType.ASSEMBLY);
    line.origin = inOrder(line.origin, order);
    line.invoicedQuantity = line.quantity;
    takeHeaderCost(transaction, order, line);
    posting.postMovement(line);
  }

  /** The header's unit cost holds overhead; direct cost is what is left without it (4.8). */
  private void takeHeaderCost(Transaction transaction, OrderLine order, Line line) {
    ItemLedger item = ledger.item(line.origin.item());
    Item card = item.card().item();
    Transaction.Costs costs = transaction.costs();
    boolean ofCard = card.isStandard();
    line.indirectCostPct =
        ofCard || costs.indirectCostPct() == null
            ? card.indirectCostPct()
            : Fixed.of(costs.indirectCostPct());
    line.overheadRate =
        ofCard || costs.overheadRate() == null
            ? card.overheadRate()
            : Fixed.of(costs.overheadRate());
    BigDecimal unitCost = headerUnitCost(transaction, line, item);
    line.setUnitCost(unitCost, 1);
    BigDecimal direct = LineCost.withoutOverhead(unitCost, line);
    line.amount =
        costs.amount() == null
            ? Fixed.round(
                direct.multiply(Fixed.toDecimal(line.quantity)), currencies.amountPrecision())
            : Fixed.round(costs.amount(), currencies.amountPrecision());
    order.setState(
        order
            .state()
            .asAssembled(
                line.origin.item(),
                line.indirectCostPct,
                line.overheadRate,
                OrderRecords.sharesOf(item.card())));
  }

  /** As stated, or so that it holds the amount that is stated; the card cost if nothing is. */
  private BigDecimal headerUnitCost(Transaction transaction, Line line, ItemLedger item) {
    Transaction.Costs costs = transaction.costs();
    if (costs.unitCost() != null) {
      return Fixed.quotient(costs.unitCost(), lines.units().perUnit(transaction));
    }
    return costs.amount() == null
        ? Fixed.toDecimal(CardCost.ofPlace(item, line.origin))
        : LineCost.withOverhead(
            Fixed.quotient(costs.amount(), Fixed.toDecimal(line.quantity)), line);
  }
}
