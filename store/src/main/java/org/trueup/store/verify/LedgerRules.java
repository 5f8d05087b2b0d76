package org.trueup.store.verify;

import java.util.ArrayList;
import java.util.List;

/** Rules on numbers, registers, movements and their cost (costing.md 17, gl-tracing.md 7). */
final class LedgerRules {

  private static final List<Ledger> LEDGERS =
      List.of(
          new Ledger("item_ledger_entry", "item ledger entry"),
          new Ledger("value_entry", "value entry"),
          new Ledger("item_application_entry", "application entry"),
          new Ledger("capacity_ledger_entry", "capacity ledger entry"),
          new Ledger("gl_entry", "G/L entry"));

  private LedgerRules() {}

  private record Ledger(String table, String name) {

    /** The columns of the register that hold its range are named alike, but for one. */
    String range() {
      return table.equals("item_application_entry") ? "application_entry" : table;
    }
  }

  static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    rules.addAll(registers());
    LEDGERS.forEach(ledger -> rules.addAll(numbers(ledger)));
    rules.addAll(movements());
    rules.addAll(cost());
    return rules;
  }

  private static List<Rule> registers() {
    return List.of(
        new Rule(
            "REGISTER-GAP",
            "Registers are numbered from 1 without gaps.",
            "register",
            """
            SELECT no AS subject, no AS found, place AS expected
            FROM (SELECT no, ROW_NUMBER() OVER (ORDER BY no) AS place FROM register) r
            WHERE no <> place\
            """),
        new Rule(
            "REGISTER-RANGE",
            "The ranges of a register begin where those of the register before end.",
            "register",
            """
            SELECT
              r.no AS subject,
              'other entry numbers before it' AS found,
              'the last ones of register ' || CAST(r.no - 1 AS VARCHAR) AS expected
            FROM register r
            LEFT JOIN register p ON p.no = r.no - 1
            WHERE r.item_ledger_entry_before <> COALESCE(p.item_ledger_entry_after, 0)
              OR r.value_entry_before <> COALESCE(p.value_entry_after, 0)
              OR r.application_entry_before <> COALESCE(p.application_entry_after, 0)
              OR r.capacity_ledger_entry_before <> COALESCE(p.capacity_ledger_entry_after, 0)
              OR r.gl_entry_before <> COALESCE(p.gl_entry_after, 0)\
            """),
        new Rule(
            "TRANSACTION-DOUBLED",
            "A transaction is posted once.",
            "transaction",
            """
            SELECT id AS subject, COUNT(*) AS found, 1 AS expected
            FROM posted_transaction
            GROUP BY id
            HAVING COUNT(*) > 1\
            """));
  }

  /** What holds of the numbers of every ledger. */
  private static List<Rule> numbers(Ledger ledger) {
    String code = ledger.range().replace('_', '-').toUpperCase(java.util.Locale.ROOT);
    return List.of(
        new Rule(
            code + "-DOUBLED",
            "A number is given once.",
            ledger.name(),
            """
            SELECT entry_no AS subject, COUNT(*) AS found, 1 AS expected
            FROM %s
            GROUP BY entry_no
            HAVING COUNT(*) > 1\
            """
                .formatted(ledger.table())),
        new Rule(
            code + "-GAP",
            "Numbers have no gaps.",
            ledger.name(),
            """
            SELECT
              entry_no AS subject,
              'follows entry ' || CAST(previous AS VARCHAR) AS found,
              'entry ' || CAST(entry_no - 1 AS VARCHAR) || ' before it' AS expected
            FROM (
              SELECT entry_no, COALESCE(LAG(entry_no) OVER (ORDER BY entry_no), 0) AS previous
              FROM %s) e
            WHERE entry_no > previous + 1
            UNION ALL
            SELECT last_no, 'is missing', 'the last entry'
            FROM (SELECT COALESCE(MAX(%s_after), 0) AS last_no FROM register) r
            WHERE last_no > (SELECT COALESCE(MAX(entry_no), 0) FROM %s)\
            """
                .formatted(ledger.table(), ledger.range(), ledger.table())),
        new Rule(
            code + "-REGISTER",
            "An entry lies in the range of its register.",
            ledger.name(),
            """
            SELECT
              e.entry_no AS subject,
              'register ' || CAST(e.register_no AS VARCHAR) AS found,
              'the register whose range holds it' AS expected
            FROM %s e
            LEFT JOIN register r ON r.no = e.register_no
            WHERE r.no IS NULL
              OR e.entry_no <= r.%s_before
              OR e.entry_no > r.%s_after\
            """
                .formatted(ledger.table(), ledger.range(), ledger.range())));
  }

  private static List<Rule> movements() {
    return List.of(
        new Rule(
            "INV-1-QUANTITY",
            "The quantities on the value entries of a movement sum to its quantity (INV-1).",
            "item ledger entry",
            """
            SELECT
              i.entry_no AS subject,
              COALESCE(SUM(v.item_ledger_entry_quantity), 0) AS found,
              i.quantity AS expected
            FROM item_ledger_entry i
            LEFT JOIN value_entry v ON v.item_ledger_entry_no = i.entry_no
            GROUP BY i.entry_no, i.quantity
            HAVING COALESCE(SUM(v.item_ledger_entry_quantity), 0) <> i.quantity\
            """),
        new Rule(
            "INV-1-INVOICED",
            "The invoiced quantity of a movement is that of its value entries (INV-1).",
            "item ledger entry",
            """
            SELECT
              s.entry_no AS subject,
              s.invoiced_quantity AS found,
              COALESCE(SUM(v.invoiced_quantity), 0) AS expected
            FROM item_entry_state s
            LEFT JOIN value_entry v ON v.item_ledger_entry_no = s.entry_no
            GROUP BY s.entry_no, s.invoiced_quantity
            HAVING COALESCE(SUM(v.invoiced_quantity), 0) <> s.invoiced_quantity\
            """),
        new Rule(
            "STATE-MISSING",
            "Every movement has its state and every state its movement.",
            "item ledger entry",
            """
            SELECT
              COALESCE(i.entry_no, s.entry_no) AS subject,
              CASE WHEN s.entry_no IS NULL THEN 'no state' ELSE 'no movement' END AS found,
              'both' AS expected
            FROM item_ledger_entry i
            FULL JOIN item_entry_state s ON s.entry_no = i.entry_no
            WHERE i.entry_no IS NULL OR s.entry_no IS NULL\
            """),
        new Rule(
            "INV-2-REMAINING",
            "What is not applied of a movement is its remaining quantity (INV-2).",
            "item ledger entry",
            """
            SELECT
              i.entry_no AS subject,
              s.remaining_quantity AS found,
              i.quantity + COALESCE(a.applied, 0) AS expected
            FROM item_ledger_entry i
            JOIN item_entry_state s ON s.entry_no = i.entry_no
            LEFT JOIN (
              SELECT entry_no, SUM(quantity) AS applied
              FROM (
                SELECT inbound_entry_no AS entry_no, quantity
                FROM item_application_entry a
                WHERE quantity < 0 AND {living}
                UNION ALL
                SELECT outbound_entry_no, -quantity
                FROM item_application_entry a
                WHERE quantity < 0 AND {living}) b
              GROUP BY entry_no) a ON a.entry_no = i.entry_no
            WHERE {kept_in_stock}
              AND s.remaining_quantity <> i.quantity + COALESCE(a.applied, 0)\
            """),
        new Rule(
            "INV-2-OWN-APPLICATION",
            "The applications that a movement made sum to its applied quantity (gl-tracing.md 7).",
            "item ledger entry",
            """
            SELECT
              i.entry_no AS subject,
              COALESCE(SUM(a.quantity), 0) AS found,
              i.quantity - LEAST(s.remaining_quantity, 0) AS expected
            FROM item_ledger_entry i
            JOIN item_entry_state s ON s.entry_no = i.entry_no
            LEFT JOIN item_application_entry a ON a.item_ledger_entry_no = i.entry_no AND {living}
            WHERE {kept_in_stock}
            GROUP BY i.entry_no, i.quantity, s.remaining_quantity
            HAVING COALESCE(SUM(a.quantity), 0) <> i.quantity - LEAST(s.remaining_quantity, 0)\
            """),
        new Rule(
            "APPLICATION-LINK",
            "An application names movements of one item that exist.",
            "application entry",
            """
            SELECT
              a.entry_no AS subject,
              'a link to nothing or to another item' AS found,
              'movements of one item' AS expected
            FROM item_application_entry a
            LEFT JOIN item_ledger_entry e ON e.entry_no = a.item_ledger_entry_no
            LEFT JOIN item_ledger_entry i ON i.entry_no = a.inbound_entry_no
            LEFT JOIN item_ledger_entry o ON o.entry_no = a.outbound_entry_no
            WHERE e.entry_no IS NULL
              OR (i.entry_no IS NULL AND a.inbound_entry_no <> 0)
              OR (o.entry_no IS NULL AND a.outbound_entry_no <> 0)
              OR i.item <> e.item
              OR o.item <> e.item\
            """),
        new Rule(
            "REMAINING-SIGN",
            "A remaining quantity lies between nothing and the quantity.",
            "item ledger entry",
            """
            SELECT
              i.entry_no AS subject,
              s.remaining_quantity AS found,
              'between 0 and ' || CAST(i.quantity AS VARCHAR) AS expected
            FROM item_ledger_entry i
            JOIN item_entry_state s ON s.entry_no = i.entry_no
            WHERE s.remaining_quantity * i.quantity < 0
              OR ABS(s.remaining_quantity) > ABS(i.quantity)\
            """));
  }

  private static List<Rule> cost() {
    return List.of(
        new Rule(
            "VALUE-ENTRY-LINK",
            "A value entry belongs to a movement of its item, or to capacity.",
            "value entry",
            """
            SELECT
              v.entry_no AS subject,
              CASE
                WHEN v.item_ledger_entry_no <> 0
                THEN 'item ledger entry ' || CAST(v.item_ledger_entry_no AS VARCHAR)
                ELSE 'capacity ledger entry ' || CAST(v.capacity_ledger_entry_no AS VARCHAR)
              END AS found,
              'an entry that exists' AS expected
            FROM value_entry v
            LEFT JOIN item_ledger_entry i ON i.entry_no = v.item_ledger_entry_no
            LEFT JOIN capacity_ledger_entry c ON c.entry_no = v.capacity_ledger_entry_no
            WHERE (v.item_ledger_entry_no <> 0 AND (i.entry_no IS NULL OR i.item <> v.item))
              OR (v.item_ledger_entry_no = 0 AND c.entry_no IS NULL)\
            """),
        new Rule(
            "INV-3-EXPECTED",
            "A completely invoiced movement has no expected cost left (INV-3).",
            "item ledger entry",
            """
            SELECT
              s.entry_no AS subject, SUM(v.cost_amount_expected) AS found, 0 AS expected
            FROM item_entry_state s
            JOIN value_entry v ON v.item_ledger_entry_no = s.entry_no
            WHERE s.completely_invoiced
            GROUP BY s.entry_no
            HAVING SUM(v.cost_amount_expected) <> 0 OR SUM(v.cost_amount_expected_acy) <> 0\
            """),
        new Rule(
            "INV-4-RESIDUE",
            "An item that is out of stock, invoiced and adjusted has no value left (INV-4).",
            "item",
            """
            SELECT t.item AS subject, t.actual AS found, 0 AS expected
            FROM (
              SELECT
                v.item,
                SUM(v.item_ledger_entry_quantity) AS quantity,
                SUM(v.cost_amount_actual) AS actual,
                SUM(v.cost_amount_actual_acy) AS actual_acy
              FROM value_entry v
              WHERE v.item_ledger_entry_no <> 0
              GROUP BY v.item) t
            JOIN item_state m ON m.item = t.item
            WHERE t.quantity = 0
              AND (t.actual <> 0 OR t.actual_acy <> 0)
              AND m.cost_is_adjusted
              AND NOT EXISTS (
                SELECT 1
                FROM item_ledger_entry i
                JOIN item_entry_state s ON s.entry_no = i.entry_no
                WHERE i.item = t.item
                  AND (s.remaining_quantity <> 0 OR NOT s.completely_invoiced))\
            """),
        new Rule(
            "INV-5-TRANSFER",
            "What a transfer takes from one place it brings to the other (INV-5).",
            "transaction",
            """
            SELECT o.transaction_id AS subject, SUM(v.cost_amount_actual) AS found, 0 AS expected
            FROM value_entry v
            JOIN origin o ON o.origin_no = v.origin_no
            JOIN item_state m ON m.item = v.item
            WHERE v.item_ledger_entry_type = 'transfer'
              AND v.entry_type = 'direct_cost'
              AND m.cost_is_adjusted
            GROUP BY o.transaction_id, v.item
            HAVING SUM(v.cost_amount_actual) <> 0\
            """),
        // An exact reversal of an output is also brought to the cost of what it reverses; the cents
        // of that adjustment stay in WIP and are none of the order's distribution (ORD-9).
        new Rule(
            "INV-7-ORDER",
            "A finished and adjusted order has given all its cost to its product (INV-7).",
            "order",
            """
            SELECT t.order_no AS subject, t.wip AS found, 0 AS expected
            FROM (
              SELECT
                o.order_no,
                o.order_line,
                SUM(CASE
                  WHEN v.item_ledger_entry_type = 'consumption' AND v.entry_type = 'direct_cost'
                    THEN -v.cost_amount_actual
                  WHEN v.adjustment THEN 0
                  WHEN v.item_ledger_entry_type = 'output' AND v.entry_type = 'direct_cost'
                    THEN -v.cost_amount_actual - v.cost_amount_expected
                  WHEN v.item_ledger_entry_type = 'capacity' THEN v.cost_amount_actual
                  ELSE 0
                END) AS wip,
                SUM(CASE
                  WHEN v.item_ledger_entry_type = 'output' THEN v.item_ledger_entry_quantity
                  ELSE 0
                END) AS produced
              FROM value_entry v
              JOIN origin o ON o.origin_no = v.origin_no
              WHERE o.order_type = 'production'
              GROUP BY o.order_no, o.order_line) t
            JOIN order_state s
              ON s.order_type = 'production'
              AND s.order_no = t.order_no
              AND s.order_line = t.order_line
            WHERE s.finished AND s.cost_is_adjusted AND t.produced <> 0 AND t.wip <> 0\
            """),
        new Rule(
            "INV-9-CLOSED-PERIOD",
            "Nothing is posted into a closed inventory period (INV-9, PER-1).",
            "value entry",
            """
            SELECT
              v.entry_no AS subject,
              v.posting_date AS found,
              'after ' || CAST(MAX(p.ending_date) AS VARCHAR) AS expected
            FROM value_entry v
            JOIN inventory_period p
              ON p.ending_date >= v.posting_date AND p.closed AND p.register_no < v.register_no
            WHERE NOT EXISTS (
              SELECT 1 FROM inventory_period q
              WHERE q.ending_date = p.ending_date
                AND q.register_no > p.register_no
                AND q.register_no < v.register_no)
            GROUP BY v.entry_no, v.posting_date\
            """),
        new Rule(
            "ADJUSTMENT-LINK",
            "An adjustment names the value entry that it adjusts, an older one.",
            "value entry",
            """
            SELECT
              v.entry_no AS subject, v.applies_to_value_entry_no AS found,
              'an earlier value entry' AS expected
            FROM value_entry v
            LEFT JOIN value_entry a ON a.entry_no = v.applies_to_value_entry_no
            WHERE v.applies_to_value_entry_no <> 0
              AND (a.entry_no IS NULL OR a.entry_no >= v.entry_no)\
            """));
  }
}
