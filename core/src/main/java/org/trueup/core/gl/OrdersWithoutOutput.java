package org.trueup.core.gl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.core.company.Settings;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.ledger.CapacityUse;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.OrderLine;
import org.trueup.core.ledger.OrderState.OrderKey;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.ValueEntry;

/**
 * Production order lines that are finished while the quantity of their outputs is 0: no product can
 * take their cost out of work in process, so it is written off (gl-posting.md 2.4), where the
 * company says so.
 */
public final class OrdersWithoutOutput {

  private OrdersWithoutOutput() {}

  /**
   * A failure where such cost is to stay in work in process again: the choice is for good (2.4).
   */
  public static Optional<Failure> turnedOff(Settings before, Settings after) {
    boolean turnedOff = before.finishOrderWithoutOutput() && !after.finishOrderWithoutOutput();
    return turnedOff
        ? Optional.of(
            new Failure(
                "SETTING-FOR-GOOD",
                Place.NOWHERE,
                "finish_order_without_output is on and cannot be turned off again.",
                "Leave it true."))
        : Optional.empty();
  }

  /** These order lines in a ledger; none where the company leaves their cost in work in process. */
  public static Set<OrderKey> in(Ledger ledger) {
    Settings settings = ledger.company().settings();
    return settings.finishOrderWithoutOutput()
        ? ledger.orders().stream()
            .filter(OrdersWithoutOutput::isOne)
            .map(OrderLine::key)
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static boolean isOne(OrderLine order) {
    return order.key().type() == OrderType.PRODUCTION
        && order.state().finished()
        && order.outputs().stream().mapToLong(Movement::quantity).sum() == 0;
  }

  /**
   * What was posted of an order line before it was finished, on the date of finishing; nothing
   * where the line has output.
   *
   * @param posted what stands in the general ledger, by value entry
   */
  public static List<CostToPost> posted(
      OrderLine order, LocalDate finished, Map<Long, PostedCost> posted) {
    List<CostToPost> costs = new ArrayList<>();
    if (isOne(order)) {
      Stream.concat(
              order.consumptions().stream().map(Movement::valueEntries),
              order.capacities().stream().map(CapacityUse::valueEntries))
          .flatMap(List::stream)
          .filter(entry -> posted.containsKey(entry.entryNo()))
          .map(entry -> cost(entry, finished, posted))
          .forEach(costs::add);
    }
    return costs;
  }

  private static CostToPost cost(
      ValueEntry entry, LocalDate finished, Map<Long, PostedCost> posted) {
    return new CostToPost(entry.onPostingDate(finished), posted.get(entry.entryNo()), true);
  }
}
