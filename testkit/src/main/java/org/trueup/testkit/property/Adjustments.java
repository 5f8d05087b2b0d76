package org.trueup.testkit.property;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemEntryState;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.testkit.history.EngineRun;
import org.trueup.testkit.history.History;
import org.trueup.testkit.history.History.Event;

/** When and how often the adjustment runs (costing.md 9.7). */
final class Adjustments {

  private static final int SHOWN = 10;

  private Adjustments() {}

  private static Optional<String> posted(EngineRun run, int count) {
    List<ValueEntry> all = run.snapshot().valueEntries();
    List<ValueEntry> last = all.subList(all.size() - count, all.size());
    return last.isEmpty()
        ? Optional.empty()
        : Optional.of("posted again: " + last.stream().limit(SHOWN).toList());
  }

  /**
   * Where decreases are invoiced in part the reference takes the expected cost of the invoiced part
   * back only as it posts (PST-10), after the averages of the run: it is left out here, and so are
   * histories in which early days are not adjusted again (VD-8).
   */
  static Optional<String> fullRecomputationPosts(History history) {
    EngineRun run = EngineRun.after(Histories.adjusted(history));
    if (hasPartlyInvoiced(run.snapshot()) || Histories.hasEarliestValuation(history)) {
      return Optional.empty();
    }
    run.forgetWhatIsAdjusted();
    run.play(new Event.Adjust());
    return posted(run, run.lastWritten());
  }

  private static boolean hasPartlyInvoiced(LedgerSnapshot ledgers) {
    Map<Long, ItemEntryState> states = states(ledgers);
    return ledgers.itemLedgerEntries().stream()
        .anyMatch(
            entry -> {
              long invoiced = states.get(entry.entryNo()).invoicedQuantity();
              return invoiced != 0 && invoiced != entry.quantity();
            });
  }

  private static Map<Long, ItemEntryState> states(LedgerSnapshot ledgers) {
    Map<Long, ItemEntryState> states = new HashMap<>();
    ledgers.itemEntryStates().forEach(state -> states.put(state.entryNo(), state));
    return states;
  }

  /**
   * Costs of all entries after one adjustment and after many. The rules say so where no cost on a
   * card has its say: everything that came in had a price, everything that went out found what it
   * was taken from, all is invoiced, and no average is taken.
   */
  static Optional<String> oftenDiffersFromOnce(History history) {
    History accepted = Histories.accepted(history);
    List<Event> once = new ArrayList<>(accepted.events());
    once.removeIf(event -> !(event instanceof Event.Post));
    List<Event> often = new ArrayList<>();
    once.forEach(event -> often.addAll(List.of(event, new Event.Adjust())));
    if (Histories.adjustsByItself(history) || takesCardCosts(accepted)) {
      return Optional.empty();
    }
    EngineRun oneRun = EngineRun.after(Histories.adjusted(accepted.with(once)));
    if (!isSettled(oneRun.snapshot())) {
      return Optional.empty();
    }
    EngineRun manyRuns = EngineRun.after(accepted.with(often));
    Map<Long, Cost> one = costs(oneRun.snapshot());
    Map<Long, Cost> many = costs(manyRuns.snapshot());
    return one.equals(many)
        ? Optional.empty()
        : Optional.of("adjusted once " + one + "\nadjusted often " + many);
  }

  private static boolean takesCardCosts(History history) {
    return Histories.hasAverages(history) || !Histories.areAll(history, Adjustments::hasOwnCost);
  }

  private static boolean hasOwnCost(Event.Post post) {
    Map<String, Object> columns = post.transaction();
    return switch (columns.get("kind").toString()) {
      case "purchase_receipt", "purchase", "positive_adjustment", "purchase_invoice" ->
          columns.containsKey("unit_amount")
              || columns.containsKey("direct_unit_cost")
              || columns.containsKey("amount");
      case "sales_return_receipt", "sales_credit_memo" -> columns.containsKey("applies_from");
      case "purchase_return_shipment", "purchase_credit_memo" -> columns.containsKey("applies_to");
      // What it adds is what lacks to the value that it names, as far as that is adjusted.
      case "revaluation", "physical_inventory" -> false;
      default -> true;
    };
  }

