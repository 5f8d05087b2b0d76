package org.trueup.core.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.Application;
import org.trueup.core.ledger.ApplicationDraft;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.period.PostingDates;
import org.trueup.core.transaction.Transaction;

/** Parts and applies entries by decision of the user (APP-12). */
final class ApplicationWorksheet {

  private final Ledger ledger;
  private final LinePosting posting;
  private final Lines lines;
  private final PostingDates postingDates;

  ApplicationWorksheet(Ledger ledger, LinePosting posting, Lines lines, PostingDates postingDates) {
    this.ledger = ledger;
    this.posting = posting;
    this.lines = lines;
    this.postingDates = postingDates;
  }

  void unapply(Transaction transaction) {
    Movement outbound = side(transaction, false);
    Movement inbound = side(transaction, true);
    List<Application> rows = rowsBetween(outbound, inbound);
    if (rows.isEmpty()) {
      throw Lines.refusal(
          transaction,
          "APPLICATION-UNKNOWN",
          "entries "
              + outbound.entryNo()
              + " and "
              + inbound.entryNo()
              + " are not applied to each other.",
          "Name two entries that are applied.");
    }
    Movement receiver = rows.getFirst().owner();
    rows.forEach(row -> refuse(transaction, row));
    refuseEarlyValuation(transaction, receiver);
    part(rows, outbound, inbound);
    refuseEarlyValuation(transaction, receiver);
  }

  /**
   * All rows by which goods went from one to the other, or the one by which cost came back: two
   * entries that are parted are parted wholly.
   */
  private static List<Application> rowsBetween(Movement outbound, Movement inbound) {
    List<Application> goods =
        outbound.applications().stream().filter(row -> row.inbound() == inbound).toList();
    return goods.isEmpty()
        ? inbound.applications().stream().filter(row -> row.outbound() == outbound).toList()
        : goods;
  }

  /** VD-8: what is valued too early, before or after the change, is not applied otherwise. */
  private void refuseEarlyValuation(Transaction transaction, Movement receiver) {
    for (ValueEntry value : receiver.valueEntries()) {
      if (ledger.company().settings().isTooEarlyToValue(value.valuationDate())) {
        throw new Refusal(
            ValuationDates.tooEarly(value.valuationDate(), Place.ofTransaction(transaction.id())));
      }
    }
  }

  private Movement side(Transaction transaction, boolean positive) {
    return lines
        .single(
            transaction,
            positive ? transaction.links().inbound() : transaction.links().outbound(),
            positive)
        .orElseThrow(
            () ->
                Lines.refusal(
                    transaction,
                    "APPLICATION-INCOMPLETE",
                    "an outbound and an inbound entry are needed.",
                    "Name both."));
  }

  private void refuse(Transaction transaction, Application row) {
    boolean transfer =
        row.outbound().type() == ItemLedgerEntryType.TRANSFER || row.transferredFrom() != null;
    boolean dropShipment =
        row.outbound().entry().dropShipment() && row.inbound().entry().dropShipment();
    if (transfer || dropShipment || row.owner().entry().correction()) {
      throw Lines.refusal(
          transaction,
          "UNAPPLY-NOT-ALLOWED",
          "transfers, corrections and drop shipments stay applied.",
          "Choose another application.");
    }
    if (postingDates.isClosed(row.entry().postingDate())) {
      throw Lines.refusal(
          transaction,
          "POSTING-DATE-NOT-ALLOWED",
          "the application of " + row.entry().postingDate() + " lies in a closed period.",
          "Reopen the inventory period.");
    }
  }

  private void part(List<Application> rows, Movement outbound, Movement inbound) {
    if (outbound.appliesToEntryNo() == inbound.entryNo()) {
      outbound.setAppliesToEntryNo(0);
    }
    if (inbound.appliesToEntryNo() == outbound.entryNo()) {
      inbound.setAppliesToEntryNo(0);
    }
    for (Application row : rows) {
      if (row.entry().isOfDecrease()) {
        posting.application().release(row);
      } else {
        partCost(row, outbound, inbound);
      }
    }
    Movement receiver = rows.getFirst().owner();
    if (outbound.appliesToEntryNo() == 0) {
      averageAgain(receiver);
    }
    inbound.setAppliedEntryToAdjust(true);
    posting.valuationDates().unapplied(receiver);
    receiver.ledger().card().setCostAdjusted(false);
  }

