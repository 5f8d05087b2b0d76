package org.trueup.store.verify;

import java.util.List;

/** Rules on general ledger entries and their links (gl-posting.md 11, gl-tracing.md 5). */
final class GlRules {

  private GlRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule(
            "T1-VALUE-ENTRY",
            "The shares of a value entry balance (T1).",
            "value entry",
            """
            SELECT value_entry_no AS subject, SUM(amount) AS found, 0 AS expected
            FROM gl_item_relation
            GROUP BY value_entry_no
            HAVING SUM(amount) <> 0 OR SUM(amount_acy) <> 0\
            """),
        new Rule(
            "T1-REGISTER",
            "The general ledger entries of a register balance (T1).",
            "register",
            """
            SELECT register_no AS subject, SUM(amount) AS found, 0 AS expected
            FROM gl_entry
            GROUP BY register_no
            HAVING SUM(amount) <> 0 OR SUM(amount_acy) <> 0\
            """),
        new Rule(
            "T3-ACCOUNT-TYPE",
            "What stands on inventory accounts is the posted cost of movements (T3).",
            "account type",
            """
            SELECT subject, found, expected
            FROM (
              SELECT
                'inventory' AS subject,
                (SELECT COALESCE(SUM(amount), 0) FROM gl_item_relation
                 WHERE account_type = 'inventory') AS found,
                (SELECT COALESCE(SUM(p.cost_posted_to_gl), 0) FROM posted_cost p
                 JOIN value_entry v ON v.entry_no = p.value_entry_no
                 WHERE v.item_ledger_entry_no <> 0) AS expected
              UNION ALL
              SELECT
                'inventory_interim',
                (SELECT COALESCE(SUM(amount), 0) FROM gl_item_relation
                 WHERE account_type = 'inventory_interim'),
                (SELECT COALESCE(SUM(expected_cost_posted_to_gl), 0) FROM posted_cost)) t
            WHERE found <> expected\
            """),
        new Rule(
            "I2-RELATIONS",
            "A value entry has two or four shares (I2).",
            "value entry",
            """
            SELECT value_entry_no AS subject, COUNT(*) AS found, '2 or 4' AS expected
            FROM gl_item_relation
            GROUP BY value_entry_no
            HAVING COUNT(*) NOT IN (2, 4)\
            """),
        new Rule(
            "I3-POSTING-DATE",
            "A general ledger entry has the posting date of its value entries, save where an order"
                + " was finished without output (I3, T7).",
            "G/L entry",
            """
            SELECT
              g.entry_no AS subject, g.posting_date AS found, MIN(v.posting_date) AS expected
            FROM gl_entry g
            JOIN gl_item_relation r ON r.gl_entry_no = g.entry_no
            JOIN value_entry v ON v.entry_no = r.value_entry_no
            WHERE v.posting_date <> g.posting_date
              AND NOT (
                v.item_ledger_entry_type IN ('consumption', 'capacity')
                AND r.account_type IN ('wip_inventory', 'inventory_adjmt')
                AND (
                  SELECT COUNT(*) FROM gl_item_relation x
                  WHERE x.value_entry_no = v.entry_no) = 4)
            GROUP BY g.entry_no, g.posting_date\
            """),
        new Rule(
            "I3-DIMENSIONS",
            "A general ledger entry has the dimensions of its value entries (gl-posting.md 4.7).",
            "G/L entry",
            """
            SELECT
              g.entry_no AS subject, g.dimensions AS found, MIN(o.dimensions) AS expected
            FROM gl_entry g
            JOIN gl_item_relation r ON r.gl_entry_no = g.entry_no
            JOIN value_entry v ON v.entry_no = r.value_entry_no
            JOIN origin o ON o.origin_no = v.origin_no
            WHERE o.dimensions <> g.dimensions
            GROUP BY g.entry_no, g.dimensions\
            """),
        new Rule(
            "I4-RELATION-LINK",
            "A share names a general ledger entry and a value entry that exist (I4).",
            "share of G/L entry",
            """
            SELECT
              r.gl_entry_no AS subject,
              'value entry ' || CAST(r.value_entry_no AS VARCHAR) AS found,
              'entries that exist' AS expected
            FROM gl_item_relation r
            LEFT JOIN gl_entry g ON g.entry_no = r.gl_entry_no
            LEFT JOIN value_entry v ON v.entry_no = r.value_entry_no
            WHERE g.entry_no IS NULL OR v.entry_no IS NULL\
            """),
        new Rule(
            "I4-RELATION-DOUBLED",
            "A value entry has one share of a general ledger entry (R1.3).",
            "share of G/L entry",
            """
            SELECT
              gl_entry_no AS subject,
              CAST(COUNT(*) AS VARCHAR) || ' shares of value entry '
                || CAST(value_entry_no AS VARCHAR) AS found,
              'one' AS expected
            FROM gl_item_relation
            GROUP BY gl_entry_no, value_entry_no
            HAVING COUNT(*) > 1\
            """),
        new Rule(
            "I4-RELATION-REGISTER",
            "A share is written in the register of its general ledger entry (R1.1).",
            "share of G/L entry",
            """
            SELECT r.gl_entry_no AS subject, r.register_no AS found, g.register_no AS expected
            FROM gl_item_relation r
            JOIN gl_entry g ON g.entry_no = r.gl_entry_no
            WHERE g.register_no <> r.register_no\
            """),
        new Rule(
            "I5-NO-RELATION",
            "A general ledger entry of inventory cost has a value entry behind it (I5).",
            "G/L entry",
            """
            SELECT g.entry_no AS subject, 'no value entry' AS found, 'at least one' AS expected
            FROM gl_entry g
            JOIN register q ON q.no = g.register_no
            WHERE q.kind <> 'job_wip'
              AND NOT EXISTS (
                SELECT 1 FROM gl_item_relation r WHERE r.gl_entry_no = g.entry_no)\
            """),
        new Rule(
            "I8-AMOUNT",
            "The shares of a general ledger entry sum to it (I8).",
            "G/L entry",
            """
            SELECT
              g.entry_no AS subject,
              CAST(g.amount AS VARCHAR) || ' / ' || CAST(g.amount_acy AS VARCHAR) AS found,
              CAST(SUM(r.amount) AS VARCHAR) || ' / ' || CAST(SUM(r.amount_acy) AS VARCHAR)
                AS expected
            FROM gl_entry g
            JOIN gl_item_relation r ON r.gl_entry_no = g.entry_no
            GROUP BY g.entry_no, g.amount, g.amount_acy
            HAVING SUM(r.amount) <> g.amount OR SUM(r.amount_acy) <> g.amount_acy\
            """),
        new Rule(
            "I8-POSTED",
            "The posted cost of a value entry is the sum of its shares (I8).",
            "value entry",
            """
            SELECT
              COALESCE(p.value_entry_no, r.value_entry_no) AS subject,
              CAST(COALESCE(p.cost_posted_to_gl, 0) AS VARCHAR) || ' / '
                || CAST(COALESCE(p.expected_cost_posted_to_gl, 0) AS VARCHAR) AS found,
              CAST(COALESCE(r.actual, 0) AS VARCHAR) || ' / '
                || CAST(COALESCE(r.expected, 0) AS VARCHAR) AS expected
            FROM posted_cost p
            FULL JOIN (
              SELECT
                s.value_entry_no,
                SUM(CASE WHEN s.expected THEN 0 ELSE s.amount END) AS actual,
                SUM(CASE WHEN s.expected THEN 0 ELSE s.amount_acy END) AS actual_acy,
                SUM(CASE WHEN s.expected THEN s.amount ELSE 0 END) AS expected,
                SUM(CASE WHEN s.expected THEN s.amount_acy ELSE 0 END) AS expected_acy
              FROM gl_item_relation s
              JOIN value_entry v ON v.entry_no = s.value_entry_no
              WHERE
                CASE
                  WHEN s.expected THEN s.account_type = 'inventory_interim'
                  WHEN v.item_ledger_entry_no <> 0 THEN s.account_type = 'inventory'
                  ELSE s.account_type IN ('wip_inventory', 'inventory_adjmt')
                END
              GROUP BY s.value_entry_no) r ON r.value_entry_no = p.value_entry_no
            WHERE COALESCE(p.cost_posted_to_gl, 0) <> COALESCE(r.actual, 0)
              OR COALESCE(p.cost_posted_to_gl_acy, 0) <> COALESCE(r.actual_acy, 0)
              OR COALESCE(p.expected_cost_posted_to_gl, 0) <> COALESCE(r.expected, 0)
              OR COALESCE(p.expected_cost_posted_to_gl_acy, 0) <> COALESCE(r.expected_acy, 0)\
            """),
        new Rule(
            "T4-POSTED-IN-PART",
            "Of a value entry all is posted or nothing, so that a second run posts nothing (T4).",
            "value entry",
            """
            SELECT
              v.entry_no AS subject,
              CAST(p.cost_posted_to_gl AS VARCHAR) || ' / '
                || CAST(p.expected_cost_posted_to_gl AS VARCHAR) AS found,
              CAST(v.cost_amount_actual AS VARCHAR) || ' / '
                || CAST(v.cost_amount_expected AS VARCHAR) AS expected
            FROM posted_cost p
            JOIN value_entry v ON v.entry_no = p.value_entry_no
            WHERE (p.cost_posted_to_gl NOT IN (0, v.cost_amount_actual))
              OR (p.cost_posted_to_gl_acy NOT IN (0, v.cost_amount_actual_acy))
              OR (p.expected_cost_posted_to_gl NOT IN (0, v.cost_amount_expected))
              OR (p.expected_cost_posted_to_gl_acy NOT IN (0, v.cost_amount_expected_acy))\
            """),
        new Rule(
            "ACCOUNT-MISSING",
            "A general ledger entry stands on an account.",
            "G/L entry",
            """
            SELECT entry_no AS subject, 'no account' AS found, 'an account' AS expected
            FROM gl_entry
            WHERE gl_account = ''\
            """));
  }
}
