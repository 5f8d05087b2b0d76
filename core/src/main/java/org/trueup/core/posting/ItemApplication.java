package org.trueup.core.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.trueup.core.company.Company;
import org.trueup.core.company.CostingMethod;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Application;
import org.trueup.core.ledger.ApplicationDraft;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.OpenEntries;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.StockPlace;
import org.trueup.core.period.PostingDates;

/**
 * Applies a new movement to the open movements of the other sign (costing.md 5): an increase to
 * decreases that lack stock as well (APP-2). What is applied stays so, whatever is posted with an
 * earlier date (MET-1).
 */
final class ItemApplication {

  private final Ledger ledger;
  private final Company company;
  private final ApplicationCycle cycle;
  private final ValuationDates valuationDates;
  private final PostingDates postingDates;

  ItemApplication(Ledger ledger, ValuationDates valuationDates, PostingDates postingDates) {
    this.ledger = ledger;
    this.company = ledger.company();
    this.valuationDates = valuationDates;
    this.postingDates = postingDates;
    cycle = new ApplicationCycle(ledger);
  }

  /** A part of a decrease and the increase it was taken from. */
  record Piece(Movement inbound, long quantity) {}

  /**
   * Applies a movement whose line names the entry it is fixed to, or searches for open ones.
   *
   * @return the pieces a decrease was taken from, in the order of their application
   */
  List<Piece> apply(Movement movement, Line line) {
    List<Piece> pieces = new ArrayList<>(1);
    if (line.appliesTo != null) {
      fixedStep(movement, line, pieces);
      return pieces;
    }
    if (!seeks(movement)) {
      return pieces;
    }
    Movement candidate = next(movement);
    while (candidate != null) {
      step(movement, candidate, line, pieces);
      candidate = movement.isOpen() ? next(movement) : null;
    }
    return pieces;
  }

  /** APP-1: who never seeks by itself. */
  private static boolean seeks(Movement movement) {
    if (!movement.isOpen() || movement.entry().dropShipment()) {
      return false;
    }
    boolean specificIncrease =
        movement.isPositive()
            && movement.ledger().card().item().costingMethod() == CostingMethod.SPECIFIC;
    boolean directTransferToBlank =
        movement.isPositive()
            && movement.type() == ItemLedgerEntryType.TRANSFER
            && movement.entry().origin().orderNo().isEmpty()
            && movement.entry().location().isEmpty();
    return !specificIncrease && !directTransferToBlank;
  }

  /** APP-3: the next open entry of the other sign; the latest one first under LIFO. */
  private Movement next(Movement movement) {
    StockPlace place = movement.ledger().placeOf(movement.entry().origin());
    OpenEntries candidates =
        movement.isPositive()
            ? movement.ledger().openDecreases(place)
            : movement.ledger().openIncreases(place);
    Predicate<Movement> accepts = candidate -> mayApply(movement, candidate);
    return movement.ledger().card().item().costingMethod() == CostingMethod.LIFO
        ? candidates.latest(accepts)
        : candidates.earliest(accepts);
  }

  private boolean mayApply(Movement movement, Movement candidate) {
    return !candidate.entry().dropShipment()
        && sameTracking(movement, candidate)
        && sameTransferOrder(movement, candidate)
        && sameJobPurchase(movement, candidate)
        && !isOtherTypeOfSameOrderLine(movement, candidate)
        && !isLaterThanTransfer(movement, candidate)
        && !cycle.wouldClose(movement, candidate);
  }

  static boolean sameTracking(Movement left, Movement right) {
    return left.entry().lotNo().equals(right.entry().lotNo())
        && left.entry().serialNo().equals(right.entry().serialNo());
  }

  /** TRF-1: goods on their way belong to their transfer order. */
  private boolean sameTransferOrder(Movement left, Movement right) {
    if (!company.isInTransit(left.entry().location())) {
      return true;
    }
    return left.entry().origin().orderNo().equals(right.entry().origin().orderNo());
  }

