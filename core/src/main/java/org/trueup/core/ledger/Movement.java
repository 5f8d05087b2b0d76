package org.trueup.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trueup.core.failure.Check;

/**
 * An item ledger entry at work: the fact, its state, its value entries and its applications.
 *
 * <p>Lists rise by entry number. Nothing here decides anything; rules live in posting and costing.
 */
public final class Movement {

  private static final EntryList<Application> NO_APPLICATIONS = new EntryList<>();

  private final ItemLedgerEntry entry;
  private final ItemLedger ledger;
  private final EntryList<ValueEntry> valueEntries = new EntryList<>();
  private final EntryList<Application> applications = new EntryList<>();
  private EntryList<Application> outboundApplications = NO_APPLICATIONS;
  private EntryList<Application> costReceivers = NO_APPLICATIONS;
  private EntryList<Application> transfers = NO_APPLICATIONS;
  private long remainingQuantity;
  private long invoicedQuantity;
  private boolean completelyInvoiced;
  private LocalDate lastInvoiceDate;
  private long shippedQtyNotReturned;
  private boolean appliedEntryToAdjust;
  private long appliesToEntryNo;
  private boolean touched;
  private boolean stateChanged;
  private boolean listedAsOpen;
  private boolean listedAsFlagged;
  private boolean revalued;

  Movement(ItemLedgerEntry entry, ItemLedger ledger) {
    this.entry = entry;
    this.ledger = ledger;
  }

  /** The fact. */
  public ItemLedgerEntry entry() {
    return entry;
  }

  /** The ledger of its item. */
  public ItemLedger ledger() {
    return ledger;
  }

  /** Entry number. */
  public long entryNo() {
    return entry.entryNo();
  }

  /** Signed quantity in base units. */
  public long quantity() {
    return entry.quantity();
  }

  /** Whether it increases stock. */
  public boolean isPositive() {
    return entry.quantity() > 0;
  }

  /** Kind of movement. */
  public ItemLedgerEntryType type() {
    return entry.type();
  }

  /** Accounting date. */
  public LocalDate postingDate() {
    return entry.postingDate();
  }

  /** Its value entries, rising by number. */
  public List<ValueEntry> valueEntries() {
    return valueEntries;
  }

  /** Rows that its own posting created (2.4). */
  public List<Application> applications() {
    return applications;
  }

  /** Of an increase: rows of the decreases applied to it. */
  public List<Application> outboundApplications() {
    return outboundApplications;
  }

  /** Of a decrease: rows of the increases that take their cost from it (shape c). */
  public List<Application> costReceivers() {
    return costReceivers;
  }

  /** The decrease that an increase took its cost from (4.5, shape c of 2.4). */
  public Optional<Movement> tookCostFrom() {
    for (Application row : applications) {
      if (row.outbound() != null && !row.entry().isOfDecrease()) {
        return Optional.of(row.outbound());
      }
    }
    return Optional.empty();
  }

  /** Of an increase: rows of the transfer increases that were fed by it. */
  public List<Application> transfers() {
    return transfers;
  }

  /** Signed part that is not applied. */
  public long remainingQuantity() {
    return remainingQuantity;
  }

  /** Whether a part of it is not applied. */
  public boolean isOpen() {
    return remainingQuantity != 0;
  }

  /** Whether it is a decrease that still waits for stock, with a part of it at least. */
  public boolean isOpenDecrease() {
    return !isPositive() && isOpen();
  }

  /** Signed part that is invoiced. */
  public long invoicedQuantity() {
    return invoicedQuantity;
  }

  /** Whether all of it is invoiced. */
  public boolean isFullyInvoiced() {
    return invoicedQuantity == entry.quantity();
  }

  /** Whether its cost is final from a document's point of view (2.7). */
  public boolean isCompletelyInvoiced() {
    return completelyInvoiced;
  }

  /** Posting date of the latest invoice, if there is one. */
  public Optional<LocalDate> lastInvoiceDate() {
    return Optional.ofNullable(lastInvoiceDate);
  }

  /** Of a decrease: quantity that no return took back, not positive. */
  public long shippedQtyNotReturned() {
    return shippedQtyNotReturned;
  }