  private static boolean isSettled(LedgerSnapshot ledgers) {
    Map<Long, ItemEntryState> states = states(ledgers);
    return ledgers.itemLedgerEntries().stream()
        .allMatch(
            entry -> {
              ItemEntryState state = states.get(entry.entryNo());
              return state.invoicedQuantity() == entry.quantity()
                  && (entry.quantity() > 0 || state.remainingQuantity() == 0);
            });
  }

  /** Cost of each entry without the cents of rounding, of which there may be several entries. */
  private static Map<Long, Cost> costs(LedgerSnapshot ledgers) {
    Map<Long, Cost> costs = new HashMap<>();
    for (ValueEntry value : ledgers.valueEntries()) {
      costs.merge(value.itemLedgerEntryNo(), value.actual().plus(value.expected()), Cost::plus);
    }
    return costs;
  }

  /**
   * All receipts that were not invoiced are invoiced at what was expected, on their own day. In the
   * reporting currency what is expected is translated before it is rounded (3.2), so that cents may
   * move there. Left out are averages with what is invoiced in part, as above, and purchases for
   * jobs, whose use is invoiced at the cost of the line (0027).
   */
  static Optional<String> invoiceAsExpectedCorrects(History history) {
    EngineRun run = EngineRun.after(Histories.adjusted(history));
    LedgerSnapshot before = run.snapshot();
    if (Histories.hasAverages(history) && hasPartlyInvoiced(before)) {
      return Optional.empty();
    }
    Map<Long, ItemEntryState> states = states(before);
    Set<String> overhead = itemsWithOverhead(history);
    for (ItemLedgerEntry entry : before.itemLedgerEntries()) {
      boolean waits =
          entry.type() == ItemLedgerEntryType.PURCHASE
              && entry.quantity() > 0
              && states.get(entry.entryNo()).invoicedQuantity() == 0
              && entry.origin().job().isEmpty()
              && !overhead.contains(entry.origin().item())
              && !hasOverhead(history, entry.origin().transactionId());
      if (waits) {
        run.play(invoice(entry, before));
      }
    }
    run.play(new Event.Adjust());
    List<ValueEntry> all = run.snapshot().valueEntries();
    List<ValueEntry> last = all.subList(all.size() - run.lastWritten(), all.size());
    return last.stream()
        .filter(value -> value.entryType() != ValueEntryType.ROUNDING)
        .filter(value -> value.actual().lcy() != 0 || value.expected().lcy() != 0)
        .findFirst()
        .map(value -> "corrected by " + value);
  }

  private static Set<String> itemsWithOverhead(History history) {
    Set<String> items = new HashSet<>();
    for (Map<String, String> row : history.tables().getOrDefault("items", List.of())) {
      boolean standard = "standard".equals(row.get("costing_method"));
      if (standard || row.containsKey("indirect_cost_pct") || row.containsKey("overhead_rate")) {
        items.add(row.get("no"));
      }
    }
    return items;
  }

  private static boolean hasOverhead(History history, String id) {
    return history.events().stream()
        .anyMatch(
            event ->
                event instanceof Event.Post post
                    && post.id().equals(id)
                    && post.transaction().containsKey("indirect_cost_pct"));
  }

  private static Event.Post invoice(ItemLedgerEntry entry, LedgerSnapshot ledgers) {
    BigDecimal expected = BigDecimal.ZERO;
    for (ValueEntry value : ledgers.valueEntries()) {
      if (value.itemLedgerEntryNo() == entry.entryNo()) {
        expected = expected.add(Fixed.toDecimal(value.expected().lcy()));
      }
    }
    Map<String, Object> columns = new LinkedHashMap<>();
    String id = "as-expected-" + entry.entryNo();
    columns.put("id", id);
    columns.put("kind", "purchase_invoice");
    columns.put("posting_date", entry.postingDate().toString());
    columns.put("document_no", id);
    columns.put("invoices", entry.origin().transactionId());
    columns.put("item", entry.origin().item());
    columns.put("quantity", Fixed.toText(entry.quantity()));
    columns.put("amount", expected);
    return new Event.Post(columns);
  }
}
