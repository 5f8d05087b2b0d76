package org.trueup.store.report;

/** The questions of the reconciliation; each sums a ledger once. */
final class ReconciliationQueries {

  /** Value entries of inventory items and of capacity (gl-reconciliation.md R3.1). */
  private static final String OF_INVENTORY =
      """
      (v.item_ledger_entry_no = 0
        OR NOT EXISTS (
          SELECT 1 FROM items m
          WHERE m.no = v.item
            AND LOWER(COALESCE(m.type, '')) IN ('non_inventory', 'service')))\
      """;

  /** Cost by everything that the projection looks at; the order type is that of the entry. */
  private static final String COST =
      """
      SELECT
        v.item_ledger_entry_type, v.entry_type, v.variance_type, o.order_type,
        SUM(v.cost_amount_actual{acy}) AS actual,
        SUM(v.cost_amount_expected{acy}) AS expected
      FROM value_entry v
      JOIN origin o ON o.origin_no = v.origin_no
      WHERE v.register_no <= :known_at
        AND {dates}
        AND {items}
        AND {locations}
        AND {of_inventory}
      GROUP BY v.item_ledger_entry_type, v.entry_type, v.variance_type, o.order_type\
      """;

  /** The reference lets the first capacity entry of a day decide for all of them (L11). */
  private static final String COST_AS_CODED =
      """
      SELECT
        item_ledger_entry_type, entry_type, variance_type, order_type,
        SUM(actual) AS actual,
        SUM(expected) AS expected
      FROM (
        SELECT
          v.item_ledger_entry_type, v.entry_type, v.variance_type,
          v.cost_amount_actual{acy} AS actual,
          v.cost_amount_expected{acy} AS expected,
          FIRST_VALUE(o.order_type) OVER (
            PARTITION BY
              CASE WHEN v.item_ledger_entry_no = 0 THEN '' ELSE v.item END,
              v.posting_date, v.item_ledger_entry_type, v.entry_type, v.variance_type, v.location,
              v.item_charge
            ORDER BY v.entry_no) AS order_type
        FROM value_entry v
        JOIN origin o ON o.origin_no = v.origin_no
        WHERE v.register_no <= :known_at
          AND {dates}
          AND {items}
          AND {locations}
          AND {of_inventory}) entry
      GROUP BY item_ledger_entry_type, entry_type, variance_type, order_type\
      """;

  private static final String NET_CHANGE =
      """
      SELECT gl_account, SUM(amount{acy}) AS amount
      FROM ({general_ledger}) g
      GROUP BY gl_account\
      """;

  /** Amounts on accounts that no value entry stands behind. */
  private static final String DIRECT =
      """
      SELECT gl_account, is_external, SUM(amount{acy}) AS amount, COUNT(*) AS entries
      FROM ({general_ledger}) g
      WHERE is_external
        OR NOT EXISTS (
          SELECT 1 FROM gl_item_relation r
          WHERE r.gl_entry_no = g.entry_no AND r.register_no <= :known_at)
      GROUP BY gl_account, is_external
      ORDER BY gl_account, is_external\
      """;

  /** Shares of value entries by the account type that led to the account. */
  private static final String SHARES =
      """
      SELECT r.account_type, g.gl_account, SUM(r.amount) AS amount, COUNT(*) AS entries
      FROM gl_item_relation r
      JOIN gl_entry g ON g.entry_no = r.gl_entry_no
      WHERE r.register_no <= :known_at AND {dates}
      GROUP BY r.account_type, g.gl_account
      ORDER BY r.account_type, g.gl_account\
      """;

  /**
   * Cost that goes to work in process, and to the adjustment account only where its order is
   * finished without output (gl-posting.md 2.4).
   */
  private static final String INTO_WIP =
      """
      (v.item_ledger_entry_type = 'consumption' AND v.entry_type = 'direct_cost'
        OR v.item_ledger_entry_type = 'capacity' AND o.order_type = 'production')\
      """;

