package org.trueup.store.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.CauseLink;
import org.trueup.store.Query;
import org.trueup.store.Reading;
import org.trueup.store.Row;
import org.trueup.store.trace.TraceNode.Kind;

/** Reads what explains adjustments: one question of each kind for as many as are asked about. */
final class CauseReading {

  private final Reading reading;

  CauseReading(Reading reading) {
    this.reading = reading;
  }

  /** The adjustments among value entries, by number. */
  Map<Long, Adjustment> adjustments(Collection<Long> entries) {
    Map<Long, Adjustment> adjustments = new LinkedHashMap<>();
    ask(
        Adjustment.QUESTION,
        entries,
        "v.entry_no",
        row -> adjustments.put(row.number("entry_no"), Adjustment.of(row)));
    return adjustments;
  }

  /** The histories of movements, by number. */
  Map<Long, MovementHistory> histories(Collection<Long> movements) {
    Map<Long, MovementHistory> histories = new HashMap<>();
    ask(
        MovementHistory.QUESTION,
        movements,
        "v.entry_no",
        row ->
            histories
                .computeIfAbsent(row.number("item_ledger_entry_no"), no -> new MovementHistory())
                .add(row));
    return histories;
  }

  /** What decreases are applied to: by decrease, fixed quantities by increase. */
  Map<Long, Map<Long, Long>> applications(Collection<Long> decreases) {
    Map<Long, Map<Long, Long>> applications = new HashMap<>();
    ask(
        """
        SELECT a.item_ledger_entry_no, a.inbound_entry_no, a.quantity
        FROM item_application_entry a
        WHERE a.quantity < 0 AND a.item_ledger_entry_no IN\
        """,
        decreases,
        "a.entry_no",
        row ->
            applications
                .computeIfAbsent(row.number("item_ledger_entry_no"), no -> new LinkedHashMap<>())
                .merge(
                    row.number("inbound_entry_no"), Fixed.of(row.decimal("quantity")), Long::sum));
    return applications;
  }

  /** Movements as they are shown, by number. */
  Map<Long, Row> movements(Collection<Long> numbers) {
    Map<Long, Row> movements = new HashMap<>();
    String sql =
        "SELECT "
            + Entries.columns(Kind.ITEM_LEDGER_ENTRY)
            + " FROM "
            + Entries.table(Kind.ITEM_LEDGER_ENTRY)
            + Entries.joins(Kind.ITEM_LEDGER_ENTRY)
            + " WHERE i.entry_no IN";
    ask(sql, numbers, "i.entry_no", row -> movements.put(row.number("entry_no"), row));
    return movements;
  }

  /** The cost of movements, by movement. */
  Map<Long, List<Change>> costs(Collection<Long> movements) {
    List<Change> changes = new ArrayList<>();
    ask(
        Change.QUESTION + "v.item_ledger_entry_no IN",
        movements,
        "v.entry_no",
        row -> changes.add(Change.of(row)));
    return changes.stream().collect(Collectors.groupingBy(Change::movement));
  }

  /** What came to the cost of the order of an adjustment after a value entry. */
  List<Change> ofOrder(Adjustment adjustment, long after) {
    return changes(
        Query.of(
                Change.QUESTION
                    + """
                    o.order_type = :type AND o.order_no = :no AND o.order_line = :line
                      AND v.item_ledger_entry_type IN
                        ('consumption', 'assembly_consumption', 'capacity')
                      AND v.entry_no > :after AND v.entry_no <= :known
                    ORDER BY v.entry_no\
                    """)
            .with("type", adjustment.order().type())
            .with("no", adjustment.order().no())
            .with("line", adjustment.order().line())
            .with("after", after)
            .with("known", adjustment.known()));
  }

  /** What came into the average of an adjustment after a value entry, but for its own cost. */
  List<Change> ofAverage(Adjustment adjustment, long after) {
    String place =
        adjustment.link() == CauseLink.AVERAGE_OF_ITEM
            // a transfer takes out of the average of the item what it brings back
            ? "e.item_ledger_entry_type <> 'transfer'"
            : "e.variant = :variant AND e.location = :location";
    Query query =
        Query.of(
                Change.QUESTION
                    + """
                    v.entry_no IN (
                      SELECT e.entry_no
                      FROM value_entries e
                      WHERE e.item = :item
                        AND e.valuation_date <= :period_end
                        AND e.entry_no > :after AND e.entry_no <= :known
                        AND e.item_ledger_entry_no NOT IN (0, :movement)
                        AND
                    """
                    + place
                    + ") ORDER BY v.entry_no")
            .with("item", adjustment.place().item())
            .with("period_end", adjustment.periodEnd().orElseThrow())
            .with("after", after)
            .with("known", adjustment.known())
            .with("movement", adjustment.movement());
    return changes(
        adjustment.link() == CauseLink.AVERAGE_OF_ITEM
            ? query
            : query
                .with("variant", adjustment.place().variant())
                .with("location", adjustment.place().location()));
  }

  private List<Change> changes(Query query) {
    List<Change> changes = new ArrayList<>();
    reading.forEach(query, row -> changes.add(Change.of(row)));
    return changes;
  }

  private void ask(String sql, Collection<Long> numbers, String order, Consumer<Row> consumer) {
    if (!numbers.isEmpty()) {
      String list =
          numbers.stream().distinct().map(String::valueOf).collect(Collectors.joining(", "));
      reading.forEach(Query.of(sql + " (" + list + ") ORDER BY " + order), consumer);
    }
  }
}