  /** APP-3: what is bought for a job covers nothing but its use. */
  private static boolean sameJobPurchase(Movement movement, Movement candidate) {
    Origin bought = movement.entry().origin();
    if (movement.type() != ItemLedgerEntryType.PURCHASE || bought.job().isEmpty()) {
      return true;
    }
    Origin used = candidate.entry().origin();
    return bought.job().equals(used.job())
        && bought.jobTask().equals(used.jobTask())
        && movement.entry().documentNo().equals(candidate.entry().documentNo());
  }

  /** 4.7: an output cannot feed its own order line. */
  static boolean isOtherTypeOfSameOrderLine(Movement left, Movement right) {
    Origin one = left.entry().origin();
    Origin two = right.entry().origin();
    return left.type() != right.type()
        && one.isProduction()
        && Ledger.orderKey(one).equals(Ledger.orderKey(two));
  }

  /** TRF-5: a transfer never takes from what was posted after it. */
  private static boolean isLaterThanTransfer(Movement left, Movement right) {
    Movement outbound = left.isPositive() ? right : left;
    Movement inbound = left.isPositive() ? left : right;
    return outbound.type() == ItemLedgerEntryType.TRANSFER
        && inbound.entryNo() > outbound.entryNo();
  }

  /** APP-9: one step with the entry that the line names. */
  private void fixedStep(Movement movement, Line line, List<Piece> pieces) {
    Movement target = line.appliesTo;
    obstacle(movement, target)
        .ifPresent(
            reason -> {
              throw LinePosting.refusal(
                  line, "APPLICATION-MISMATCH", reason, "Apply to another entry.");
            });
    List<Movement> freed = new ArrayList<>();
    makeRoom(movement, line, freed);
    if (freed.isEmpty() && !hasRoom(movement, target)) {
      throw LinePosting.refusal(
          line,
          "APPLIES-TO-USED-UP",
          "entry "
              + target.entryNo()
              + " has "
              + Fixed.toText(Math.abs(target.remainingQuantity()))
              + " left, which does not cover "
              + Fixed.toText(Math.abs(movement.remainingQuantity()))
              + ".",
          "Apply to an entry with enough left, or part the one that is fixed to it.");
    }
    if (target.isOpen() && target.isPositive() != movement.isPositive()) {
      step(movement, target, line, pieces);
    }
    freed.sort(Comparator.comparing(Movement::postingDate).thenComparingLong(Movement::entryNo));
    freed.forEach(this::reapply);
  }

  /** Why two entries cannot be applied to each other, also where the user wants it (APP-9). */
  Optional<String> obstacle(Movement movement, Movement target) {
    if (!sameGoods(movement, target)) {
      return Optional.of(
          "entry "
              + target.entryNo()
              + " has another item, variant, location, lot or serial number.");
    }
    if (isOtherTypeOfSameOrderLine(movement, target)) {
      return Optional.of(
          "entry " + target.entryNo() + " is product or material of the same order line.");
    }
    return cycle.wouldClose(movement, target)
        ? Optional.of("cost would flow in a circle, from an entry to itself.")
        : Optional.empty();
  }

  private static boolean sameGoods(Movement left, Movement right) {
    Origin one = left.entry().origin();
    Origin two = right.entry().origin();
    return left.ledger() == right.ledger()
        && one.variant().equals(two.variant())
        && one.location().equals(two.location())
        && sameTracking(left, right);
  }

  private static boolean hasRoom(Movement movement, Movement target) {
    return Math.abs(target.remainingQuantity()) >= Math.abs(movement.remainingQuantity());
  }

  /** Undoes applications that no user fixed until the target has what the line needs. */
  private void makeRoom(Movement movement, Line line, List<Movement> freed) {
    Movement target = line.appliesTo;
    List<Application> inTheWay =
        new ArrayList<>(
            target.isPositive() ? target.outboundApplications() : target.applications());
    for (Application application : inTheWay) {
      if (hasRoom(movement, target)) {
        return;
      }
      if (!application.isFixed()
          && application.outbound() != null
          && application.transferredFrom() == null
          && application.outbound().type() != ItemLedgerEntryType.TRANSFER) {
        refuseClosed(application, line);
        release(application);
        valuationDates.unapplied(application.outbound());
        freed.add(target.isPositive() ? application.outbound() : application.inbound());
      }
    }
  }

