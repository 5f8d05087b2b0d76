package org.trueup.store.report;

import java.util.OptionalLong;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;

/**
 * The register up to which a report looks: facts of later registers do not exist for it.
 *
 * @param registerNo the register; empty for the ledgers as they now stand
 */
public record KnownAt(OptionalLong registerNo) {

  /** The ledgers as they now stand. */
  public static final KnownAt NOW = new KnownAt(OptionalLong.empty());

  /** The ledgers as they stood after a register. */
  public static KnownAt register(long no) {
    return new KnownAt(OptionalLong.of(no));
  }

  /**
   * Reads the number of a register; blank for the ledgers as they now stand.
   *
   * @throws Refusal REGISTER-UNKNOWN if the text is no number of a register
   */
  public static KnownAt parse(String text) {
    if (text.isBlank()) {
      return NOW;
    }
    try {
      return register(Long.parseLong(text.strip()));
    } catch (NumberFormatException notNumber) {
      throw new Refusal(
          new Failure(
              "REGISTER-UNKNOWN",
              Place.NOWHERE,
              text + " is no number of a register.",
              "Write a whole number, such as 12."));
    }
  }

  /** The last register that counts. */
  long last() {
    return registerNo.orElse(Long.MAX_VALUE);
  }

  /**
   * What stood in the general ledger of each value entry: columns {@code value_entry_no}, {@code
   * cost_posted_to_gl}, {@code expected_cost_posted_to_gl}, {@code expected_cost_left_out}. Where
   * the past is asked for it is summed from the relations, since the state beside the entries only
   * knows the present.
   */
  Template postedCost() {
    return registerNo.isEmpty()
        ? Template.of(
            """
            SELECT
              value_entry_no, cost_posted_to_gl, expected_cost_posted_to_gl, expected_cost_left_out
            FROM posted_cost\
            """)
        : Template.of(
                """
                SELECT
                  r.value_entry_no,
                  SUM(CASE WHEN r.expected THEN 0 ELSE r.amount END) AS cost_posted_to_gl,
                  SUM(CASE WHEN r.expected THEN r.amount ELSE 0 END) AS expected_cost_posted_to_gl,
                  FALSE AS expected_cost_left_out
                FROM gl_item_relation r
                JOIN value_entry v ON v.entry_no = r.value_entry_no
                WHERE r.register_no <= :known_at AND r.account_type =
                  CASE
                    WHEN r.expected THEN 'inventory_interim'
                    WHEN v.item_ledger_entry_no <> 0 THEN 'inventory'
                    WHEN r.account_type = 'inventory_adjmt' THEN 'inventory_adjmt'
                    ELSE 'wip_inventory'
                  END
                GROUP BY r.value_entry_no\
                """)
            .with("known_at", last());
  }
}