  /** What left work in process in this way, on the dates on which it left (L9). */
  private static final String WRITTEN_OFF =
      """
      SELECT SUM(r.amount{acy}) AS amount
      FROM gl_item_relation r
      JOIN gl_entry g ON g.entry_no = r.gl_entry_no
      JOIN value_entry v ON v.entry_no = r.value_entry_no
      JOIN origin o ON o.origin_no = v.origin_no
      WHERE r.register_no <= :known_at
        AND {dates}
        AND {items}
        AND {locations}
        AND r.account_type = 'inventory_adjmt'
        AND {into_wip}\
      """;

  /**
   * Shares whose value entry has another date, by whether each date passes the filter. What was
   * written off counts on the date of the general ledger on both sides.
   */
  private static final String SHIFTED =
      """
      SELECT
        r.account_type,
        SUM(CASE WHEN {dates} THEN r.amount ELSE 0 END) AS in_general_ledger,
        SUM(CASE WHEN {entry_dates} THEN r.amount ELSE 0 END) AS in_value_entries,
        COUNT(*) AS entries
      FROM gl_item_relation r
      JOIN gl_entry g ON g.entry_no = r.gl_entry_no
      JOIN value_entry v ON v.entry_no = r.value_entry_no
      JOIN origin o ON o.origin_no = v.origin_no
      WHERE r.register_no <= :known_at
        AND g.posting_date <> v.posting_date
        AND NOT {into_wip}
      GROUP BY r.account_type
      ORDER BY r.account_type\
      """;

  /** What is not posted, by everything that decides why. */
  private static final String UNPOSTED =
      """
      SELECT
        item_ledger_entry_type, entry_type, variance_type, order_type, location,
        inventory_posting_group, gen_bus_posting_group, gen_prod_posting_group, product,
        expected_cost, inventoriable, adjustment, date_is_allowed, left_out,
        MIN(entry_no) AS first_entry_no,
        MIN(item) AS first_item,
        MIN(posting_date) AS first_posting_date,
        COUNT(*) AS entries,
        SUM(actual) AS actual,
        SUM(expected) AS expected
      FROM (
        SELECT
          v.entry_no, v.item, v.posting_date, v.item_ledger_entry_type, v.entry_type,
          v.variance_type, v.location, v.expected_cost, v.inventoriable, v.adjustment,
          o.order_type, o.inventory_posting_group, o.gen_bus_posting_group,
          o.gen_prod_posting_group,
          CASE WHEN o.order_type = 'production' THEN o.source_no ELSE '' END AS product,
          {allowed} AS date_is_allowed,
          COALESCE(p.expected_cost_left_out, FALSE) AS left_out,
          v.cost_amount_actual - COALESCE(p.cost_posted_to_gl, 0) AS actual,
          v.cost_amount_expected - COALESCE(p.expected_cost_posted_to_gl, 0) AS expected
        FROM value_entry v
        JOIN origin o ON o.origin_no = v.origin_no
        LEFT JOIN ({posted_cost}) p ON p.value_entry_no = v.entry_no
        WHERE v.register_no <= :known_at AND {dates} AND {of_inventory}) e
      WHERE actual <> 0 OR expected <> 0
      GROUP BY
        item_ledger_entry_type, entry_type, variance_type, order_type, location,
        inventory_posting_group, gen_bus_posting_group, gen_prod_posting_group, product,
        expected_cost, inventoriable, adjustment, date_is_allowed, left_out
      ORDER BY first_entry_no\
      """;

  /** Whether some value entry is wholly unposted (test 2 as coded) or partly (L12). */
  private static final String ANY_UNPOSTED =
      """
      SELECT COUNT(*) AS entries
      FROM value_entry v
      LEFT JOIN ({posted_cost}) p ON p.value_entry_no = v.entry_no
      WHERE v.register_no <= :known_at
        AND {dates}
        AND {condition}\
      """;

  private static final String TOTAL_COST =
      """
      SELECT SUM(v.cost_amount_actual) AS amount
      FROM value_entry v
      WHERE v.item_ledger_entry_no <> 0 AND v.register_no <= :known_at AND {dates}\
      """;

