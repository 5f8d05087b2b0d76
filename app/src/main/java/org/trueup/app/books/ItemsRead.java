package org.trueup.app.books;

import java.util.Set;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.store.Reading;

/**
 * The items whose ledgers are read.
 *
 * @param all whether it is all items there are
 * @param some which ones otherwise
 */
record ItemsRead(boolean all, Set<String> some) {

  static final ItemsRead ALL = new ItemsRead(true, Set.of());
  static final ItemsRead NONE = of(Set.of());

  static ItemsRead of(Set<String> some) {
    return new ItemsRead(false, some);
  }

  /** Whether other items are among these. */
  boolean include(ItemsRead others) {
    return all || !others.all && some.containsAll(others.some);
  }

  /** Their ledgers. */
  LedgerSnapshot read(Reading reading) {
    if (reading.lastNumbers().equals(LastNumbers.NONE)) {
      return LedgerSnapshot.EMPTY;
    }
    return all ? reading.ledger() : reading.ledgerOf(some);
  }
}
