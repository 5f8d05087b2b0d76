package org.trueup.store.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trueup.core.decimal.Fixed;
import org.trueup.store.Query;
import org.trueup.store.Reading;
import org.trueup.store.Row;
import org.trueup.store.trace.Link.Way;
import org.trueup.store.trace.TraceNode.Figure;
import org.trueup.store.trace.TraceNode.Kind;

/**
 * Traces entries level by level: one question per kind of link and level, however many entries
 * stand on it.
 */
public final class Tracing {

  private final Reading reading;
  private final Limits limits;
  private final Set<String> unfolded = new HashSet<>();
  private final CauseChain causes;

  private Tracing(Reading reading, Limits limits) {
    this.reading = reading;
    this.limits = limits;
    causes = new CauseChain(reading, limits);
  }

  /**
   * How far a trace goes.
   *
   * @param depth levels below the top
   * @param breadth entries below one entry
   */
  public record Limits(int depth, int breadth) {

    /** Deep enough for the way from the general ledger to the purchases behind a product. */
    public static final Limits DEFAULT = new Limits(8, 50);
  }

  /** The trace of a general ledger entry; empty if there is none of that number. */
  public static Optional<TraceNode> ofGlEntry(Reading reading, long no, Limits limits) {
    return ofEntry(reading, Kind.GL_ENTRY, no, limits);
  }

  /** The trace of a value entry; empty if there is none of that number. */
  public static Optional<TraceNode> ofValueEntry(Reading reading, long no, Limits limits) {
    return ofEntry(reading, Kind.VALUE_ENTRY, no, limits);
  }

  /** The trace of an item ledger entry; empty if there is none of that number. */
  public static Optional<TraceNode> ofItemLedgerEntry(Reading reading, long no, Limits limits) {
    return ofEntry(reading, Kind.ITEM_LEDGER_ENTRY, no, limits);
  }

  /**
   * The trace of a document: its movements and capacity, the cost that it brought to movements of
   * other documents, and general ledger entries of a run under its number. Empty if nothing has it.
   */
  public static Optional<TraceNode> ofDocument(Reading reading, String documentNo, Limits limits) {
    Map<Kind, String> conditions = new LinkedHashMap<>();
    conditions.put(Kind.ITEM_LEDGER_ENTRY, "i.document_no = :key");
    conditions.put(Kind.CAPACITY_LEDGER_ENTRY, "p.document_no = :key");
    conditions.put(
        Kind.VALUE_ENTRY,
        """
        v.document_no = :key
          AND NOT EXISTS (
            SELECT 1 FROM item_ledger_entry e
            WHERE e.entry_no = v.item_ledger_entry_no AND e.document_no = v.document_no)
          AND NOT EXISTS (
            SELECT 1 FROM capacity_ledger_entry e
            WHERE e.entry_no = v.capacity_ledger_entry_no AND e.document_no = v.document_no)\
        """);
    conditions.put(
        Kind.GL_ENTRY,
        """
        g.document_no = :key
          AND NOT EXISTS (
            SELECT 1 FROM gl_item_relation r
            JOIN value_entry e ON e.entry_no = r.value_entry_no
            WHERE r.gl_entry_no = g.entry_no AND e.document_no = g.document_no)\
        """);
    return new Tracing(reading, limits).ofKey(Kind.DOCUMENT, documentNo, conditions);
  }

  /** The trace of a transaction: everything that it posted. Empty if it posted nothing. */
  public static Optional<TraceNode> ofTransaction(Reading reading, String id, Limits limits) {
    String posted = "(SELECT origin_no FROM origin WHERE transaction_id = :key)";
    Map<Kind, String> conditions = new LinkedHashMap<>();
    conditions.put(Kind.ITEM_LEDGER_ENTRY, "i.origin_no IN " + posted);
    conditions.put(Kind.CAPACITY_LEDGER_ENTRY, "p.origin_no IN " + posted);
    conditions.put(
        Kind.VALUE_ENTRY,
        """
        v.origin_no IN %s
          AND NOT EXISTS (
            SELECT 1 FROM item_ledger_entry e
            WHERE e.entry_no = v.item_ledger_entry_no AND e.origin_no IN %s)
          AND NOT EXISTS (
            SELECT 1 FROM capacity_ledger_entry e
            WHERE e.entry_no = v.capacity_ledger_entry_no AND e.origin_no IN %s)\
        """
            .formatted(posted, posted, posted));
    return new Tracing(reading, limits).ofKey(Kind.TRANSACTION, id, conditions);
  }