  /** Whether its cost is still to be forwarded (9.2). */
  public boolean isAppliedEntryToAdjust() {
    return appliedEntryToAdjust;
  }

  /** Entry it is fixed to, 0 for none. */
  public long appliesToEntryNo() {
    return appliesToEntryNo;
  }

  /** Changes the remaining quantity by a signed quantity. */
  public void changeRemainingQuantity(long change) {
    boolean wasOpen = isOpen();
    remainingQuantity = Math.addExact(remainingQuantity, change);
    Check.that(
        remainingQuantity == 0 || remainingQuantity > 0 == isPositive(),
        "remaining quantity of entry %d has its sign",
        entryNo());
    if (wasOpen != isOpen()) {
      ledger.openChanged(this);
    }
    changed();
  }

  /** Counts an invoice of a signed quantity. */
  public void invoice(long quantity, LocalDate postingDate) {
    invoicedQuantity = Math.addExact(invoicedQuantity, quantity);
    if (lastInvoiceDate == null || lastInvoiceDate.isBefore(postingDate)) {
      lastInvoiceDate = postingDate;
    }
    changed();
  }

  /** Sets or clears the mark that its cost is final. */
  public void setCompletelyInvoiced(boolean value) {
    if (completelyInvoiced != value) {
      completelyInvoiced = value;
      changed();
    }
  }

  /** Changes the quantity that no return took back. */
  public void changeShippedQtyNotReturned(long change) {
    shippedQtyNotReturned = Math.addExact(shippedQtyNotReturned, change);
    changed();
  }

  /** Sets or clears the mark that its cost is to be forwarded. */
  public void setAppliedEntryToAdjust(boolean value) {
    if (appliedEntryToAdjust != value) {
      appliedEntryToAdjust = value;
      ledger.flagChanged(this);
      changed();
    }
  }

  /** Fixes it to another entry. */
  public void setAppliesToEntryNo(long no) {
    appliesToEntryNo = no;
    changed();
  }

  /** Replaces a value entry by a copy with other moved fields (INV-10). */
  public void replace(int index, ValueEntry copy) {
    valueEntries.replace(index, copy);
    ledger.valueEntryMoved(copy);
    touch();
  }

  void append(ValueEntry valueEntry) {
    valueEntries.append(valueEntry);
    revalued |= valueEntry.entryType() == ValueEntryType.REVALUATION;
    ledger.appended(this, valueEntry);
    touch();
  }

  void renumber(int index, ValueEntry numbered) {
    valueEntries.replace(index, numbered);
  }

  void link(Application application) {
    if (application.owner() == this) {
      applications.append(application);
    }
    if (application.inbound() == this && application.entry().isOfDecrease()) {
      outboundApplications = with(application, outboundApplications);
    }
    if (application.outbound() == this && !application.entry().isOfDecrease()) {
      costReceivers = with(application, costReceivers);
    }
    if (application.transferredFrom() == this) {
      transfers = with(application, transfers);
    }
    touch();
  }

  /** Most movements have no links of most kinds and share the empty list. */
  private static EntryList<Application> with(Application added, EntryList<Application> list) {
    EntryList<Application> longer = list == NO_APPLICATIONS ? new EntryList<>() : list;
    longer.append(added);
    return longer;
  }

  void unlink(Application application) {
    applications.delete(application);
    outboundApplications.delete(application);
    costReceivers.delete(application);
    transfers.delete(application);
    touch();
  }

  /** Marks it as changed in the present register. */
  void touch() {
    if (!touched) {
      touched = true;
      ledger.touched(this);
    }
  }

  private void changed() {
    stateChanged = true;
    touch();
  }

  /** Whether its state is new or changed in the present register. */
  boolean isStateChanged() {
    return stateChanged;
  }

  boolean isListedAsOpen() {
    return listedAsOpen;
  }

  void setListedAsOpen(boolean listed) {
    listedAsOpen = listed;
  }

  boolean isListedAsFlagged() {
    return listedAsFlagged;
  }

  void setListedAsFlagged(boolean listed) {
    listedAsFlagged = listed;
  }

  void clearTouched() {
    touched = false;
    stateChanged = false;
  }