  /** A return stays in stock; only its cost is no longer that of the shipment. */
  private void partCost(Application row, Movement outbound, Movement inbound) {
    ledger.remove(row);
    outbound.changeShippedQtyNotReturned(-row.quantity());
    if (inbound.applications().isEmpty()) {
      ledger.append(ApplicationDraft.ownRow(inbound, true));
    }
  }

  private void averageAgain(Movement receiver) {
    boolean average =
        receiver.ledger().card().item().isAverage()
            && !receiver.isPositive()
            && !receiver.type().isOutput();
    if (average) {
      setValuedByAverage(receiver, true);
      receiver.applications().stream()
          .filter(Application::isCostApplication)
          .toList()
          .forEach(this::endCostFlow);
    }
  }

  /** APP-6: what the average values takes no cost along the applications that are left to it. */
  private void endCostFlow(Application row) {
    ledger.remove(row);
    Application left =
        ledger.append(
            new ApplicationDraft(
                row.owner(),
                row.inbound(),
                row.outbound(),
                row.quantity(),
                row.entry().postingDate(),
                false,
                null));
    row.outputCompletelyInvoicedDate().ifPresent(left::setOutputCompletelyInvoicedDate);
  }

  private static void setValuedByAverage(Movement movement, boolean byAverage) {
    for (int i = 0; i < movement.valueEntries().size(); i++) {
      ValueEntry value = movement.valueEntries().get(i);
      if (value.flags().valuedByAverageCost() != byAverage) {
        movement.replace(i, value.valuedByAverageCost(byAverage));
      }
    }
  }

  void reapply(Transaction transaction) {
    Movement outbound = side(transaction, false);
    Movement inbound = side(transaction, true);
    boolean applies = outbound.isOpen() && inbound.isOpen();
    LocalDate date = applies ? outbound.postingDate() : inbound.postingDate();
    if (postingDates.isClosed(date)) {
      throw Lines.refusal(
          transaction,
          "POSTING-DATE-NOT-ALLOWED",
          "the entry of " + date + " lies in a closed period.",
          "Reopen the inventory period.");
    }
    Optional<String> obstacle =
        applies
            ? posting.application().obstacle(outbound, inbound)
            : obstacleToCost(outbound, inbound);
    if (obstacle.isPresent()) {
      throw Lines.refusal(
          transaction, "REAPPLY-NOT-ALLOWED", obstacle.get(), "Part one of the entries first.");
    }
    Movement receiver = applies ? outbound : inbound;
    refuseEarlyValuation(transaction, receiver);
    if (applies) {
      posting.application().applyPair(outbound, inbound);
      setValuedByAverage(outbound, false);
    } else {
      takeCost(outbound, inbound);
    }
    refuseEarlyValuation(transaction, receiver);
    outbound.ledger().card().setCostAdjusted(false);
  }

  /** Why an increase cannot take its cost from a decrease. */
  private Optional<String> obstacleToCost(Movement outbound, Movement inbound) {
    boolean exceeds = outbound.shippedQtyNotReturned() + inbound.quantity() > 0;
    boolean returned = !inbound.isOpen() || inbound.type().goesOut();
    if (outbound.isOpen() || !returned || exceeds) {
      return Optional.of("neither side has a quantity left to apply.");
    }
    if (!isReturnOf(outbound, inbound)) {
      return Optional.of(
          "entry " + inbound.entryNo() + " has another type, item, variant, lot or serial number.");
    }
    if (ownRow(inbound).isEmpty()) {
      return Optional.of("entry " + inbound.entryNo() + " takes its cost from another entry.");
    }
    return new ApplicationCycle(ledger).wouldReturn(outbound, inbound)
        ? Optional.of("cost would flow in a circle, from one of the entries to itself.")
        : Optional.empty();
  }

  private static boolean isReturnOf(Movement outbound, Movement inbound) {
    return outbound.type() == inbound.type()
        && outbound.ledger() == inbound.ledger()
        && outbound.entry().variant().equals(inbound.entry().variant())
        && ItemApplication.sameTracking(outbound, inbound);
  }

  private static Optional<Application> ownRow(Movement inbound) {
    return inbound.applications().stream().filter(row -> row.outbound() == null).findFirst();
  }

  private void takeCost(Movement outbound, Movement inbound) {
    ownRow(inbound).ifPresent(ledger::remove);
    ledger.append(
        new ApplicationDraft(
            inbound, inbound, outbound, inbound.quantity(), inbound.postingDate(), true, null));
    outbound.changeShippedQtyNotReturned(inbound.quantity());
    outbound.setAppliedEntryToAdjust(true);
    posting.valuationDates().unapplied(inbound);
  }
}
