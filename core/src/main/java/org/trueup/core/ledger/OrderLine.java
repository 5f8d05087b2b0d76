package org.trueup.core.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.trueup.core.ledger.OrderState.OrderKey;

/** An order line at work: its record and the entries that belong to it (costing.md 2.6). */
public final class OrderLine {

  private OrderState state;
  private final List<Movement> consumptions = new ArrayList<>();
  private final List<Movement> outputs = new ArrayList<>();
  private final List<CapacityUse> capacities = new ArrayList<>();
  private boolean changed;

  OrderLine(OrderState state) {
    this.state = state;
  }

  /** Order and line. */
  public OrderKey key() {
    return state.key();
  }

  /** Its record. */
  public OrderState state() {
    return state;
  }

  /** Replaces its record. */
  public void setState(OrderState newState) {
    changed |= !newState.equals(state);
    state = newState;
  }

  /** Marks the order as adjusted or not. */
  public void setCostAdjusted(boolean adjusted) {
    if (state.costIsAdjusted() != adjusted) {
      setState(state.withCostAdjusted(adjusted));
    }
  }

  /** Its consumptions, rising by entry number. */
  public List<Movement> consumptions() {
    return Collections.unmodifiableList(consumptions);
  }

  /** Its outputs, rising by entry number. */
  public List<Movement> outputs() {
    return Collections.unmodifiableList(outputs);
  }

  /** Capacity that was posted on this line. */
  public List<CapacityUse> capacities() {
    return Collections.unmodifiableList(capacities);
  }

  void add(Movement movement) {
    if (movement.type().isConsumption()) {
      consumptions.add(movement);
    } else if (movement.type().isOutput()) {
      outputs.add(movement);
    }
  }

  void add(CapacityUse use) {
    capacities.add(use);
  }

  void markNew() {
    changed = true;
  }

  boolean takeChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }
}
