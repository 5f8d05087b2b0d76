package org.trueup.core.transaction;

import static org.trueup.core.transaction.TransactionColumn.AMOUNT;
import static org.trueup.core.transaction.TransactionColumn.AMOUNT_IN_CURRENCY;
import static org.trueup.core.transaction.TransactionColumn.APPLIES_TO;
import static org.trueup.core.transaction.TransactionColumn.CURRENCY;
import static org.trueup.core.transaction.TransactionColumn.INVOICED_QUANTITY;
import static org.trueup.core.transaction.TransactionColumn.INVOICE_NO;
import static org.trueup.core.transaction.TransactionColumn.ITEM;
import static org.trueup.core.transaction.TransactionColumn.JOB;
import static org.trueup.core.transaction.TransactionColumn.JOB_TASK;
import static org.trueup.core.transaction.TransactionColumn.QUANTITY;
import static org.trueup.core.transaction.TransactionColumn.UNIT_COST_REVALUED;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.trueup.core.transaction.Transaction.Goods;
import org.trueup.core.transaction.Transaction.RevaluationPer;

/** Rules between the cells of a transaction that no single column can state. */
final class TransactionRules {

  private final Transaction transaction;
  private final TransactionCells cells;

  private TransactionRules(Transaction transaction, TransactionCells cells) {
    this.transaction = transaction;
    this.cells = cells;
  }

  /** Adds what is broken to the failures of the cells. */
  static void check(Transaction transaction, TransactionCells cells) {
    TransactionRules rules = new TransactionRules(transaction, cells);
    if (transaction.kind() != null) {
      rules.checkKind(transaction.kind());
    }
    rules.checkCurrency();
    rules.checkJob();
  }

  private void checkKind(TransactionKind kind) {
    switch (kind) {
      case PURCHASE_RECEIPT, SALES_RETURN_RECEIPT, PURCHASE_RETURN_SHIPMENT, SALES_SHIPMENT -> {
        checkNotZero();
        checkInvoiced();
      }
      case PURCHASE_INVOICE, SALES_INVOICE, PURCHASE_CREDIT_MEMO, SALES_CREDIT_MEMO -> {
        checkNotZero();
        checkGoodsUnlessReferred();
      }
      case PURCHASE,
          SALE,
          POSITIVE_ADJUSTMENT,
          NEGATIVE_ADJUSTMENT,
          CONSUMPTION,
          ASSEMBLY_CONSUMPTION,
          ASSEMBLY_RESOURCE,
          ASSEMBLY_OUTPUT ->
          checkNotZero();
      case TRANSFER, TRANSFER_SHIPMENT, TRANSFER_RECEIPT, PRODUCTION_ORDER -> checkPositive();
      case REVALUATION -> checkRevaluation();
      case ITEM_CHARGE -> checkChargedQuantity();
      case PHYSICAL_INVENTORY,
          OUTPUT,
          CAPACITY,
          FINISH_PRODUCTION_ORDER,
          UNDO,
          UNAPPLY,
          REAPPLY -> {
        // any quantity is right, or there is none
      }
    }
  }

  private void checkNotZero() {
    BigDecimal quantity = transaction.goods().quantity();
    if (quantity != null && quantity.signum() == 0) {
      cells.fail(
          "ZERO-QUANTITY", QUANTITY, "The quantity is zero.", "Leave the line out, or correct it.");
    }
  }

  private void checkPositive() {
    checkNotZero();
    BigDecimal quantity = transaction.goods().quantity();
    if (quantity != null && quantity.signum() < 0) {
      cells.fail(
          "NEGATIVE-NUMBER",
          QUANTITY,
          "A " + transaction.kind().code() + " cannot have a negative quantity.",
          "Write a positive quantity; to move goods back, exchange the places.");
    }
  }

  private void checkInvoiced() {
    Goods goods = transaction.goods();
    BigDecimal invoiced = goods.invoicedQuantity();
    if (invoiced == null || goods.quantity() == null) {
      return;
    }
    boolean opposite = invoiced.signum() * goods.quantity().signum() < 0;
    if (opposite || invoiced.abs().compareTo(goods.quantity().abs()) > 0) {
      cells.fail(
          "INVOICED-TOO-MUCH",
          INVOICED_QUANTITY,
          "More is invoiced than the quantity of the line.",
          "Invoice the quantity of the line at most, with its sign.");
    }
    if (invoiced.signum() != 0 && cells.text(INVOICE_NO).isEmpty()) {
      cells.fail(
          "MISSING-VALUE",
          INVOICE_NO,
          "A line that is invoiced needs the number of its invoice.",
          "Fill it in.");
    }
  }

  /** An invoice of receipts or shipments takes item and quantity from them. */
  private void checkGoodsUnlessReferred() {
    if (transaction.links().invoices().isEmpty()) {
      checkFilled(ITEM, "an item");
      checkFilled(QUANTITY, "a quantity");
    }
  }

  private void checkFilled(TransactionColumn column, String what) {
    if (cells.text(column).isEmpty()) {
      cells.fail(
          "MISSING-VALUE",
          column,
          "A line that invoices no receipt or shipment needs " + what + ".",
          "Fill it in, or name the receipts in the column invoices.");
    }
  }

  private void checkChargedQuantity() {
    BigDecimal quantity = transaction.goods().quantity();
    if (quantity != null && quantity.signum() <= 0) {
      cells.fail(
          "NOT-POSITIVE",
          QUANTITY,
          "The quantity that a charge values must be more than zero.",
          "Leave it blank, or correct it.");
    }
  }

  private void checkRevaluation() {
    long figures =
        Stream.of(
                transaction.revaluation().unitCostRevalued(),
                transaction.revaluation().inventoryValueRevalued(),
                transaction.costs().amount())
            .filter(Objects::nonNull)
            .count();
    if (figures != 1 && !cells.hasFault()) {
      cells.fail(
          "ONE-FIGURE-NEEDED",
          figures == 0 ? UNIT_COST_REVALUED : AMOUNT,
          "A revaluation needs exactly one of unit_cost_revalued, inventory_value_revalued,"
              + " amount.",
          "Fill in one of them.");
    }
    boolean perEntry = transaction.revaluation().per() == RevaluationPer.ENTRY;
    TransactionColumn needed = perEntry ? APPLIES_TO : ITEM;
    if (cells.text(needed).isEmpty()) {
      cells.fail(
          "MISSING-VALUE",
          needed,
          "A revaluation must say what it revalues.",
          "Fill in the " + (perEntry ? "entry." : "item."));
    }
  }

  private void checkCurrency() {
    boolean inCurrency =
        transaction.costs().amountInCurrency() != null
            || transaction.costs().directUnitCostInCurrency() != null;
    if (inCurrency && cells.text(CURRENCY).isEmpty()) {
      cells.fail(
          "MISSING-VALUE",
          CURRENCY,
          "A figure in a currency needs the currency.",
          "Fill it in, or leave " + AMOUNT_IN_CURRENCY.columnName() + " and its unit cost blank.");
    }
  }

  private void checkJob() {
    if (!cells.text(JOB_TASK).isEmpty() && cells.text(JOB).isEmpty()) {
      cells.fail("MISSING-VALUE", JOB, "A task needs its job.", "Fill it in.");
    }
  }
}
