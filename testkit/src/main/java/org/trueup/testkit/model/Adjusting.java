package org.trueup.testkit.model;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** A run of the cost adjustment over all items (costing.md 9.1). */
final class Adjusting {

  private final Ledgers ledgers;
  private final CardCosts cardCosts;

  Adjusting(Ledgers ledgers, CardCosts cardCosts) {
    this.ledgers = ledgers;
    this.cardCosts = cardCosts;
  }

  void run(Predicate<Card> taken) {
    List<Card> cards =
        ledgers.cards.values().stream().sorted(Comparator.comparing(Card::no)).toList();
    for (Card card : cards) {
      if (card.adjusted || !taken.test(card)) {
        continue;
      }
      new ItemAdjusting(ledgers, card).run();
      cardCosts.adjusted(card);
      card.adjusted = true;
    }
  }
}
