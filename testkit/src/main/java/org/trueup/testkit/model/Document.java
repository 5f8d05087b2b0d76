package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trueup.core.ledger.ValueEntryType;

/**
 * The value entries of one document of an entry, adjusted together (ADJ-4).
 *
 * @param head the value entry that differences are booked beside
 * @param values all of the document
 */
record Document(Value head, List<Value> values) {

  /** The documents of an entry by number, expected ones first. */
  static List<Document> of(Entry entry) {
    Map<String, List<Value>> byNumber = new LinkedHashMap<>();
    for (Value value : entry.values) {
      byNumber.computeIfAbsent(value.document, no -> new ArrayList<>()).add(value);
    }
    List<Document> documents = new ArrayList<>();
    for (List<Value> values : byNumber.values()) {
      values.stream()
          .filter(value -> isHead(value, entry))
          .findFirst()
          .ifPresent(head -> documents.add(new Document(head, values)));
    }
    documents.sort(
        Comparator.comparing((Document document) -> !document.head.expectedCost)
            .thenComparing(document -> document.head.document));
    return documents;
  }

  private static boolean isHead(Value value, Entry entry) {
    boolean replaced = value.expectedCost && entry.isFullyInvoiced();
    return value.isDirectCostWithoutCharge()
        && value.inventoriable
        && !value.adjustment
        && !replaced;
  }

  /** V of ADJ-5. */
  BigDecimal valued() {
    return head.expectedCost
        ? head.valued
        : values.stream().map(value -> value.invoiced).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Old cost (ADJ-6) with what is found already; of a decrease in one sum, if it has one cost. */
  Amounts old(Differences differences, ValueEntryType type) {
    boolean inOne = !head.entry.isIncrease() && !SourceCost.keepsElements(head.entry);
    Amounts sum = Amounts.ZERO;
    for (Value value : values) {
      boolean counts = (inOne || isOf(value.type, type)) && value.charge.isEmpty();
      if (counts && value.expectedCost == head.expectedCost) {
        sum = sum.plus(head.expectedCost ? value.expected : value.actual);
      }
    }
    for (Differences.Row row : differences.of(head.entry)) {
      sum = row.head == head && row.type == type ? sum.plus(row.amount) : sum;
    }
    return sum;
  }

  /** Cost of material without stock is neither direct nor overhead, so it is variance (ADJ-2). */
  private static boolean isOf(ValueEntryType type, ValueEntryType element) {
    boolean other = type == ValueEntryType.DIRECT_COST_NON_INVENTORY;
    return type == element || (other && element == ValueEntryType.VARIANCE);
  }
}