  private final KnownAt knownAt;
  private final boolean acy;

  /**
   * Questions to ledgers as they stood at a register.
   *
   * @param acy whether the matrix is asked for in the second currency (L15)
   */
  ReconciliationQueries(KnownAt knownAt, boolean acy) {
    this.knownAt = knownAt;
    this.acy = acy;
  }

  Template cost(boolean asCoded, DateFilter dates, CodeFilter items, CodeFilter locations) {
    return known(asCoded ? COST_AS_CODED : COST)
        .fill("dates", dates.on("v.posting_date"))
        .fill("items", of(items))
        .fill("locations", locations.on("v.location"))
        .fill("of_inventory", OF_INVENTORY);
  }

  Template writtenOff(DateFilter dates, CodeFilter items, CodeFilter locations) {
    return known(WRITTEN_OFF)
        .fill("dates", dates.on("g.posting_date"))
        .fill("items", of(items))
        .fill("locations", locations.on("v.location"))
        .fill("into_wip", INTO_WIP);
  }

  /** Capacity belongs to no item. */
  private static Template of(CodeFilter items) {
    return items.isAll()
        ? Template.of("1 = 1")
        : Template.of("v.item_ledger_entry_no <> 0 AND {codes}").fill("codes", items.on("v.item"));
  }

  Template netChange(DateFilter dates) {
    return known(NET_CHANGE).fill("general_ledger", generalLedger(dates));
  }

  Template direct(DateFilter dates) {
    return known(DIRECT).fill("general_ledger", generalLedger(dates));
  }

  private Template generalLedger(DateFilter dates) {
    return GeneralLedger.entries(knownAt, dates);
  }

  Template shares(DateFilter dates) {
    return known(SHARES).fill("dates", dates.on("g.posting_date"));
  }

  Template shifted(DateFilter dates) {
    return known(SHIFTED)
        .fill("dates", dates.on("g.posting_date"))
        .fill("entry_dates", dates.on("v.posting_date"))
        .fill("into_wip", INTO_WIP);
  }

  /**
   * The unposted cost.
   *
   * @param allowed dates on which posting is allowed
   */
  Template unposted(DateFilter dates, DateFilter allowed) {
    Template isAllowed =
        new Template(
            allowed.on("v.posting_date").sql().replace(":date_", ":allowed_"), java.util.Map.of());
    Template complete =
        known(UNPOSTED)
            .fill("allowed", isAllowed)
            .fill("posted_cost", knownAt.postedCost())
            .fill("dates", dates.on("v.posting_date"))
            .fill("of_inventory", OF_INVENTORY);
    if (allowed.from().isPresent()) {
      complete = complete.with("allowed_from", allowed.from().get().date());
    }
    return allowed.to().isPresent()
        ? complete.with("allowed_to", allowed.to().get().date())
        : complete;
  }

  Template anyUnposted(DateFilter dates, boolean asCoded, boolean expectedCostPosting) {
    String partly =
        "v.inventoriable AND (v.cost_amount_actual <> COALESCE(p.cost_posted_to_gl, 0)"
            + (expectedCostPosting
                ? " OR NOT COALESCE(p.expected_cost_left_out, FALSE)"
                    + " AND v.cost_amount_expected <> COALESCE(p.expected_cost_posted_to_gl, 0))"
                : ")");
    String wholly = "COALESCE(p.cost_posted_to_gl, 0) = 0 AND v.cost_amount_actual <> 0";
    return known(ANY_UNPOSTED)
        .fill("posted_cost", knownAt.postedCost())
        .fill("dates", dates.on("v.posting_date"))
        .fill("condition", asCoded ? wholly : partly);
  }

  Template totalCost(DateFilter dates) {
    return known(TOTAL_COST).fill("dates", dates.on("v.posting_date"));
  }

  private Template known(String sql) {
    return Template.of(sql).fill("acy", acy ? "_acy" : "").with("known_at", knownAt.last());
  }
}
