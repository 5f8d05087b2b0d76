package org.trueup.core.gl;

import org.trueup.core.ledger.InventoryAccountType;

/** What the account table says about an amount of a value entry. */
sealed interface PostingRule {

  /** The amount goes to a pair of account types. */
  record To(AccountPair pair) implements PostingRule {}

  /** The amount is not posted under the present settings (K-6). */
  record Nowhere() implements PostingRule {}

  /** Such an entry must not exist (E-3). */
  record Invalid() implements PostingRule {}

  /** The amount is not posted. */
  PostingRule NOWHERE = new Nowhere();

  /** The combination is not allowed. */
  PostingRule INVALID = new Invalid();

  /** The first account type gets the amount, the second its opposite. */
  static PostingRule to(InventoryAccountType account, InventoryAccountType balancing) {
    return new To(new AccountPair(account, balancing));
  }
}
