package org.trueup.core.posting;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.trueup.core.company.Company;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.Origin;
import org.trueup.core.transaction.Transaction;

/** Invoices of movements that exist: what an invoice leaves out is theirs. */
final class InvoiceTargets {

  private final Company company;
  private final BaseUnits units;

  InvoiceTargets(Company company, BaseUnits units) {
    this.company = company;
    this.units = units;
  }

  /**
   * An invoice of movements: what it leaves out is theirs, item, place and all that is not invoiced
   * yet.
   */
  Transaction invoiceOf(Transaction transaction, List<Movement> targets) {
    String named = transaction.goods().item();
    if (targets.isEmpty() && !named.isEmpty()) {
      return transaction;
    }
    String item = named.isEmpty() && !targets.isEmpty() ? targets.get(0).entry().item() : named;
    boolean fits = !item.isEmpty();
    for (Movement target : targets) {
      fits &= target.entry().item().equals(item);
    }
    if (!fits) {
      throw Lines.refusal(
          transaction,
          "INVOICE-OF-OTHER-ITEM",
          "it invoices entries of " + itemsOf(targets) + ".",
          "Invoice entries of one item, and name that item or none.");
    }
    return withAllOpen(transaction, targets.get(0), targets);
  }

  private static String itemsOf(List<Movement> targets) {
    return targets.isEmpty()
        ? "no item"
        : targets.stream()
            .map(movement -> movement.entry().item())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
  }

  /** The transaction as one of the item, variant and location of a movement. */
  static Transaction at(Transaction transaction, Movement target) {
    Transaction.Goods goods = transaction.goods();
    return at(transaction, target, goods.quantity(), goods.quantityBase());
  }

  private static Transaction at(
      Transaction transaction, Movement target, BigDecimal inUnits, BigDecimal inBaseUnits) {
    Origin origin = target.entry().origin();
    Transaction.Goods goods = transaction.goods();
    boolean isSame =
        goods.quantity() == inUnits
            && goods.quantityBase() == inBaseUnits
            && goods.item().equals(origin.item())
            && goods.variant().equals(origin.variant())
            && goods.location().equals(origin.location());
    return isSame
        ? transaction
        : transaction.with(
            goods.of(origin.item(), origin.variant(), origin.location(), inUnits, inBaseUnits));
  }

  private Transaction withAllOpen(Transaction transaction, Movement first, List<Movement> targets) {
    Transaction ofItem = at(transaction, first);
    refuseUnknownUnit(ofItem);
    if (transaction.goods().quantity() != null) {
      return ofItem;
    }
    long open =
        targets.stream()
            .mapToLong(target -> Math.abs(target.quantity() - target.invoicedQuantity()))
            .sum();
    BigDecimal inBaseUnits = Fixed.toDecimal(open);
    BigDecimal inUnits = Fixed.quotient(inBaseUnits, units.perUnit(ofItem));
    return at(transaction, first, inUnits, inBaseUnits);
  }

  /** The unit of a row without item could not be looked up when the row was read. */
  private void refuseUnknownUnit(Transaction transaction) {
    String unit = transaction.goods().unitOfMeasure();
    String item = transaction.goods().item();
    boolean isBase = company.item(item).baseUnitOfMeasure().equalsIgnoreCase(unit);
    if (!unit.isEmpty() && !isBase && company.unitOfMeasure(item, unit).isEmpty()) {
      throw Lines.refusal(
          transaction,
          "UNKNOWN-CODE",
          "item " + item + " has no unit of measure " + unit + ".",
          "Add it to item_units_of_measure, or name another.");
    }
  }
}