  /** PER-5: an application in a closed period stays as it is. */
  private void refuseClosed(Application application, Line line) {
    if (postingDates.isClosed(application.entry().postingDate())) {
      throw LinePosting.refusal(
          line,
          "POSTING-DATE-NOT-ALLOWED",
          "the application of " + application.entry().postingDate() + " lies in a closed period.",
          "Reopen the inventory period.");
    }
  }

  /** Takes a quantity application back; both sides are open again. */
  void release(Application application) {
    ledger.remove(application);
    application.inbound().changeRemainingQuantity(-application.quantity());
    application.outbound().changeRemainingQuantity(application.quantity());
    flagOthers(application.outbound());
  }

  /**
   * The other applications give the decrease another cost than before: what is missing costs its
   * own unit cost, and an exact reversal takes cost by element (ADJ-2).
   */
  private static void flagOthers(Movement decrease) {
    for (Application row : decrease.applications()) {
      if (row.isCostApplication() || decrease.appliesToEntryNo() != 0) {
        row.inbound().setAppliedEntryToAdjust(true);
      }
    }
  }

  /** Applies again what has been released. */
  void reapply(Movement movement) {
    Line line = new Line();
    line.postingDate = movement.postingDate();
    line.valuationDate = movement.postingDate();
    line.origin = movement.entry().origin();
    Movement candidate = seeks(movement) ? next(movement) : null;
    while (candidate != null) {
      step(movement, candidate, line, new ArrayList<>());
      candidate = movement.isOpen() ? next(movement) : null;
    }
  }

  private void step(Movement movement, Movement other, Line line, List<Piece> pieces) {
    Movement inbound = movement.isPositive() ? movement : other;
    Movement outbound = movement.isPositive() ? other : movement;
    long quantity = Math.min(inbound.remainingQuantity(), -outbound.remainingQuantity());
    boolean costApplication = carriesCost(movement, outbound, line);
    Application application =
        ledger.append(
            new ApplicationDraft(
                outbound,
                inbound,
                outbound,
                -quantity,
                applicationDate(movement, other),
                costApplication,
                null));
    inbound.changeRemainingQuantity(-quantity);
    outbound.changeRemainingQuantity(quantity);
    if (outbound.isFullyInvoiced()) {
      outbound.lastInvoiceDate().ifPresent(application::setOutputCompletelyInvoicedDate);
    }
    if (costApplication || outbound.appliesToEntryNo() != 0) {
      inbound.setAppliedEntryToAdjust(true);
    }
    if (movement.isPositive()) {
      valuationDates.increaseApplied(movement, outbound, line, line.appliesTo != null);
      pieces.add(new Piece(outbound, quantity));
    } else {
      valuationDates.decreaseApplied(movement, inbound, line);
      pieces.add(new Piece(inbound, quantity));
    }
  }

  /** APP-5. */
  private static LocalDate applicationDate(Movement movement, Movement other) {
    return movement.isPositive() && other.postingDate().isAfter(movement.postingDate())
        ? other.postingDate()
        : movement.postingDate();
  }

  /** APP-6: along average items cost flows only where the user fixed the application. */
  private static boolean carriesCost(Movement movement, Movement outbound, Line line) {
    if (!movement.ledger().card().item().isAverage()) {
      return true;
    }
    return line.appliesTo != null
        || (outbound.type() == ItemLedgerEntryType.TRANSFER && line.transferReceipt);
  }

  /** Applies a pair by decision of the user (APP-12). */
  void applyPair(Movement outbound, Movement inbound) {
    Line line = new Line();
    line.postingDate = outbound.postingDate();
    line.valuationDate = outbound.postingDate();
    line.origin = outbound.entry().origin();
    line.appliesTo = inbound;
    outbound.setAppliesToEntryNo(inbound.entryNo());
    step(outbound, inbound, line, new ArrayList<>());
    flagOthers(outbound);
  }
}
