package org.trueup.core.posting;

import java.util.Optional;
import org.trueup.core.company.CostShares;
import org.trueup.core.company.Item;
import org.trueup.core.ledger.ItemCard;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.OrderLine;
import org.trueup.core.ledger.OrderState.UnitShares;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.ValueEntry;

/** Keeps the adjustment records of orders: when they begin and when they are dirty (2.6, 9.2). */
public final class OrderRecords {

  private final Ledger ledger;

  /** The records of a ledger. */
  public OrderRecords(Ledger ledger) {
    this.ledger = ledger;
  }

  /** A value entry of a movement has been inserted. */
  public void touched(Movement movement, ValueEntry value) {
    if (!movement.type().isOutput()) {
      touched(movement.entry().origin());
    }
  }

  /** A value entry that is not an output has been inserted for a line of an order. */
  public void touched(Origin origin) {
    if (origin.orderType() != OrderType.PRODUCTION && origin.orderType() != OrderType.ASSEMBLY) {
      return;
    }
    Optional<OrderLine> found = ledger.order(Ledger.orderKey(origin));
    found.ifPresent(this::touch);
  }

  private void touch(OrderLine order) {
    if (!order.state().recorded()) {
      UnitShares shares = sharesOf(ledger.item(order.state().item()).card());
      order.setState(order.state().asRecorded(shares, UnitShares.NONE));
    }
    order.setCostAdjusted(false);
  }

  /** The unit cost shares of an item card at this moment. */
  static UnitShares sharesOf(ItemCard card) {
    CostShares shares = card.singleLevelCost();
    Item item = card.item();
    long direct =
        shares.material() + shares.capacity() + shares.subcontracted() + shares.capOverhead();
    return item.isStandard()
        ? new UnitShares(direct, shares.mfgOverhead(), shares)
        : UnitShares.NONE;
  }
}
