package org.trueup.core.posting;

import java.util.Optional;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.transaction.Transaction;

/**
 * Purchases for a job (costing.md 4.1): what is received is used by the job at once, by a negative
 * adjustment that is fixed to the receipt and has its status, expected or actual. A return comes
 * back from the job first and then leaves. The use costs what the line of the purchase costs; the
 * adjustment gives it the cost of the receipt. What comes back from the job costs what its use
 * costs.
 */
final class JobUse {

  private final Ledger ledger;
  private final LinePosting posting;
  private final Lines lines;

  JobUse(Ledger ledger, LinePosting posting, Lines lines) {
    this.ledger = ledger;
    this.posting = posting;
    this.lines = lines;
  }

  /** Whether an entry is the use by a job of what a purchase of the same transaction brought. */
  static boolean isUse(Movement movement) {
    return movement.type() == ItemLedgerEntryType.NEGATIVE_ADJUSTMENT
        && !movement.entry().origin().job().isEmpty();
  }

  /** Posts a document line, with the use by its job if it has one; returns the document's entry. */
  Movement post(Transaction transaction, Line line) {
    if (!isForJob(line)) {
      return posting.postMovement(line);
    }
    Line use = useOf(transaction, line);
    if (line.quantity < 0) {
      usedOf(line).ifPresent(used -> comeBackFrom(used, use));
      line.appliesTo = posting.postMovement(use);
      return posting.postMovement(line);
    }
    Movement receipt = posting.postMovement(line);
    use.appliesTo = receipt;
    posting.postMovement(use);
    return receipt;
  }

  /** Posts a line that invoices an entry, and the use of that entry with it. */
  void invoice(Transaction transaction, Line line, Movement target) {
    Optional<Movement> used = useOf(target);
    if (target.quantity() < 0) {
      used.ifPresent(use -> invoiceUse(transaction, line, use));
    }
    posting.postInvoice(line, target);
    if (target.quantity() > 0) {
      used.ifPresent(use -> invoiceUse(transaction, line, use));
    }
  }

  private void invoiceUse(Transaction transaction, Line line, Movement use) {
    int sign = Long.signum(line.invoicedQuantity);
    Line own =
        lines.ofInvoice(
            transaction, ItemLedgerEntryType.PURCHASE, sign, use, -line.invoicedQuantity);
    own.type = ItemLedgerEntryType.NEGATIVE_ADJUSTMENT;
    own.valueDocumentNo = line.valueDocumentNo;
    own.takeUnitCost(line);
    use.tookCostFrom().ifPresent(used -> lines.cost().takeEntryCost(own, used));
    posting.postInvoice(own, use);
  }

  /** What comes back from a job costs what its use costs (4.5). */
  private void comeBackFrom(Movement used, Line line) {
    line.appliesFrom = used;
    lines.cost().takeEntryCost(line, used);
  }

  private boolean isForJob(Line line) {
    return line.type == ItemLedgerEntryType.PURCHASE
        && !line.origin.job().isEmpty()
        && ledger.item(line.origin.item()).card().item().isInventory();
  }

  private Line useOf(Transaction transaction, Line line) {
    Line use = lines.ofDocument(transaction, line.type, Long.signum(line.quantity));
    use.type = ItemLedgerEntryType.NEGATIVE_ADJUSTMENT;
    use.quantity = -line.quantity;
    use.invoicedQuantity = -line.invoicedQuantity;
    use.valueDocumentNo = line.valueDocumentNo;
    use.appliesTo = null;
    use.appliesFrom = null;
    use.salesAmount = 0;
    return use;
  }

  /** The use of the receipt that a return is applied to. */
  private Optional<Movement> usedOf(Line returned) {
    return Optional.ofNullable(returned.appliesTo).flatMap(this::useOf);
  }

  /** The use by its job of what a purchase brought, or what a return gave back. */
  Optional<Movement> useOf(Movement target) {
    boolean forJob =
        target.type() == ItemLedgerEntryType.PURCHASE && !target.entry().origin().job().isEmpty();
    return forJob
        ? ledger.movementsOf(target.entry().origin().transactionId()).stream()
            .filter(JobUse::isUse)
            .findFirst()
        : Optional.empty();
  }
}
