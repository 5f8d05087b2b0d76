package org.trueup.core.ledger;

import java.time.LocalDate;
import java.util.Optional;

/** An item application entry at work: the fact, the movements it links, and its state. */
public final class Application {

  private final ItemApplicationEntry entry;
  private final Movement owner;
  private final Movement inbound;
  private final Movement outbound;
  private final Movement transferredFrom;
  private LocalDate outputCompletelyInvoicedDate;
  private boolean changed;

  Application(
      ItemApplicationEntry entry,
      Movement owner,
      Movement inbound,
      Movement outbound,
      Movement transferredFrom) {
    this.entry = entry;
    this.owner = owner;
    this.inbound = inbound;
    this.outbound = outbound;
    this.transferredFrom = transferredFrom;
  }

  /** The fact. */
  public ItemApplicationEntry entry() {
    return entry;
  }

  /** The movement whose posting created the link. */
  public Movement owner() {
    return owner;
  }

  /** The increase. */
  public Movement inbound() {
    return inbound;
  }

  /** The decrease, or null on the row that every increase gets for itself. */
  public Movement outbound() {
    return outbound;
  }

  /** The increase at the origin of a transfer, or null. */
  public Movement transferredFrom() {
    return transferredFrom;
  }

  /** Signed quantity of the row. */
  public long quantity() {
    return entry.quantity();
  }

  /** Whether cost flows along the link (APP-6). */
  public boolean isCostApplication() {
    return entry.costApplication();
  }

  /** Day on which the owner became fully invoiced, if it has (2.4). */
  public Optional<LocalDate> outputCompletelyInvoicedDate() {
    return Optional.ofNullable(outputCompletelyInvoicedDate);
  }

  /** Records that the owner has become fully invoiced. */
  public void setOutputCompletelyInvoicedDate(LocalDate date) {
    outputCompletelyInvoicedDate = date;
    changed = true;
    owner.touch();
  }

  /** Whether one side was fixed to the other by the user (2.4). */
  public boolean isFixed() {
    return outbound != null
        && (inbound.appliesToEntryNo() == outbound.entryNo()
            || outbound.appliesToEntryNo() == inbound.entryNo());
  }

  boolean takeChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  void restore(ApplicationState state) {
    outputCompletelyInvoicedDate = state.outputCompletelyInvoicedDate().orElse(null);
  }

  ApplicationState state() {
    return new ApplicationState(
        entry.entryNo(), Optional.ofNullable(outputCompletelyInvoicedDate), 0);
  }
}
