package org.trueup.core.costing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trueup.core.company.AutomaticCostAdjustment;
import org.trueup.core.costing.CostAdjustment.Scope;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.OrderLine;
import org.trueup.core.ledger.OrderState.OrderKey;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.transaction.EntryReference;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionKind;

/** Adjusts the items of a document right after its posting (costing.md 9.9). */
public final class AutomaticAdjustment {

  private final Ledger ledger;
  private final AutomaticCostAdjustment window;
  private final CostAdjustment adjustment;
  private final Set<String> items = new HashSet<>();
  private LocalDate latestPostingDate;

  /** Automatic adjustment of a ledger. */
  public AutomaticAdjustment(Ledger ledger, InventoryPeriods periods, int workers) {
    this.ledger = ledger;
    window = ledger.company().settings().automaticCostAdjustment();
    adjustment = new CostAdjustment(ledger, periods, workers);
    latestPostingDate = window == AutomaticCostAdjustment.NEVER ? LocalDate.MIN : latestSoFar();
  }

  /** The date on which the user works where the settings name none: that of an invoice as well. */
  private LocalDate latestSoFar() {
    Stream<ValueEntry> ofItems =
        ledger.items().stream()
            .flatMap(item -> item.movements().stream())
            .flatMap(movement -> movement.valueEntries().stream());
    Stream<ValueEntry> ofCapacities =
        ledger.capacities().stream().flatMap(use -> use.valueEntries().stream());
    return Stream.concat(ofItems, ofCapacities)
        .filter(value -> !value.flags().adjustment())
        .filter(value -> value.entryType() != ValueEntryType.ROUNDING)
        .map(ValueEntry::postingDate)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  /** Notes what a transaction has touched, and whether it lies too far back to adjust at once. */
  public void posted(Transaction transaction) {
    if (window == AutomaticCostAdjustment.NEVER) {
      return;
    }
    items.addAll(itemsOf(transaction));
    if (!writesValue(transaction)) {
      return;
    }
    boolean onItsDay = transaction.kind() != TransactionKind.UNDO;
    if (onItsDay && transaction.postingDate().isAfter(latestPostingDate)) {
      latestPostingDate = transaction.postingDate();
    }
    LocalDate from = windowStart();
    touched(transaction).forEach(movement -> leaveOut(movement, transaction.id(), from));
    ordersOf(transaction).stream()
        .filter(order -> transaction.postingDate().isBefore(from))
        .forEach(order -> order.setState(order.state().withOnlineAdjustment(false)));
  }

  private boolean writesValue(Transaction transaction) {
    return switch (transaction.kind()) {
      case UNAPPLY, REAPPLY, PRODUCTION_ORDER, FINISH_PRODUCTION_ORDER -> false;
      case PHYSICAL_INVENTORY -> !ledger.movementsOf(transaction.id()).isEmpty();
      default -> true;
    };
  }

  /** An item waits for the next batch where one of its value entries lies before the window. */
  private static void leaveOut(Movement movement, String transaction, LocalDate from) {
    for (ValueEntry value : movement.valueEntries()) {
      if (value.origin().transactionId().equals(transaction)
          && referenceDate(movement, value).isBefore(from)) {
        movement.ledger().card().setAllowOnlineAdjustment(false);
      }
    }
  }

  /** The valuation date of average items, the posting date of the movement of others. */
  private static LocalDate referenceDate(Movement movement, ValueEntry value) {
    return movement.ledger().card().item().isAverage()
        ? value.valuationDate()
        : movement.postingDate();
  }

  private List<Movement> touched(Transaction transaction) {
    List<Movement> own = ledger.movementsOf(transaction.id());
    if (!own.isEmpty()) {
      return own;
    }
    boolean ofItem = transaction.links().appliesTo().isEmpty();
    if (transaction.kind() == TransactionKind.REVALUATION && ofItem) {
      return ledger.item(transaction.goods().item()).movements();
    }
    return Stream.of(
            transaction.links().invoices(),
            transaction.links().assignedTo(),
            transaction.links().appliesTo(),
            transaction.links().outbound(),
            transaction.links().inbound())
        .flatMap(List::stream)
        .map(EntryReference::transactionId)
        .flatMap(id -> ledger.movementsOf(id).stream())
        .toList();
  }

  private Set<String> itemsOf(Transaction transaction) {
    Set<String> found = new HashSet<>();
    if (!transaction.goods().item().isEmpty()) {
      found.add(transaction.goods().item());
    }
    touched(transaction).forEach(movement -> found.add(movement.entry().item()));
    ordersOf(transaction).stream()
        .filter(order -> order.state().hasProduct())
        .forEach(order -> found.add(order.state().item()));
    return found;
  }

  /** The line of the transaction's order; all lines where it does not name one that exists. */
  private List<OrderLine> ordersOf(Transaction transaction) {
    OrderType type = orderTypeOf(transaction.kind());
    String orderNo = transaction.order().orderNo();
    return type == OrderType.NONE
        ? List.of()
        : ledger
            .order(new OrderKey(type, orderNo, transaction.order().orderLine()))
            .map(List::of)
            .orElseGet(() -> ledger.linesOf(type, orderNo));
  }

  /** Orders of purchase, sale and transfer have no cost of their own. */
  private static OrderType orderTypeOf(TransactionKind kind) {
    return switch (kind) {
      case PRODUCTION_ORDER, CONSUMPTION, OUTPUT, CAPACITY, FINISH_PRODUCTION_ORDER ->
          OrderType.PRODUCTION;
      case ASSEMBLY_CONSUMPTION, ASSEMBLY_RESOURCE, ASSEMBLY_OUTPUT -> OrderType.ASSEMBLY;
      default -> OrderType.NONE;
    };
  }

  private LocalDate windowStart() {
    LocalDate workDate = ledger.company().settings().workDate().orElse(latestPostingDate);
    return switch (window) {
      case NEVER -> LocalDate.MAX;
      case DAY -> workDate.minusDays(1);
      case WEEK -> workDate.minusWeeks(1);
      case MONTH -> workDate.minusMonths(1);
      case QUARTER -> workDate.minusMonths(3);
      case YEAR -> workDate.minusYears(1);
      case ALWAYS -> LocalDate.MIN;
    };
  }

  /** Adjusts what the transactions since the last call have touched. */
  public void afterDocument() {
    if (window == AutomaticCostAdjustment.NEVER) {
      return;
    }
    Set<String> due = Set.copyOf(items);
    items.clear();
    adjustment.run(item -> due.contains(item) || dependsOn(item, due), Scope.ONLINE);
  }

  /** The decreases that gave up their averages, by entry number. */
  public List<KeptCost> keptCosts() {
    return adjustment.keptCosts();
  }

  /** A product is adjusted together with the components that were posted for it. */
  private boolean dependsOn(String item, Set<String> due) {
    return ledger.orders().stream()
        .filter(order -> order.state().item().equals(item))
        .flatMap(order -> order.consumptions().stream())
        .anyMatch(consumption -> due.contains(consumption.entry().item()));
  }
}
