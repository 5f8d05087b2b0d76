package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.util.List;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.Transaction.Goods;

/** Invoices and credit memos, of what moved earlier or of the goods themselves (costing.md 3.2). */
final class InvoicePosting {

  private final Ledgers ledgers;
  private final LineReader lines;
  private final DocumentPosting documents;

  InvoicePosting(Ledgers ledgers, LineReader lines, DocumentPosting documents) {
    this.ledgers = ledgers;
    this.lines = lines;
    this.documents = documents;
  }

  void post(Transaction transaction) {
    if (transaction.links().invoices().isEmpty()) {
      documents.post(lines.read(transaction));
      return;
    }
    List<Entry> moved =
        transaction.links().invoices().stream()
            .flatMap(reference -> ledgers.found(reference).stream())
            .filter(entry -> entry.type == typeOf(transaction))
            .toList();
    if (moved.isEmpty() || moved.stream().anyMatch(entry -> !isMeant(transaction, entry, moved))) {
      throw new Refused("entries of one item are invoiced, and that item is named or none");
    }
    post(allOpen(transaction, moved), moved);
  }

  private static ItemLedgerEntryType typeOf(Transaction transaction) {
    return switch (transaction.kind()) {
      case PURCHASE_INVOICE, PURCHASE_CREDIT_MEMO -> ItemLedgerEntryType.PURCHASE;
      default -> ItemLedgerEntryType.SALE;
    };
  }

  private boolean isMeant(Transaction transaction, Entry entry, List<Entry> moved) {
    String named = transaction.goods().item();
    Card meant = named.isEmpty() ? moved.getFirst().card : ledgers.card(named);
    return entry.card == meant;
  }

  /** Without a quantity all is invoiced that is not invoiced yet (interface 3). */
  private Transaction allOpen(Transaction transaction, List<Entry> moved) {
    Goods goods = transaction.goods();
    if (goods.quantity() != null) {
      return transaction;
    }
    BigDecimal open = BigDecimal.ZERO;
    for (Entry entry : moved) {
      open = open.add(entry.uninvoiced().abs());
    }
    Entry first = moved.getFirst();
    BigDecimal inUnits = Exact.quotient(open, lines.perUnit(first.card, goods));
    return transaction.with(
        goods.of(first.card.no(), first.variant, first.location, inUnits, open));
  }

  /** In the order of the references; what rounding leaves of an amount goes to the next part. */
  private void post(Transaction transaction, List<Entry> moved) {
    Line whole = lines.readInvoice(transaction, moved.getFirst());
    BigDecimal left = whole.quantity;
    Rests rests = new Rests(BigDecimal.ZERO, BigDecimal.ZERO);
    for (Entry entry : moved) {
      BigDecimal part = nearer(entry.uninvoiced(), left);
      if (!Exact.isZero(part)) {
        Line line = lines.readInvoice(transaction, entry);
        line.invoiced = part;
        rests = priced(line, whole, rests);
        left = left.subtract(part);
        documents.invoice(line, entry);
      }
    }
    if (!Exact.isZero(left)) {
      throw new Refused("more is invoiced than moved");
    }
  }

  /** Gives a part its share of the amounts and what rounding left so far; says what is left now. */
  private Rests priced(Line part, Line whole, Rests before) {
    BigDecimal exact = Exact.share(whole.amount, part.invoiced, whole.quantity).add(before.net);
    BigDecimal gross =
        Exact.share(whole.grossAmount, part.invoiced, whole.quantity).add(before.gross);
    part.amount = ledgers.precisions().amount(exact);
    part.grossAmount = ledgers.precisions().amount(gross);
    return new Rests(exact.subtract(part.amount), gross.subtract(part.grossAmount));
  }

  /** What rounding has left of the amount of an invoice, and of its amount before discount. */
  private record Rests(BigDecimal net, BigDecimal gross) {}

  /** The smaller of two quantities of one sign; nothing of two that differ in it. */
  private static BigDecimal nearer(BigDecimal open, BigDecimal left) {
    if (open.signum() != left.signum()) {
      return BigDecimal.ZERO;
    }
    return left.signum() < 0 ? open.max(left) : open.min(left);
  }
}
