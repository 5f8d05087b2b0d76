package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An item application entry (costing.md 2.4). */
final class Link {

  final Entry owner;
  final Entry inbound;
  final Entry outbound;
  final BigDecimal quantity;
  final LocalDate postingDate;
  final boolean cost;
  final Entry transferredFrom;

  /** A row; {@code outbound} and {@code transferredFrom} may be null. */
  Link(
      Entry owner,
      Entry inbound,
      Entry outbound,
      BigDecimal quantity,
      LocalDate postingDate,
      boolean cost,
      Entry transferredFrom) {
    this.owner = owner;
    this.inbound = inbound;
    this.outbound = outbound;
    this.quantity = quantity;
    this.postingDate = postingDate;
    this.cost = cost;
    this.transferredFrom = transferredFrom;
  }

  /** Whether goods of an increase went into a decrease (shape b). */
  boolean isQuantityApplication() {
    return quantity.signum() < 0;
  }

  /** Whether somebody asked for it with Applies-to (2.4). */
  boolean isFixed() {
    return outbound != null && (inbound.appliesTo == outbound || outbound.appliesTo == inbound);
  }

  void insert() {
    owner.links.add(this);
    if (isQuantityApplication()) {
      inbound.uses.add(this);
    } else if (outbound != null) {
      outbound.returns.add(this);
    }
    if (transferredFrom != null) {
      transferredFrom.transfers.add(this);
    }
  }

  void remove() {
    owner.links.remove(this);
    inbound.uses.remove(this);
    if (outbound != null) {
      outbound.returns.remove(this);
    }
  }
}
