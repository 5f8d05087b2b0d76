package org.trueup.core.posting;

import java.util.ArrayList;
import java.util.List;
import org.trueup.core.company.Company;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.period.AveragePeriods;
import org.trueup.core.period.PostingDates;
import org.trueup.core.transaction.EntryReference;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionKind;

/**
 * Posts transactions to the ledgers, one after the other (costing.md 3 and 4).
 *
 * <p>A transaction that is refused leaves the ledger half changed; the caller throws the ledger
 * away (see {@link Ledger}).
 */
public final class TransactionPosting {

  private final Ledger ledger;
  private final Lines lines;
  private final LinePosting linePosting;
  private final JobUse jobUse;
  private final TransferPosting transfers;
  private final ChargePosting charges;
  private final ProductionPosting production;
  private final AssemblyPosting assembly;
  private final RevaluationPosting revaluations;
  private final UndoPosting undo;
  private final ApplicationWorksheet worksheet;
  private final PostingDates postingDates;
  private final InvoiceTargets invoices;
  private final long amountPrecision;

  /** Posting to a ledger, with the inventory periods as they now stand. */
  public TransactionPosting(Ledger ledger, InventoryPeriods periods) {
    this.ledger = ledger;
    Company company = ledger.company();
    Currencies currencies = new Currencies(company);
    AveragePeriods averages = new AveragePeriods(company.settings(), company.accountingPeriods());
    AverageCostPoints points = new AverageCostPoints(averages);
    OrderRecords orders = new OrderRecords(ledger);
    CardCost cardCost = new CardCost(averages, currencies);
    lines = new Lines(ledger, currencies, cardCost);
    invoices = new InvoiceTargets(company, lines.units());
    amountPrecision = currencies.amountPrecision();
    postingDates = new PostingDates(company.settings(), periods.all());
    linePosting = new LinePosting(ledger, currencies, points, orders, postingDates);
    jobUse = new JobUse(ledger, linePosting, lines);
    transfers = new TransferPosting(ledger, currencies, linePosting, lines, averages);
    charges = new ChargePosting(ledger, currencies, linePosting, lines);
    production = new ProductionPosting(ledger, currencies, linePosting, lines, orders);
    assembly = new AssemblyPosting(ledger, currencies, linePosting, lines, production);
    revaluations = new RevaluationPosting(ledger, currencies, linePosting, lines, averages);
    undo = new UndoPosting(ledger, currencies, linePosting, lines, jobUse);
    worksheet = new ApplicationWorksheet(ledger, linePosting, lines, postingDates);
  }

  /**
   * Posts a transaction and notes it as posted.
   *
   * @param contentHash hash of what the transaction says
   * @throws Refusal if the transaction may not be posted
   */
  public void post(Transaction transaction, String contentHash) {
    refuseDate(transaction);
    dispatch(transaction);
    ledger.posted(transaction.id(), contentHash);
  }

  /** PER-1 and the allowed posting range. */
  private void refuseDate(Transaction transaction) {
    boolean worksheet =
        transaction.kind() == TransactionKind.UNAPPLY
            || transaction.kind() == TransactionKind.REAPPLY;
    if (!worksheet && ledger.company().settings().isTooEarlyToValue(transaction.postingDate())) {
      throw new Refusal(
          ValuationDates.tooEarly(
              transaction.postingDate(), Place.ofTransaction(transaction.id())));
    }
    if (!worksheet && !postingDates.isAllowed(transaction.postingDate())) {
      throw new Refusal(
          new Failure(
              "POSTING-DATE-NOT-ALLOWED",
              Place.ofTransaction(transaction.id()),
              "the posting date "
                  + transaction.postingDate()
                  + " lies outside the allowed range or in a closed inventory period.",
              "Choose a later date, or open the period."));
    }
  }

  private void dispatch(Transaction transaction) {
    switch (transaction.kind()) {
      case PURCHASE_RECEIPT -> document(transaction, ItemLedgerEntryType.PURCHASE, 1);
      case PURCHASE_RETURN_SHIPMENT -> document(transaction, ItemLedgerEntryType.PURCHASE, -1);
      case SALES_SHIPMENT -> document(transaction, ItemLedgerEntryType.SALE, -1);
      case SALES_RETURN_RECEIPT -> document(transaction, ItemLedgerEntryType.SALE, 1);
      case PURCHASE_INVOICE -> invoice(transaction, ItemLedgerEntryType.PURCHASE, 1);
      case PURCHASE_CREDIT_MEMO -> invoice(transaction, ItemLedgerEntryType.PURCHASE, -1);
      case SALES_INVOICE -> invoice(transaction, ItemLedgerEntryType.SALE, -1);
      case SALES_CREDIT_MEMO -> invoice(transaction, ItemLedgerEntryType.SALE, 1);
      case ITEM_CHARGE -> charges.post(transaction);
      case PURCHASE -> journal(transaction, ItemLedgerEntryType.PURCHASE, 1);
      case SALE -> journal(transaction, ItemLedgerEntryType.SALE, -1);
      case POSITIVE_ADJUSTMENT -> journal(transaction, ItemLedgerEntryType.POSITIVE_ADJUSTMENT, 1);
      case NEGATIVE_ADJUSTMENT -> journal(transaction, ItemLedgerEntryType.NEGATIVE_ADJUSTMENT, -1);
      case PHYSICAL_INVENTORY -> count(transaction);
      case TRANSFER, TRANSFER_SHIPMENT, TRANSFER_RECEIPT -> transfers.post(transaction);
      case PRODUCTION_ORDER -> production.open(transaction);
      case CONSUMPTION -> production.consume(transaction);
      case OUTPUT -> production.output(transaction);
      case CAPACITY -> production.capacity(transaction);
      case FINISH_PRODUCTION_ORDER -> production.finish(transaction);
      case ASSEMBLY_CONSUMPTION -> assembly.consume(transaction);
      case ASSEMBLY_RESOURCE -> assembly.resource(transaction);
      case ASSEMBLY_OUTPUT -> assembly.output(transaction);
      case REVALUATION -> revaluations.post(transaction);
      case UNDO -> undo.post(transaction);
      case UNAPPLY -> worksheet.unapply(transaction);
      case REAPPLY -> worksheet.reapply(transaction);
    }
  }