  void restore(ItemEntryState state) {
    remainingQuantity = state.remainingQuantity();
    invoicedQuantity = state.invoicedQuantity();
    completelyInvoiced = state.completelyInvoiced();
    lastInvoiceDate = state.lastInvoiceDate().orElse(null);
    shippedQtyNotReturned = state.shippedQtyNotReturned();
    appliedEntryToAdjust = state.appliedEntryToAdjust();
    appliesToEntryNo = state.appliesToEntryNo();
  }

  ItemEntryState state() {
    return new ItemEntryState(
        entryNo(),
        remainingQuantity,
        invoicedQuantity,
        completelyInvoiced,
        lastInvoiceDate(),
        shippedQtyNotReturned,
        appliedEntryToAdjust,
        appliesToEntryNo);
  }

  /**
   * Its value entry of a number.
   *
   * @throws IllegalStateException if it has none of that number
   */
  public ValueEntry valueEntry(long number) {
    for (ValueEntry value : valueEntries) {
      if (value.entryNo() == number) {
        return value;
      }
    }
    throw new IllegalStateException(this + " has no value entry " + number);
  }

  /** The first value entry by number (C-6). */
  public ValueEntry firstValueEntry() {
    return valueEntries.get(0);
  }

  /** Whether it was posted at expected cost, by its first value entry that revalues nothing. */
  public boolean beganAtExpectedCost() {
    for (ValueEntry value : valueEntries) {
      if (value.entryType() != ValueEntryType.REVALUATION) {
        return value.flags().expectedCost();
      }
    }
    return false;
  }

  /** The last value entry of direct cost that no charge brought, which exists on every movement. */
  public ValueEntry lastDirectCost() {
    for (int i = valueEntries.size() - 1; i >= 0; i--) {
      if (valueEntries.get(i).isDirectCostWithoutCharge()) {
        return valueEntries.get(i);
      }
    }
    throw new IllegalStateException("entry " + entryNo() + " has no direct cost");
  }

  /** Valuation date of the last revaluation, else of the last value entry (costing.md 7). */
  public LocalDate inboundValuationDate() {
    for (int i = valueEntries.size() - 1; revalued && i >= 0; i--) {
      if (valueEntries.get(i).entryType() == ValueEntryType.REVALUATION) {
        return valueEntries.get(i).valuationDate();
      }
    }
    return valueEntries.get(valueEntries.size() - 1).valuationDate();
  }

  /**
   * Whether a value entry of this movement only takes back, for its invoiced part, what an
   * adjustment has added to the expected cost (ADJ-8, ADJ-14). Where the uninvoiced share of the
   * expected cost is taken, such an entry is left out: the share already says it.
   */
  public boolean isExpectedBalance(ValueEntry value) {
    if (!value.flags().expectedCost() || !value.flags().adjustment()) {
      return false;
    }
    return !valueEntry(value.appliesToValueEntryNo()).flags().expectedCost();
  }

  /** Sum of actual cost of all value entries. */
  public Cost actualCost() {
    long lcy = 0;
    long acy = 0;
    for (ValueEntry value : valueEntries) {
      lcy = Math.addExact(lcy, value.actual().lcy());
      acy = Math.addExact(acy, value.actual().acy());
    }
    return new Cost(lcy, acy);
  }

  /**
   * Sum of expected cost of all value entries but revaluations, of which REV-7 takes the expected
   * part back by entries of their own.
   */
  public Cost expectedCostButRevaluations() {
    Cost sum = Cost.ZERO;
    for (ValueEntry value : valueEntries) {
      if (value.entryType() != ValueEntryType.REVALUATION) {
        sum = sum.plus(value.expected());
      }
    }
    return sum;
  }

  /** Sum of expected cost of all value entries. */
  public Cost expectedCost() {
    long lcy = 0;
    long acy = 0;
    for (ValueEntry value : valueEntries) {
      lcy = Math.addExact(lcy, value.expected().lcy());
      acy = Math.addExact(acy, value.expected().acy());
    }
    return new Cost(lcy, acy);
  }

  @Override
  public String toString() {
    return "entry " + entryNo() + " " + type() + " " + entry.item();
  }
}