  private static Optional<TraceNode> ofEntry(Reading reading, Kind kind, long no, Limits limits) {
    Tracing tracing = new Tracing(reading, limits);
    String condition = Entries.alias(kind) + ".entry_no = :key";
    List<Draft> found = tracing.entries(kind, condition, no);
    tracing.unfold(found);
    return found.stream().findFirst().map(Draft::node);
  }

  private Optional<TraceNode> ofKey(Kind kind, String key, Map<Kind, String> conditions) {
    Draft root = new Draft(kind, key, Way.START, "", "", List.of());
    conditions.forEach(
        (of, condition) ->
            entries(of, condition, key).forEach(entry -> root.add(entry, limits.breadth())));
    unfold(root.children());
    return root.children().isEmpty() ? Optional.empty() : Optional.of(root.node());
  }

  private List<Draft> entries(Kind kind, String condition, Object key) {
    List<Draft> found = new ArrayList<>();
    String sql =
        "SELECT "
            + Entries.columns(kind)
            + " FROM "
            + Entries.table(kind)
            + Entries.joins(kind)
            + " WHERE "
            + condition
            + " ORDER BY entry_no";
    reading.forEach(
        Query.of(sql).with("key", key),
        row -> found.add(draft(kind, Way.START, "", row, Entries.figures(kind, row))));
    return found;
  }

  private static Draft draft(Kind kind, Way way, String relation, Row row, List<Figure> figures) {
    String id = String.valueOf(row.number("entry_no"));
    return new Draft(kind, id, way, relation, Entries.text(kind, row), figures);
  }

  /** Unfolds entries and what they lead to, a level at a time. */
  private void unfold(List<Draft> top) {
    List<Draft> level = top;
    for (int depth = 0; depth < limits.depth() && !level.isEmpty(); depth++) {
      List<Draft> fresh = level.stream().filter(this::isFirst).toList();
      unfoldLevel(fresh);
      level =
          fresh.stream()
              .flatMap(draft -> draft.children().stream())
              .filter(draft -> draft.way != Way.CAUSE)
              .toList();
    }
  }

  private boolean isFirst(Draft draft) {
    boolean first = unfolded.add(draft.kind + " " + draft.id);
    if (!first) {
      draft.markSeenBefore();
    }
    return first;
  }

  private void unfoldLevel(List<Draft> drafts) {
    Map<List<Object>, List<Draft>> alike =
        drafts.stream()
            .collect(
                Collectors.groupingBy(
                    draft -> List.of(draft.kind, draft.way),
                    LinkedHashMap::new,
                    Collectors.toList()));
    alike.values().forEach(group -> follow(group.getFirst().kind, group.getFirst().way, group));
  }

  private void follow(Kind kind, Way way, List<Draft> drafts) {
    if (kind == Kind.VALUE_ENTRY && (way == Way.START || way == Way.FROM_GL)) {
      causes.explain(drafts);
    }
    Map<Long, Draft> parents = new LinkedHashMap<>();
    drafts.forEach(draft -> parents.put(draft.number(), draft));
    for (Link link : Link.from(kind, way)) {
      reading.forEach(
          Query.of(question(link, parents.keySet())),
          row -> parents.get(row.number("parent")).add(child(link, row), limits.breadth()));
    }
    if (kind == Kind.ITEM_LEDGER_ENTRY && way == Way.START) {
      causes.explain(costOf(drafts));
    }
  }

  /** The value entries directly below movements. */
  private static List<Draft> costOf(List<Draft> movements) {
    return movements.stream()
        .flatMap(movement -> movement.children().stream())
        .filter(child -> child.kind == Kind.VALUE_ENTRY)
        .toList();
  }

  private static String question(Link link, Set<Long> parents) {
    String numbers = parents.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "SELECT "
        + link.parent()
        + " AS parent, "
        + link.linked()
        + " AS linked, "
        + Entries.columns(link.to())
        + " FROM "
        + link.from()
        + Entries.joins(link.to())
        + " WHERE "
        + link.parent()
        + " IN ("
        + numbers
        + ") ORDER BY 1, "
        + Entries.alias(link.to())
        + ".entry_no";
  }

  private static Draft child(Link link, Row row) {
    List<Figure> figures = new ArrayList<>();
    if (!link.figure().isEmpty()) {
      figures.add(new Figure(link.figure(), Fixed.of(row.decimal("linked"))));
    }
    figures.addAll(Entries.figures(link.to(), row));
    return draft(link.to(), link.way(), link.relation(), row, figures);
  }
}