  /** A receipt, shipment or return; a part of it may be invoiced in the same step. */
  private void document(Transaction transaction, ItemLedgerEntryType type, int sign) {
    Line line = lines.ofDocument(transaction, type, sign);
    postSplitByTarget(transaction, line);
  }

  private void postSplitByTarget(Transaction transaction, Line line) {
    if (line.invoicedQuantity == 0 || line.invoicedQuantity == line.quantity) {
      jobUse.post(transaction, line);
      return;
    }
    long invoiced = line.invoicedQuantity;
    long amountOfAll = line.amount;
    line.invoicedQuantity = 0;
    String invoiceNo = line.valueDocumentNo;
    line.valueDocumentNo = line.documentNo;
    Movement movement = jobUse.post(transaction, line);
    Line rest = lines.ofDocument(transaction, line.type, Long.signum(line.quantity));
    rest.valueDocumentNo = invoiceNo;
    rest.invoicedQuantity = invoiced;
    rest.amount = Fixed.share(amountOfAll, invoiced, line.quantity, amountPrecision);
    rest.salesAmount = Fixed.share(line.salesAmount, invoiced, line.quantity, amountPrecision);
    lines.cost().takePartOfListPrice(rest, invoiced);
    jobUse.invoice(transaction, rest, movement);
  }

  /** An invoice or credit memo, of earlier documents or of the goods themselves. */
  private void invoice(Transaction transaction, ItemLedgerEntryType type, int sign) {
    if (transaction.links().invoices().isEmpty()) {
      Line line = lines.ofDocument(transaction, type, sign);
      line.invoicedQuantity = line.quantity;
      jobUse.post(transaction, line);
      return;
    }
    List<Movement> targets = new ArrayList<>();
    for (EntryReference reference : transaction.links().invoices()) {
      for (Movement movement : lines.all(transaction, reference)) {
        if (movement.type() == type) {
          targets.add(movement);
        }
      }
    }
    invoiceTargets(invoices.invoiceOf(transaction, targets), type, sign, targets);
  }

  private void invoiceTargets(
      Transaction transaction, ItemLedgerEntryType type, int sign, List<Movement> targets) {
    Line whole = lines.ofDocument(transaction, type, sign);
    long left = whole.quantity;
    AmountInParts amount = new AmountInParts(whole.amount, left, amountPrecision);
    AmountInParts listAmount =
        new AmountInParts(lines.cost().listAmount(whole), left, amountPrecision);
    AmountInParts sales = new AmountInParts(whole.salesAmount, left, amountPrecision);
    for (Movement target : targets) {
      long part = partOf(target, left);
      if (part != 0) {
        Line line = lines.ofInvoice(transaction, type, sign, target, part);
        line.amount = amount.next(part);
        line.salesAmount = sales.next(part);
        lines.cost().setListAmount(line, listAmount.next(part), part);
        left -= part;
        jobUse.invoice(transaction, line, target);
      }
    }
    if (left != 0) {
      throw Lines.refusal(
          transaction,
          "INVOICE-EXCEEDS-QUANTITY",
          "more is invoiced (" + Fixed.toText(whole.quantity) + ") than was received or shipped.",
          "Invoice at most what is not invoiced yet.");
    }
  }

  private static long partOf(Movement target, long left) {
    long open = target.quantity() - target.invoicedQuantity();
    if (Long.signum(open) != Long.signum(left)) {
      return 0;
    }
    return Math.abs(open) < Math.abs(left) ? open : left;
  }

  private void journal(Transaction transaction, ItemLedgerEntryType type, int sign) {
    Line line = lines.ofJournal(transaction, type, sign);
    linePosting.postMovement(line);
  }

  /** A count posts the difference to what the ledger holds on the day (4.1). */
  private void count(Transaction transaction) {
    long difference = lines.quantity(transaction);
    if (difference == 0) {
      return;
    }
    ItemLedgerEntryType type =
        difference > 0
            ? ItemLedgerEntryType.POSITIVE_ADJUSTMENT
            : ItemLedgerEntryType.NEGATIVE_ADJUSTMENT;
    linePosting.postMovement(lines.ofJournal(transaction, type, 1));
  }
}
