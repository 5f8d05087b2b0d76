package org.trueup.app.books;

import org.trueup.core.books.Books;
import org.trueup.core.ledger.LastNumbers;

/**
 * Books that stay in memory after their register was written. They stand where the database stands
 * until somebody else writes.
 *
 * @param books the books, null for none
 * @param items the items whose ledgers are whole in them
 */
record KeptBooks(Books books, ItemsRead items) {

  static final KeptBooks NOTHING = new KeptBooks(null, ItemsRead.NONE);

  /** Whether they hold what the database holds after its last register. */
  boolean standAt(LastNumbers last) {
    return books != null && books.standAt(last);
  }
}
