package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.ValueEntryType;

/** An item ledger entry with everything that belongs to it (costing.md 2.2). */
final class Entry {

  final int no;
  final Card card;
  final ItemLedgerEntryType type;
  final String variant;
  final String location;
  final LocalDate postingDate;
  final String document;
  final BigDecimal quantity;
  final List<Value> values = new ArrayList<>();

  String transaction = "";
  String lot = "";
  String serial = "";
  boolean dropShipment;
  boolean correction;
  boolean transferReceipt;
  String job = "";
  String jobTask = "";

  /** What a job uses of this purchase, or what came back from it for this return; or null (4.1). */
  Entry use;

  OrderKey order = OrderKey.NONE;

  /** The order line that the entry is material or product of; null for none. */
  Order orderLine;

  BigDecimal remaining;
  BigDecimal invoiced = BigDecimal.ZERO;
  boolean completelyInvoiced;

  /** Whether the posting is through that made the entry, so that averages speak of it (9.2). */
  boolean marked;

  LocalDate lastInvoiceDate;
  BigDecimal notReturned = BigDecimal.ZERO;

  /** Whether a decrease is still to hand its cost on to what came back from it (9.2, REV-4). */
  boolean appliedEntryToAdjust;

  /** Whether an entry without stock was taken back (4.10). */
  boolean takenBack;

  Entry appliesTo;
  Entry appliesFrom;

  /** The own rows of a decrease, or the one row of an increase. */
  final List<Link> links = new ArrayList<>();

  /** The rows of decreases that were applied to this increase. */
  final List<Link> uses = new ArrayList<>();

  /** The rows of increases that take their cost from this decrease. */
  final List<Link> returns = new ArrayList<>();

  /** The rows of transfer increases that were fed by this increase. */
  final List<Link> transfers = new ArrayList<>();

  Entry(
      int no,
      Card card,
      ItemLedgerEntryType type,
      String variant,
      String location,
      LocalDate postingDate,
      String document,
      BigDecimal quantity) {
    this.no = no;
    this.card = card;
    this.type = type;
    this.variant = variant;
    this.location = location;
    this.postingDate = postingDate;
    this.document = document;
    this.quantity = quantity;
    remaining = quantity;
  }

  boolean isIncrease() {
    return quantity.signum() > 0;
  }

  /** APP-3: what is bought for a job. */
  boolean isJobPurchase() {
    return type == ItemLedgerEntryType.PURCHASE && !job.isEmpty();
  }

  boolean isOpen() {
    return remaining.signum() != 0;
  }

  boolean isFullyInvoiced() {
    return Exact.same(invoiced, quantity);
  }

  /** The latest invoice counts, in whatever order they are posted. */
  void invoicedOn(LocalDate day) {
    lastInvoiceDate =
        lastInvoiceDate == null || lastInvoiceDate.isBefore(day) ? day : lastInvoiceDate;
  }

  BigDecimal uninvoiced() {
    return quantity.subtract(invoiced);
  }

  boolean isAverage() {
    return card.isAverage();
  }

  /** What an increase came back from gives it its cost again, now that it is invoiced (ADJ-12). */
  void handCostOnAgain() {
    for (Link link : links) {
      if (isIncrease() && link.outbound != null) {
        link.outbound.appliedEntryToAdjust = true;
      }
    }
  }

  /** Actual plus expected cost as posted. */
  Amounts cost() {
    return values.stream()
        .map(value -> value.actual.plus(value.expected))
        .reduce(Amounts.ZERO, Amounts::plus);
  }

  Amounts expected() {
    return values.stream().map(value -> value.expected).reduce(Amounts.ZERO, Amounts::plus);
  }

  /** The last direct cost value entry without charge, which has the entry's valuation date. */
  Value lastDirectCost() {
    Value last = null;
    for (Value value : values) {
      if (value.isDirectCostWithoutCharge()) {
        last = value;
      }
    }
    return last;
  }

  /** Valuation date of the last revaluation, else of the last value entry (VD-3, VD-5). */
  LocalDate latestValuationDate() {
    LocalDate last = values.getLast().valuationDate;
    for (Value value : values) {
      if (value.type == ValueEntryType.REVALUATION) {
        last = value.valuationDate;
      }
    }
    return last;
  }

  boolean isValuedByAverage() {
    return values.stream().anyMatch(value -> value.valuedByAverage);
  }

  @Override
  public String toString() {
    return no + " " + type + " " + card.no() + " " + postingDate + " " + Exact.text(quantity);
  }
}
