package org.trueup.testkit.model;

import java.math.BigDecimal;
import org.trueup.core.ledger.ItemLedgerEntryType;

/**
 * Posts lines of documents: the movement, the invoice of what moved, and the use by a job of what
 * was bought for it (costing.md 3.2, 4.1).
 */
final class DocumentPosting {

  private final Ledgers ledgers;
  private final LineReader lines;
  private final MovementPosting movements;

  DocumentPosting(Ledgers ledgers, LineReader lines, MovementPosting movements) {
    this.ledgers = ledgers;
    this.lines = lines;
    this.movements = movements;
  }

  /** Posts a line; one that is invoiced in part is a movement and an invoice of the part. */
  void post(Line line) {
    if (line.isExpected() || Exact.same(line.invoiced, line.quantity)) {
      move(line);
      return;
    }
    BigDecimal part = line.invoiced;
    String invoice = line.valueDocument;
    line.invoiced = BigDecimal.ZERO;
    line.valueDocument = line.document;
    Entry entry = move(line);
    line.invoiced = part;
    line.valueDocument = invoice;
    line.amount = partOf(line.amount, line);
    line.grossAmount = partOf(line.grossAmount, line);
    invoice(line, entry);
  }

  /** 3.2: document lines are invoiced in proportion. */
  private BigDecimal partOf(BigDecimal amount, Line line) {
    return ledgers.precisions().amount(Exact.share(amount, line.invoiced, line.quantity));
  }

  private Entry move(Line line) {
    return isForJob(line) ? moveForJob(line) : movements.move(line);
  }

  private static boolean isForJob(Line line) {
    return line.type == ItemLedgerEntryType.PURCHASE
        && line.card.isInventory()
        && !line.transaction.document().job().isEmpty();
  }

  /** 4.1: a receipt is used at once; what goes back comes back from the job first. */
  private Entry moveForJob(Line line) {
    Line use = useOf(line);
    if (line.isIncrease()) {
      Entry receipt = movements.move(line);
      use.appliesTo = receipt;
      receipt.use = movements.move(use);
      return receipt;
    }
    takeFrom(line.appliesTo == null ? null : line.appliesTo.use, use);
    Entry reversal = movements.move(use);
    line.appliesTo = reversal;
    Entry returned = movements.move(line);
    returned.use = reversal;
    return returned;
  }

  /** It costs what the line costs; the adjustment gives it the cost of the receipt (0027). */
  private static Line useOf(Line line) {
    Line use = new Line(line.transaction);
    use.card = line.card;
    use.type = ItemLedgerEntryType.NEGATIVE_ADJUSTMENT;
    use.variant = line.variant;
    use.location = line.location;
    use.lot = line.lot;
    use.serial = line.serial;
    use.postingDate = line.postingDate;
    use.document = line.document;
    use.valueDocument = line.valueDocument;
    use.quantity = line.quantity.negate();
    use.invoiced = line.invoiced.negate();
    use.exactUnitCost = line.exactUnitCost;
    return use;
  }

  /** 4.5: what comes back from a job costs what its use costs. */
  private void takeFrom(Entry used, Line line) {
    if (used != null) {
      line.appliesFrom = used;
      line.exactUnitCost = lines.costOf(used);
    }
  }

  /** Invoices a part of an entry that moved earlier, and the use of it by its job. */
  void invoice(Line line, Entry entry) {
    if (entry.use == null) {
      movements.postInvoice(line, entry);
    } else if (entry.isIncrease()) {
      movements.postInvoice(line, entry);
      movements.postInvoice(invoiceOf(line, entry.use), entry.use);
    } else {
      movements.postInvoice(invoiceOf(line, entry.use), entry.use);
      movements.postInvoice(line, entry);
    }
  }

  private Line invoiceOf(Line line, Entry entry) {
    Line use = useOf(line);
    takeFrom(entry.appliesFrom, use);
    return use;
  }
}
