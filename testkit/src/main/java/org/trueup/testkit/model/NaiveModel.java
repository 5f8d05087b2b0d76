package org.trueup.testkit.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trueup.core.company.Company;
import org.trueup.core.company.Table;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionKind;

/**
 * The costing engine once more, as simple as the words of costing.md allow: plain lists, decimals,
 * no index, no dirty mark that would spare work. An adjustment looks at every entry of every item
 * from the first transaction on and books the difference to what is posted.
 *
 * <p>It shares nothing with the engine but the records of company and transaction and the words for
 * types of entries, so that agreement of both means something.
 */
public final class NaiveModel {

  private final Ledgers ledgers;
  private final LineReader lines;
  private final MovementPosting movements;
  private final DocumentPosting documents;
  private final InvoicePosting invoices;
  private final TransferPosting transfers;
  private final ChargePosting charges;
  private final ProductionPosting production;
  private final UndoPosting undo;
  private final WorksheetPosting worksheet;
  private final Adjusting adjusting;
  private int begun;

  /** An empty company. */
  public NaiveModel(Company company) {
    ledgers = new Ledgers(company);
    ValuationDays days = new ValuationDays(ledgers);
    Applying applying = new Applying(ledgers, days);
    CardCosts cardCosts = new CardCosts(ledgers);
    lines = new LineReader(ledgers);
    movements = new MovementPosting(ledgers, applying, cardCosts);
    documents = new DocumentPosting(ledgers, lines, movements);
    invoices = new InvoicePosting(ledgers, lines, documents);
    transfers = new TransferPosting(ledgers, applying, cardCosts, lines);
    charges = new ChargePosting(ledgers);
    undo = new UndoPosting(ledgers, applying);
    worksheet = new WorksheetPosting(ledgers, applying, days);
    production = new ProductionPosting(ledgers, movements, lines);
    adjusting = new Adjusting(ledgers, cardCosts);
  }

  /**
   * Goes on under another set-up.
   *
   * @throws Refused if what is posted forbids it (periods.md R7.2); the model is void then
   */
  public void use(Company company) {
    Optional<LocalDate> before = ledgers.company().settings().earliestAllowedValuationDate();
    Optional<LocalDate> after = company.settings().earliestAllowedValuationDate();
    ledgers.use(company);
    if (!after.equals(before)) {
      after.ifPresent(new Closing(ledgers)::checkEarliestValuation);
    }
  }

  /**
   * Posts one transaction.
   *
   * @throws Refused if the rules forbid it; the model is void then if {@link #done} has grown
   */
  public void post(Transaction transaction) {
    if (!isWorksheet(transaction)) {
      ledgers.dates().check(transaction.postingDate());
      ledgers.dates().checkValuation(transaction.postingDate());
    } else {
      begun++;
    }
    int before = ledgers.values.size();
    switch (transaction.kind()) {
      case PURCHASE_INVOICE, SALES_INVOICE, PURCHASE_CREDIT_MEMO, SALES_CREDIT_MEMO ->
          invoices.post(transaction);
      case TRANSFER, TRANSFER_SHIPMENT, TRANSFER_RECEIPT -> transfers.post(transaction);
      case ITEM_CHARGE -> charges.post(transaction);
      case REVALUATION -> new RevaluationPosting(ledgers, lines).post(transaction);
      case UNDO -> undo.post(transaction);
      case UNAPPLY -> worksheet.unapply(transaction);
      case REAPPLY -> worksheet.reapply(transaction);
      case PRODUCTION_ORDER -> production.open(transaction);
      case OUTPUT -> production.output(transaction);
      case ASSEMBLY_RESOURCE -> production.resource(transaction);
      case CAPACITY -> production.capacity(transaction);
      case FINISH_PRODUCTION_ORDER -> production.finish(transaction);
      case PHYSICAL_INVENTORY -> count(transaction);
      default -> documents.post(lines.read(transaction));
    }
    List<Value> written = List.copyOf(ledgers.values.subList(before, ledgers.values.size()));
    written.forEach(this::checkValuation);
    written.forEach(value -> ledgers.postedOn(value.postingDate));
    OnlineWindow window = new OnlineWindow(ledgers);
    if (!window.isNever()) {
      window.leaveOut(written);
      adjustAtOnce(transaction, written);
    }
  }

