package org.trueup.store.trace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.trueup.core.ledger.CauseLink;
import org.trueup.store.Row;

/** The cost of one movement in the order in which it came, to see what an adjustment changed. */
final class MovementHistory {

  private static final int UNIT_COST_DIGITS = 5;

  static final String QUESTION =
      """
      SELECT
        v.entry_no, v.item_ledger_entry_no,
        v.cost_amount_actual + v.cost_amount_expected AS cost, v.item_ledger_entry_quantity,
        COALESCE(c.link, '') AS link, COALESCE(c.source_entry_no, 0) AS source_entry_no,
        COALESCE(c.known_value_entry_no, 0) AS known_value_entry_no
      FROM value_entry v
      LEFT JOIN adjustment_cause c ON c.value_entry_no = v.entry_no
      WHERE v.item_ledger_entry_no IN\
      """;

  private final List<Step> steps = new ArrayList<>();
  private BigDecimal quantity = BigDecimal.ZERO;

  private record Step(long entryNo, BigDecimal cost, String link, long source, long known) {

    boolean isAdjustment() {
      return !link.isEmpty();
    }

    /** Whether it came to know its cost on the same way as an adjustment. */
    boolean cameLike(Adjustment adjustment) {
      return link.equalsIgnoreCase(adjustment.link().name()) && source == adjustment.source();
    }

    /** Whether it was made by the same pass as an adjustment. */
    boolean isTwinOf(Adjustment adjustment) {
      return cameLike(adjustment) && known == adjustment.known();
    }
  }

  /** Adds the next value entry; they come rising by number. */
  void add(Row row) {
    quantity = quantity.add(row.decimal("item_ledger_entry_quantity"));
    steps.add(
        new Step(
            row.number("entry_no"),
            row.decimal("cost"),
            row.text("link"),
            row.number("source_entry_no"),
            row.number("known_value_entry_no")));
  }

  /**
   * The newest value entry of its source that the cost before an adjustment knew of: that of the
   * adjustment before, else the first value entry, with which the goods were posted at the cost of
   * that time. An order that has passed on nothing yet knew of none.
   */
  long knownBefore(Adjustment adjustment) {
    long known = adjustment.link() == CauseLink.ORDER ? 0 : steps.getFirst().entryNo();
    for (Step step : before(adjustment)) {
      known = step.cameLike(adjustment) ? step.known() : Math.max(known, step.entryNo());
    }
    return known;
  }

  /** The newest value entry of any other source that the cost before an adjustment knew of. */
  long knownOfOthersBefore(Adjustment adjustment) {
    long known = steps.getFirst().entryNo();
    for (Step step : before(adjustment)) {
      known = Math.max(known, Math.max(step.entryNo(), step.known()));
    }
    return known;
  }

  private List<Step> before(Adjustment adjustment) {
    return steps.stream()
        .filter(step -> step.entryNo() < adjustment.entryNo())
        .filter(step -> step.isAdjustment() && !step.isTwinOf(adjustment))
        .toList();
  }

  /** The cost of a unit before the pass that made an adjustment. */
  BigDecimal unitCostBefore(Adjustment adjustment) {
    return unitCost(adjustment, false);
  }

  /** The cost of a unit after the pass that made an adjustment. */
  BigDecimal unitCostAfter(Adjustment adjustment) {
    return unitCost(adjustment, true);
  }

  private BigDecimal unitCost(Adjustment adjustment, boolean after) {
    BigDecimal cost = BigDecimal.ZERO;
    for (Step step : steps) {
      boolean twin = step.isTwinOf(adjustment);
      boolean counts = twin ? after : step.entryNo() < adjustment.entryNo();
      cost = counts ? cost.add(step.cost()) : cost;
    }
    return quantity.signum() == 0
        ? BigDecimal.ZERO
        : cost.divide(quantity, UNIT_COST_DIGITS, RoundingMode.HALF_UP);
  }
}
