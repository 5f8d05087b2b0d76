package org.trueup.bench.plant;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What lies where: units of items at locations, and of lots where an item has them. */
final class Warehouse {

  private final Map<Spot, Deque<Lot>> stock = new HashMap<>();

  private record Spot(String item, String location) {}

  /**
   * Goods of one lot.
   *
   * @param no lot number, blank for an item without lots
   * @param quantity units, negative where more was sold than there was
   */
  record Lot(String no, int quantity) {}

  /** Units that may be taken at once: all of them, or those of the first lot. */
  int available(PlantItem item, String location) {
    Lot first = lots(item, location).peekFirst();
    return first == null ? 0 : Math.max(first.quantity(), 0);
  }

  /** The lot that is taken next, blank for none. */
  String nextLot(PlantItem item, String location) {
    Lot first = lots(item, location).peekFirst();
    return first == null ? "" : first.no();
  }

  /** Adds units of a lot, or takes them where the quantity is negative. */
  void change(PlantItem item, String location, String lot, int quantity) {
    Deque<Lot> lots = lots(item, location);
    int before = 0;
    for (Lot held : lots) {
      before += held.no().equals(lot) ? held.quantity() : 0;
    }
    boolean isFirst = !lots.isEmpty() && lots.peekFirst().no().equals(lot);
    lots.removeIf(held -> held.no().equals(lot));
    if (before + quantity != 0 && isFirst) {
      lots.addFirst(new Lot(lot, before + quantity));
    } else if (before + quantity != 0) {
      lots.addLast(new Lot(lot, before + quantity));
    }
  }

  private Deque<Lot> lots(PlantItem item, String location) {
    return stock.computeIfAbsent(new Spot(item.no(), location), spot -> new ArrayDeque<>(1));
  }
}
