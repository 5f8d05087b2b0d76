package org.trueup.testkit.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.transaction.EntryReference;
import org.trueup.core.transaction.Transaction;

/** Parts entries and applies them to others by decision of the user (APP-12). */
final class WorksheetPosting {

  private final Ledgers ledgers;
  private final Applying applying;
  private final ValuationDays days;

  WorksheetPosting(Ledgers ledgers, Applying applying, ValuationDays days) {
    this.ledgers = ledgers;
    this.applying = applying;
    this.days = days;
  }

  void unapply(Transaction transaction) {
    Entry outbound = side(transaction.links().outbound(), false);
    Entry inbound = side(transaction.links().inbound(), true);
    List<Link> links = linksBetween(outbound, inbound);
    links.forEach(this::refuseLasting);
    Entry receiver = links.getFirst().owner;
    refuseEarly(receiver);
    if (outbound.appliesTo == inbound) {
      outbound.appliesTo = null;
    }
    if (inbound.appliesTo == outbound) {
      inbound.appliesTo = null;
    }
    if (receiver == outbound) {
      links.forEach(applying::release);
      averageAgain(outbound);
    } else {
      links.forEach(WorksheetPosting::partCost);
    }
    days.unapplied(receiver);
    refuseEarly(receiver);
    outbound.card.adjusted = false;
  }

  private Entry side(List<EntryReference> references, boolean increase) {
    return references.stream()
        .flatMap(reference -> ledgers.found(reference).stream())
        .filter(entry -> entry.isIncrease() == increase)
        .findFirst()
        .orElseThrow(() -> new Refused("no such side"));
  }

  /** All rows of goods between two entries, or the one of cost that came back. */
  private static List<Link> linksBetween(Entry outbound, Entry inbound) {
    List<Link> goods = outbound.links.stream().filter(link -> link.inbound == inbound).toList();
    List<Link> found =
        goods.isEmpty()
            ? inbound.links.stream().filter(link -> link.outbound == outbound).toList()
            : goods;
    if (found.isEmpty()) {
      throw new Refused("not applied to each other");
    }
    return found;
  }

  private void refuseLasting(Link link) {
    boolean transfer =
        link.outbound.type == ItemLedgerEntryType.TRANSFER || link.transferredFrom != null;
    boolean dropShipment = link.outbound.dropShipment && link.inbound.dropShipment;
    if (transfer || dropShipment || link.owner.correction) {
      throw new Refused("stays applied");
    }
    refuseClosed(link.postingDate);
  }

  private void refuseClosed(LocalDate day) {
    if (ledgers.dates().isClosed(day)) {
      throw new Refused("a closed period");
    }
  }

  /** 8.2: a decrease that nobody applies by hand any more. */
  private static void averageAgain(Entry outbound) {
    boolean averaged =
        outbound.isAverage() && !outbound.type.isOutput() && outbound.appliesTo == null;
    if (averaged) {
      outbound.values.forEach(value -> value.valuedByAverage = true);
      List.copyOf(outbound.links).forEach(WorksheetPosting::endCostFlow);
    }
  }

  /** APP-6: cost reaches it by the average, no longer along what is left of its applications. */
  private static void endCostFlow(Link link) {
    if (link.cost) {
      link.remove();
      new Link(
              link.owner,
              link.inbound,
              link.outbound,
              link.quantity,
              link.postingDate,
              false,
              link.transferredFrom)
          .insert();
    }
  }

  /** What came back stays in stock, with the cost that it has. */
  private static void partCost(Link link) {
    Entry inbound = link.inbound;
    link.remove();
    inbound.appliesFrom = null;
    link.outbound.notReturned = link.outbound.notReturned.subtract(link.quantity);
    if (inbound.links.isEmpty()) {
      ownRow(inbound).insert();
    }
  }

  private static Link ownRow(Entry inbound) {
    return new Link(inbound, inbound, null, inbound.quantity, inbound.postingDate, true, null);
  }

  /** VD-8, before and after the change. */
  private void refuseEarly(Entry receiver) {
    receiver.values.forEach(value -> ledgers.dates().checkValuation(value.valuationDate));
  }

  void reapply(Transaction transaction) {
    Entry outbound = side(transaction.links().outbound(), false);
    Entry inbound = side(transaction.links().inbound(), true);
    if (outbound.isOpen() && inbound.isOpen()) {
      refuseClosed(outbound.postingDate);
      refuseEarly(outbound);
      applying.applyByHand(outbound, inbound);
      refuseEarly(outbound);
    } else {
      refuseClosed(inbound.postingDate);
      refuseEarly(inbound);
      takeCost(outbound, inbound);
      refuseEarly(inbound);
    }
    outbound.card.adjusted = false;
  }

  private static boolean isReturnOf(Entry outbound, Entry inbound) {
    return outbound.type == inbound.type
        && outbound.card == inbound.card
        && outbound.variant.equals(inbound.variant)
        && outbound.lot.equals(inbound.lot)
        && outbound.serial.equals(inbound.serial);
  }

  private void takeCost(Entry outbound, Entry inbound) {
    boolean wanted = !outbound.isOpen() && (!inbound.isOpen() || inbound.type.goesOut());
    boolean hasOwnRow = inbound.links.stream().anyMatch(link -> link.outbound == null);
    boolean exceeds = outbound.notReturned.add(inbound.quantity).signum() > 0;
    boolean circle = Applying.reaches(inbound, outbound, new HashSet<>());
    if (!wanted || !isReturnOf(outbound, inbound) || !hasOwnRow || exceeds || circle) {
      throw new Refused("no cost to take");
    }
    inbound.links.removeIf(link -> link.outbound == null);
    inbound.appliesFrom = outbound;
    outbound.notReturned = outbound.notReturned.add(inbound.quantity);
    outbound.appliedEntryToAdjust = true;
    new Link(inbound, inbound, outbound, inbound.quantity, inbound.postingDate, true, null)
        .insert();
    days.unapplied(inbound);
  }
}
