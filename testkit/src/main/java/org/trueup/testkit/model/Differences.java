package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trueup.core.ledger.ValueEntryType;

/**
 * What an adjustment has found and not yet posted, one row for a value entry and a type (ADJ-7).
 */
final class Differences {

  private final Precisions precisions;
  private final List<Row> rows = new ArrayList<>();

  Differences(Precisions precisions) {
    this.precisions = precisions;
  }

  /** A difference that will be booked beside a value entry. */
  static final class Row {
    final Value head;
    final ValueEntryType type;
    Amounts amount = Amounts.ZERO;

    Row(Value head, ValueEntryType type) {
      this.head = head;
      this.type = type;
    }

    private Row copy() {
      Row copy = new Row(head, type);
      copy.amount = amount;
      return copy;
    }

    boolean isExpected() {
      return head.expectedCost;
    }

    /** ADJ-9: overhead and variance do not wait for the direct cost of the item. */
    boolean isPostedAtOnce() {
      return type == ValueEntryType.INDIRECT_COST || type == ValueEntryType.VARIANCE;
    }
  }

  /** Adds a difference; says whether it is one. */
  boolean add(Value head, ValueEntryType type, Amounts difference) {
    if (difference.isZero()) {
      return false;
    }
    Row row = find(head, type);
    row.amount = row.amount.plus(difference);
    return true;
  }

  private Row find(Value head, ValueEntryType type) {
    for (Row row : rows) {
      if (row.head == head && row.type == type) {
        return row;
      }
    }
    Row row = new Row(head, type);
    rows.add(row);
    return row;
  }

  List<Row> of(Entry entry) {
    return rows.stream().filter(row -> row.head.entry == entry).toList();
  }

  /** All rows by the number of the value entry that they adjust (ADJ-9, ADJ-14). */
  List<Row> inOrder() {
    return rows.stream()
        .sorted(
            Comparator.comparing((Row row) -> !row.isPostedAtOnce())
                .thenComparing(row -> row.head.no)
                .thenComparing(row -> row.type))
        .toList();
  }

  /** ADJ-8: what an actual difference takes back of the expected differences of its entry. */
  Amounts balance(Row row) {
    if (row.isExpected() || row.amount.isZero() || row.type != ValueEntryType.DIRECT_COST) {
      return Amounts.ZERO;
    }
    Entry entry = row.head.entry;
    Amounts sum = Amounts.ZERO;
    for (Row other : of(entry)) {
      sum = other.isExpected() ? sum.plus(other.amount) : sum;
    }
    BigDecimal invoiced = entry.isFullyInvoiced() ? entry.quantity : row.head.invoiced;
    return precisions.amount(sum.share(invoiced, entry.quantity)).negated();
  }

  /** What is found so far, to go back to. */
  List<Row> copy() {
    return rows.stream().map(Row::copy).toList();
  }

  /** Goes back to a copy. */
  void restore(List<Row> copy) {
    rows.clear();
    copy.forEach(row -> rows.add(row.copy()));
  }

  /** Forgets everything once it is posted. */
  void clear() {
    rows.clear();
  }

  Amounts actual(Entry entry) {
    Amounts sum = Amounts.ZERO;
    for (Row row : of(entry)) {
      sum = row.isExpected() ? sum : sum.plus(row.amount);
    }
    return sum;
  }

  /** The actual differences of one type. */
  Amounts actual(Entry entry, ValueEntryType type) {
    Amounts sum = Amounts.ZERO;
    for (Row row : of(entry)) {
      sum = row.isExpected() || row.type != type ? sum : sum.plus(row.amount);
    }
    return sum;
  }

  /** What was booked and found beside a value entry. */
  Amounts beside(Value head, Entry entry) {
    Amounts sum = Amounts.ZERO;
    for (Value value : entry.values) {
      sum = value.appliesTo == head ? sum.plus(value.actual) : sum;
    }
    for (Row row : of(entry)) {
      sum = row.head == head ? sum.plus(row.amount) : sum;
    }
    return sum;
  }

  /** Actual and expected differences of a value entry, balances included. */
  Amounts all(Value head) {
    Amounts sum = Amounts.ZERO;
    for (Row row : rows) {
      sum = row.head == head ? sum.plus(row.amount).plus(balance(row)) : sum;
    }
    return sum;
  }
}
