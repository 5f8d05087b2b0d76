package org.trueup.examples.adventureworks;

import static org.trueup.examples.folder.TransactionColumn.AMOUNT;
import static org.trueup.examples.folder.TransactionColumn.APPLIES_TO;
import static org.trueup.examples.folder.TransactionColumn.ASSIGNED_TO;
import static org.trueup.examples.folder.TransactionColumn.DESCRIPTION;
import static org.trueup.examples.folder.TransactionColumn.DIRECT_UNIT_COST;
import static org.trueup.examples.folder.TransactionColumn.GEN_BUS_POSTING_GROUP;
import static org.trueup.examples.folder.TransactionColumn.INVOICED_QUANTITY;
import static org.trueup.examples.folder.TransactionColumn.INVOICES;
import static org.trueup.examples.folder.TransactionColumn.INVOICE_NO;
import static org.trueup.examples.folder.TransactionColumn.ITEM_CHARGE;
import static org.trueup.examples.folder.TransactionColumn.ORDER_NO;
import static org.trueup.examples.folder.TransactionColumn.SIDE;
import static org.trueup.examples.folder.TransactionColumn.SOURCE_NO;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trueup.examples.folder.Decimals;
import org.trueup.examples.folder.Transaction;
import org.trueup.examples.folder.TransactionKind;

/**
 * Turns purchase orders into receipts at expected cost, invoices, freight and returns.
 *
 * <p>Goods come two days before the invoice. With the invoice come the freight of the order, as an
 * item charge spread over all its receipts, and the rejected pieces go back against the receipt
 * they came with.
 */
final class Purchases {

  private final Products products;
  private BigDecimal freightResidue = BigDecimal.ZERO;

  private Purchases(Products products) {
    this.products = products;
  }

  static List<Transaction> transactions(List<PurchaseOrder> orders, Products products) {
    Purchases purchases = new Purchases(products);
    List<Transaction> all = new ArrayList<>();
    for (PurchaseOrder order : orders) {
      order.lines().forEach(line -> purchases.addLine(order, line, all));
      all.add(purchases.freight(order));
    }
    return all;
  }

  private void addLine(PurchaseOrder order, PurchaseOrder.Line line, List<Transaction> all) {
    all.add(receipt(order, line));
    all.add(invoice(order, line));
    if (line.rejected().signum() > 0) {
      all.add(returnOfRejects(order, line));
    }
  }

  private Transaction receipt(PurchaseOrder order, PurchaseOrder.Line line) {
    Transaction receipt =
        goods(TransactionKind.PURCHASE_RECEIPT, receiptId(line), order, line, order.receiptDate())
            .quantity(line.received())
            .with(DIRECT_UNIT_COST, line.unitPrice());
    return line.received().compareTo(line.ordered()) == 0
        ? receipt
        : receipt.with(DESCRIPTION, Decimals.text(line.ordered()) + " ordered");
  }

  private Transaction invoice(PurchaseOrder order, PurchaseOrder.Line line) {
    return goods(
            TransactionKind.PURCHASE_INVOICE, "PI" + line.id(), order, line, order.invoiceDate())
        .with(INVOICES, receiptId(line))
        .quantity(line.received())
        .with(DIRECT_UNIT_COST, line.unitPrice());
  }

  private Transaction returnOfRejects(PurchaseOrder order, PurchaseOrder.Line line) {
    return goods(
            TransactionKind.PURCHASE_RETURN_SHIPMENT,
            "RJ" + line.id(),
            order,
            line,
            order.invoiceDate())
        .with(APPLIES_TO, receiptId(line))
        .quantity(line.rejected())
        .with(INVOICED_QUANTITY, line.rejected())
        .with(INVOICE_NO, "VC" + order.id())
        .with(DIRECT_UNIT_COST, line.unitPrice());
  }

  private Transaction freight(PurchaseOrder order) {
    return document(TransactionKind.ITEM_CHARGE, "FR" + order.id(), order, order.invoiceDate())
        .with(ITEM_CHARGE, "FREIGHT")
        .with(SIDE, "purchase")
        .with(AMOUNT, freightInCents(order))
        .with(
            ASSIGNED_TO,
            order.lines().stream().map(Purchases::receiptId).collect(Collectors.joining(";")));
  }

  /** The freight rounded to cents; what is rounded off goes to the freight of the next order. */
  private BigDecimal freightInCents(PurchaseOrder order) {
    BigDecimal due = order.freight().add(freightResidue);
    BigDecimal cents = Decimals.amount(due);
    freightResidue = due.subtract(cents);
    return cents;
  }

  private Transaction goods(
      TransactionKind kind,
      String id,
      PurchaseOrder order,
      PurchaseOrder.Line line,
      LocalDate date) {
    Product product = products.get(line.productId());
    return document(kind, id, order, date).item(product.no(), product.home());
  }

  private static Transaction document(
      TransactionKind kind, String id, PurchaseOrder order, LocalDate date) {
    return Transaction.of(kind, id, date, documentNo(kind, order))
        .with(ORDER_NO, "PO" + order.id())
        .with(SOURCE_NO, order.vendor())
        .with(GEN_BUS_POSTING_GROUP, "DOMESTIC");
  }

  private static String documentNo(TransactionKind kind, PurchaseOrder order) {
    return switch (kind) {
          case PURCHASE_RECEIPT -> "GR";
          case PURCHASE_RETURN_SHIPMENT -> "RS";
          default -> "VI";
        }
        + order.id();
  }

  private static String receiptId(PurchaseOrder.Line line) {
    return "PR" + line.id();
  }
}
