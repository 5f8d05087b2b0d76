package org.trueup.store.trace;

import java.util.List;
import org.trueup.store.trace.TraceNode.Kind;

/**
 * A way from entries of one kind to entries of another (gl-tracing.md 2).
 *
 * @param relation how the child is related to its parent, in a word or two
 * @param to kind of the child
 * @param way how the child was come to, which decides where it leads
 * @param parent column with the number of the parent
 * @param figure name of what the link carries, blank for nothing
 * @param linked column with what the link carries
 * @param from tables of the link, joined to the child's
 */
record Link(
    String relation, Kind to, Way way, String parent, String figure, String linked, String from) {

  /** How an entry was come to. */
  enum Way {
    /** The trace starts here. */
    START,
    /** From the general ledger. */
    FROM_GL,
    /** From a value entry. */
    FROM_COST,
    /** From the movement or capacity that it is the cost of. */
    FROM_MOVEMENT,
    /** Against the flow of cost, from what it supplied. */
    SOURCE,
    /** With the flow of cost, from what supplied it. */
    USE,
    /** Along the chain of causes, which {@link CauseChain} unfolds. */
    CAUSE
  }

  private static final String LIVING =
      " AND NOT EXISTS (SELECT 1 FROM application_state x"
          + " WHERE x.entry_no = a.entry_no AND x.deleted_in_register <> 0)";

  private static final Link GL_TO_COST =
      new Link(
          "",
          Kind.VALUE_ENTRY,
          Way.FROM_GL,
          "r.gl_entry_no",
          "share",
          "r.amount",
          "gl_item_relation r JOIN value_entry v ON v.entry_no = r.value_entry_no");

  private static final Link COST_TO_GL =
      new Link(
          "",
          Kind.GL_ENTRY,
          Way.FROM_COST,
          "r.value_entry_no",
          "share",
          "r.amount",
          "gl_item_relation r JOIN gl_entry g ON g.entry_no = r.gl_entry_no");

  private static final Link COST_TO_ADJUSTED =
      new Link(
          "adjusts",
          Kind.VALUE_ENTRY,
          Way.FROM_GL,
          "c.entry_no",
          "",
          "0",
          "value_entry c JOIN value_entry v ON v.entry_no = c.applies_to_value_entry_no");

  private static final Link COST_TO_MOVEMENT =
      new Link(
          "of",
          Kind.ITEM_LEDGER_ENTRY,
          Way.FROM_COST,
          "c.entry_no",
          "",
          "0",
          "value_entry c JOIN item_ledger_entry i ON i.entry_no = c.item_ledger_entry_no");

  private static final Link COST_TO_CAPACITY =
      new Link(
          "of",
          Kind.CAPACITY_LEDGER_ENTRY,
          Way.FROM_COST,
          "c.entry_no",
          "",
          "0",
          "value_entry c JOIN capacity_ledger_entry p ON p.entry_no = c.capacity_ledger_entry_no");

  private static final Link MOVEMENT_TO_COST =
      new Link(
          "cost",
          Kind.VALUE_ENTRY,
          Way.FROM_MOVEMENT,
          "v.item_ledger_entry_no",
          "",
          "0",
          "value_entry v");

  private static final Link CAPACITY_TO_COST =
      new Link(
          "cost",
          Kind.VALUE_ENTRY,
          Way.FROM_MOVEMENT,
          "v.capacity_ledger_entry_no",
          "",
          "0",
          "value_entry v");

  private static final Link SUPPLIED_BY =
      new Link(
          "supplied by",
          Kind.ITEM_LEDGER_ENTRY,
          Way.SOURCE,
          "a.item_ledger_entry_no",
          "applied",
          "a.quantity",
          "item_application_entry a JOIN item_ledger_entry i ON i.entry_no = a.inbound_entry_no"
              + " AND a.quantity < 0"
              + LIVING);

  private static final Link COST_FROM =
      new Link(
          "cost from",
          Kind.ITEM_LEDGER_ENTRY,
          Way.SOURCE,
          "a.item_ledger_entry_no",
          "applied",
          "a.quantity",
          "item_application_entry a JOIN item_ledger_entry i ON i.entry_no = a.outbound_entry_no"
              + " AND a.quantity > 0"
              + LIVING);

  private static final Link SUPPLIES =
      new Link(
          "supplies",
          Kind.ITEM_LEDGER_ENTRY,
          Way.USE,
          "a.inbound_entry_no",
          "applied",
          "a.quantity",
          "item_application_entry a JOIN item_ledger_entry i ON i.entry_no = a.outbound_entry_no"
              + " AND a.quantity < 0"
              + LIVING);

  private static final Link COST_TO =
      new Link(
          "cost to",
          Kind.ITEM_LEDGER_ENTRY,
          Way.USE,
          "a.outbound_entry_no",
          "applied",
          "a.quantity",
          "item_application_entry a JOIN item_ledger_entry i ON i.entry_no = a.item_ledger_entry_no"
              + " AND a.quantity > 0"
              + LIVING);

  private static final Link MADE_FROM =
      new Link(
          "made from",
          Kind.ITEM_LEDGER_ENTRY,
          Way.SOURCE,
          "t.entry_no",
          "",
          "0",
          order("t.entry_type IN ('output', 'assembly_output')")
              + " JOIN item_ledger_entry i ON i.origin_no = q.origin_no"
              + " AND i.entry_type IN ('consumption', 'assembly_consumption')");

  private static final Link MADE_WITH =
      new Link(
          "made with",
          Kind.CAPACITY_LEDGER_ENTRY,
          Way.SOURCE,
          "t.entry_no",
          "",
          "0",
          order("t.entry_type IN ('output', 'assembly_output')")
              + " JOIN capacity_ledger_entry p ON p.origin_no = q.origin_no");

  private static final Link GOES_INTO =
      new Link(
          "goes into",
          Kind.ITEM_LEDGER_ENTRY,
          Way.USE,
          "t.entry_no",
          "",
          "0",
          order("t.entry_type IN ('consumption', 'assembly_consumption')")
              + " JOIN item_ledger_entry i ON i.origin_no = q.origin_no"
              + " AND i.entry_type IN ('output', 'assembly_output')");

  /** From a movement t of an order to the origins of all lines of the same order line. */
  private static String order(String kind) {
    return "item_ledger_entry t JOIN origin o ON o.origin_no = t.origin_no AND "
        + kind
        + " JOIN origin q ON q.order_type = o.order_type AND q.order_no = o.order_no"
        + " AND q.order_line = o.order_line AND o.order_no <> ''";
  }

  /** Where an entry leads that was come to in some way. */
  static List<Link> from(Kind kind, Way way) {
    return switch (kind) {
      case GL_ENTRY -> way == Way.START ? List.of(GL_TO_COST) : List.of();
      case VALUE_ENTRY -> fromCost(way);
      case ITEM_LEDGER_ENTRY -> fromMovement(way);
      case CAPACITY_LEDGER_ENTRY -> way == Way.FROM_COST ? List.of() : List.of(CAPACITY_TO_COST);
      case AVERAGE, ORDER, DOCUMENT, TRANSACTION -> List.of();
    };
  }

  private static List<Link> fromCost(Way way) {
    return switch (way) {
      case START -> List.of(COST_TO_GL, COST_TO_ADJUSTED, COST_TO_MOVEMENT, COST_TO_CAPACITY);
      case FROM_GL -> List.of(COST_TO_ADJUSTED, COST_TO_MOVEMENT, COST_TO_CAPACITY);
      case FROM_MOVEMENT, FROM_COST, SOURCE, USE -> List.of(COST_TO_GL);
      case CAUSE -> List.of();
    };
  }

  private static List<Link> fromMovement(Way way) {
    return switch (way) {
      case START ->
          List.of(
              MOVEMENT_TO_COST,
              SUPPLIED_BY,
              COST_FROM,
              MADE_FROM,
              MADE_WITH,
              SUPPLIES,
              COST_TO,
              GOES_INTO);
      case FROM_COST ->
          List.of(SUPPLIED_BY, COST_FROM, MADE_FROM, MADE_WITH, SUPPLIES, COST_TO, GOES_INTO);
      case SOURCE -> List.of(MOVEMENT_TO_COST, SUPPLIED_BY, COST_FROM, MADE_FROM, MADE_WITH);
      case USE -> List.of(MOVEMENT_TO_COST, SUPPLIES, COST_TO, GOES_INTO);
      case FROM_GL, FROM_MOVEMENT, CAUSE -> List.of();
    };
  }
}
