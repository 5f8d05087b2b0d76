package org.trueup.testkit.model;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.trueup.core.ledger.OrderType;

/** A run of the cost adjustment over all items and orders (costing.md 9.1). */
final class Adjusting {

  private static final int MOST_ROUNDS = 1000;

  private final Ledgers ledgers;
  private final CardCosts cardCosts;

  Adjusting(Ledgers ledgers, CardCosts cardCosts) {
    this.ledgers = ledgers;
    this.cardCosts = cardCosts;
  }

  /** A run as a batch, or behind a posting, which leaves out what lies too far back (9.9). */
  void run(Predicate<Card> wanted, boolean batch) {
    Predicate<Card> taken = wanted.and(card -> batch || card.online);
    Levels levels = new Levels(ledgers);
    Unrest unrest = new Unrest();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Card> cards = deepest(levels, taken);
      cards.forEach(card -> adjust(card, unrest));
      List<Order> orders =
          unadjustedOrders(wanted).stream().filter(order -> batch || order.online).toList();
      orders.forEach(order -> new OrderAdjusting(ledgers, cardCosts, order).run());
      if (cards.isEmpty() && orders.isEmpty()) {
        return;
      }
    }
    throw new IllegalStateException("the adjustment does not come to an end");
  }

  private List<Card> deepest(Levels levels, Predicate<Card> taken) {
    List<Card> unadjusted =
        ledgers.cards.values().stream().filter(card -> !card.adjusted).filter(taken).toList();
    int deepest = unadjusted.stream().mapToInt(levels::of).max().orElse(0);
    return unadjusted.stream()
        .filter(card -> levels.of(card) == deepest)
        .sorted(Comparator.comparing(Card::no))
        .toList();
  }

  private void adjust(Card card, Unrest unrest) {
    new ItemAdjusting(ledgers, card, unrest).run();
    cardCosts.adjusted(card);
    card.online = true;
    card.adjusted = !card.isAverage() || card.unadjustedFrom.isEmpty();
  }

  private List<Order> unadjustedOrders(Predicate<Card> taken) {
    return ledgers.orders.values().stream()
        .filter(order -> !order.adjusted && order.finished)
        .filter(order -> order.card != null)
        .filter(order -> taken.test(order.card))
        .sorted(
            Comparator.comparing((Order order) -> order.key.type() != OrderType.ASSEMBLY)
                .thenComparing(order -> order.key))
        .toList();
  }
}
