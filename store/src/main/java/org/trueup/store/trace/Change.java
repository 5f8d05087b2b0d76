package org.trueup.store.trace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trueup.store.Row;
import org.trueup.store.trace.TraceNode.Kind;

/**
 * A value entry that an adjustment accounts for.
 *
 * @param entryNo value entry
 * @param movement item ledger entry whose cost it is, 0 for capacity
 * @param amount actual and expected cost
 * @param amountAcy the same in the second currency
 * @param rounding whether it is rounding, which is never passed on
 * @param averaged whether it is the cost of a decrease valued by average
 * @param adjustment whether an adjustment made it, so that it has a cause itself
 * @param row what is shown of it
 */
record Change(
    long entryNo,
    long movement,
    BigDecimal amount,
    BigDecimal amountAcy,
    boolean rounding,
    boolean averaged,
    boolean adjustment,
    Row row) {

  /** What is read of a change; a condition follows. */
  static final String QUESTION =
      "SELECT "
          + Entries.columns(Kind.VALUE_ENTRY)
          + ", v.item, v.item_ledger_entry_no, v.valued_by_average_cost, o.transaction_id,"
          + " c.link, c.period_end FROM value_entry v"
          + " JOIN origin o ON o.origin_no = v.origin_no"
          + Entries.joins(Kind.VALUE_ENTRY)
          + " LEFT JOIN adjustment_cause c ON c.value_entry_no = v.entry_no WHERE ";

  static Change of(Row row) {
    return new Change(
        row.number("entry_no"),
        row.number("item_ledger_entry_no"),
        row.decimal("cost_amount_actual").add(row.decimal("cost_amount_expected")),
        row.decimal("cost_amount_actual_acy").add(row.decimal("cost_amount_expected_acy")),
        row.text("entry_type").equals("rounding"),
        row.flag("valued_by_average_cost"),
        !row.isNull("link"),
        row);
  }

  /** Whether it adjusts to the average of an earlier period. */
  boolean isOfAverageBefore(LocalDate periodEnd) {
    return row.date("period_end") != null && row.date("period_end").isBefore(periodEnd);
  }

  boolean isBetween(long after, long upTo) {
    return entryNo > after && entryNo <= upTo;
  }

  /** The change as a node; one that a transaction posted is a first cause. */
  Draft draft(String relation) {
    String item = row.text("item");
    String text =
        Entries.text(Kind.VALUE_ENTRY, row)
            + (item.isEmpty() ? "" : ", item " + item)
            + (adjustment ? "" : ", transaction " + row.text("transaction_id"));
    return new Draft(
        Kind.VALUE_ENTRY,
        String.valueOf(entryNo),
        Link.Way.CAUSE,
        relation,
        text,
        Entries.amounts(row));
  }

  /** Those that changed the cost, not only from expected to actual; all if none did. */
  static List<Change> moving(List<Change> changes) {
    List<Change> moving =
        changes.stream()
            .filter(change -> change.amount.signum() != 0 || change.amountAcy.signum() != 0)
            .toList();
    return moving.isEmpty() ? changes : moving;
  }

  /** The largest of some changes, in the order of their numbers. */
  static List<Change> largest(List<Change> changes, int count) {
    if (changes.size() <= count) {
      return changes;
    }
    List<Change> largest = new ArrayList<>(changes);
    largest.sort(Comparator.comparing((Change change) -> change.amount().abs()).reversed());
    largest = largest.subList(0, count);
    largest.sort(Comparator.comparingLong(Change::entryNo));
    return largest;
  }
}
