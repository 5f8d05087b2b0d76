package org.trueup.store.verify;

import java.util.List;

/** Rules on the causes of adjustments (gl-tracing.md 4.4). */
final class CauseRules {

  private CauseRules() {}

  static List<Rule> all() {
    return List.of(missing(), doubled(), entry(), source(), known(), order(), period());
  }

  private static Rule missing() {
    return new Rule(
        "CAUSE-MISSING",
        "Every value entry that the adjustment made has its cause.",
        "value entry",
        """
        SELECT v.entry_no AS subject, 'no cause' AS found, 'one cause' AS expected
        FROM value_entry v
        JOIN register r ON r.no = v.register_no
        LEFT JOIN adjustment_cause c ON c.value_entry_no = v.entry_no
        WHERE c.value_entry_no IS NULL
          AND v.register_no >= (SELECT register_no FROM adjustment_cause_start)
          AND (v.adjustment OR v.entry_type = 'rounding' OR r.kind = 'adjustment')\
        """);
  }

  private static Rule doubled() {
    return new Rule(
        "CAUSE-DOUBLED",
        "A value entry has one cause.",
        "value entry",
        """
        SELECT value_entry_no AS subject, COUNT(*) AS found, 1 AS expected
        FROM adjustment_cause
        GROUP BY value_entry_no
        HAVING COUNT(*) > 1\
        """);
  }

  private static Rule entry() {
    return new Rule(
        "CAUSE-ENTRY",
        "A cause belongs to a value entry of its register.",
        "value entry",
        """
        SELECT
          c.value_entry_no AS subject,
          'register ' || CAST(c.register_no AS VARCHAR) AS found,
          COALESCE('register ' || CAST(v.register_no AS VARCHAR), 'no cause') AS expected
        FROM adjustment_cause c
        LEFT JOIN value_entry v ON v.entry_no = c.value_entry_no
        WHERE v.entry_no IS NULL OR v.register_no <> c.register_no\
        """);
  }

  /** A decrease may be older than the increase that covers it later, so numbers do not tell. */
  private static Rule source() {
    return new Rule(
        "CAUSE-SOURCE",
        "A cause names a movement of the same item that stood when the adjustment ran.",
        "value entry",
        """
        SELECT
          c.value_entry_no AS subject,
          'item ledger entry ' || CAST(c.source_entry_no AS VARCHAR) AS found,
          CASE
            WHEN c.link IN ('average_of_item', 'average_of_place', 'order') THEN 'none'
            ELSE 'a movement of the item that was posted before'
          END AS expected
        FROM adjustment_cause c
        JOIN value_entry v ON v.entry_no = c.value_entry_no
        LEFT JOIN item_ledger_entry i ON i.entry_no = c.source_entry_no
        WHERE
          CASE
            WHEN c.link IN ('average_of_item', 'average_of_place', 'order')
              THEN c.source_entry_no <> 0
            ELSE i.entry_no IS NULL
              OR i.item <> v.item
              OR i.register_no > c.register_no
              OR (c.link = 'rounding') <> (c.source_entry_no = v.item_ledger_entry_no)
          END\
        """);
  }

  private static Rule known() {
    return new Rule(
        "CAUSE-KNOWN",
        "What a cause knew of is a value entry of its source that stood when the adjustment ran.",
        "value entry",
        """
        SELECT
          c.value_entry_no AS subject,
          'value entry ' || CAST(c.known_value_entry_no AS VARCHAR) AS found,
          'a value entry of the source that stood then' AS expected
        FROM adjustment_cause c
        JOIN value_entry v ON v.entry_no = c.value_entry_no
        LEFT JOIN value_entry k ON k.entry_no = c.known_value_entry_no
        WHERE k.entry_no IS NULL
          OR k.register_no > c.register_no
          OR (c.source_entry_no <> 0 AND k.item_ledger_entry_no <> c.source_entry_no)
          OR (c.link = 'order' AND k.entry_no >= v.entry_no)
          OR (c.link IN ('average_of_item', 'average_of_place')
            AND (k.item <> v.item OR k.entry_no < v.entry_no))\
        """);
  }

  private static Rule order() {
    return new Rule(
        "CAUSE-ORDER",
        "Cost that came from an order lies on an output of the order.",
        "value entry",
        """
        SELECT
          c.value_entry_no AS subject,
          v.item_ledger_entry_type || ' ' || o.order_no AS found,
          'output of an order' AS expected
        FROM adjustment_cause c
        JOIN value_entry v ON v.entry_no = c.value_entry_no
        JOIN origin o ON o.origin_no = v.origin_no
        WHERE c.link = 'order'
          AND (v.item_ledger_entry_type NOT IN ('output', 'assembly_output') OR o.order_no = '')\
        """);
  }

  private static Rule period() {
    return new Rule(
        "CAUSE-PERIOD",
        "Cost that came from an average names the end of its period, other cost does not.",
        "value entry",
        """
        SELECT
          c.value_entry_no AS subject,
          COALESCE(CAST(c.period_end AS VARCHAR), 'none') AS found,
          CASE
            WHEN c.link IN ('average_of_item', 'average_of_place')
              THEN 'not before ' || CAST(v.valuation_date AS VARCHAR)
            ELSE 'none'
          END AS expected
        FROM adjustment_cause c
        JOIN value_entry v ON v.entry_no = c.value_entry_no
        WHERE
          CASE
            WHEN c.link IN ('average_of_item', 'average_of_place')
              THEN c.period_end IS NULL OR c.period_end < v.valuation_date
            ELSE c.period_end IS NOT NULL
          END\
        """);
  }
}