  /** VD-8: only what takes an earlier revaluation back may still be valued so early. */
  private void checkValuation(Value value) {
    if (value.type != ValueEntryType.REVALUATION || value.appliesTo == null) {
      ledgers.dates().checkValuation(value.valuationDate);
    }
  }

  /** A worksheet posts nothing on the day of its own (APP-12). */
  private static boolean isWorksheet(Transaction transaction) {
    return transaction.kind() == TransactionKind.UNAPPLY
        || transaction.kind() == TransactionKind.REAPPLY;
  }

  /**
   * 9.9: automatic adjustment takes the items of the lines that were posted, also of a count that
   * found what was there, and what was made of them.
   */
  private void adjustAtOnce(Transaction transaction, List<Value> written) {
    Set<Card> posted = new HashSet<>();
    for (Value value : written) {
      if (value.entry != null) {
        posted.add(value.entry.card);
      }
    }
    if (!transaction.goods().item().isEmpty()) {
      posted.add(ledgers.card(transaction.goods().item()));
    }
    Stream.of(transaction.links().outbound(), transaction.links().inbound())
        .flatMap(List::stream)
        .flatMap(reference -> ledgers.found(reference).stream())
        .forEach(entry -> posted.add(entry.card));
    linesOf(transaction).stream()
        .filter(order -> order.card != null)
        .forEach(order -> posted.add(order.card));
    Set<Card> taken = new HashSet<>(posted);
    for (Order order : ledgers.orders.values()) {
      boolean known = order.card != null;
      if (known && order.consumptions.stream().anyMatch(entry -> posted.contains(entry.card))) {
        taken.add(order.card);
      }
    }
    begun++;
    adjusting.run(taken::contains, false);
  }

  /** The line that is named; all lines where none is. */
  private List<Order> linesOf(Transaction transaction) {
    OrderType type =
        switch (transaction.kind()) {
          case PRODUCTION_ORDER, CONSUMPTION, OUTPUT, CAPACITY, FINISH_PRODUCTION_ORDER ->
              OrderType.PRODUCTION;
          case ASSEMBLY_CONSUMPTION, ASSEMBLY_RESOURCE, ASSEMBLY_OUTPUT -> OrderType.ASSEMBLY;
          default -> OrderType.NONE;
        };
    Transaction.OrderReference order = transaction.order();
    Order named = ledgers.orders.get(new OrderKey(type, order.orderNo(), order.orderLine()));
    return named == null ? ledgers.linesOf(type, order.orderNo()) : List.of(named);
  }

  /** 4.1: what was counted right posts nothing. */
  private void count(Transaction transaction) {
    Line line = lines.readCount(transaction);
    if (!Exact.isZero(line.quantity)) {
      movements.move(line);
    }
  }

  /** Adjusts the cost of all items. */
  public void adjustCost() {
    begun++;
    adjusting.run(card -> true, true);
  }

  /**
   * Closes inventory periods up to a day; the next set-up must say so.
   *
   * @throws Refused if something stands against it (PER-2)
   */
  public void closePeriod(LocalDate endingDate) {
    new Closing(ledgers).check(endingDate);
  }

  /**
   * Opens an inventory period and all later ones again; the next set-up must say so.
   *
   * @throws Refused if it is not closed (PER-3)
   */
  public void reopenPeriod(LocalDate endingDate) {
    if (!ledgers.dates().endsClosedPeriod(endingDate)) {
      throw new Refused("no closed period ends on " + endingDate);
    }
  }

  /** Takes costs that somebody wrote on a card. */
  public void changed(Table table, Map<String, String> key, Map<String, String> values) {
    if (table == Table.ITEMS && !key.isEmpty()) {
      Card card =
          ledgers.cards.values().stream()
              .filter(one -> one.no().equalsIgnoreCase(key.get("no")))
              .findFirst()
              .orElseThrow();
      card.write(values);
    }
  }

  /** How much was done: value entries written, adjustments and worksheets begun. */
  public int done() {
    return ledgers.values.size() + begun;
  }

  /** What stands in the ledgers. */
  public LedgerSnapshot snapshot() {
    return new Facts(ledgers).snapshot();
  }
}
