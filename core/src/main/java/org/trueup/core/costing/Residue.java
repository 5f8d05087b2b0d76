package org.trueup.core.costing;

import java.math.BigDecimal;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;
import org.trueup.core.posting.Currencies;

/** What rounding leaves over and the next amount of the same division takes (costing.md 15). */
final class Residue {

  private BigDecimal lcy = BigDecimal.ZERO;
  private BigDecimal acy = BigDecimal.ZERO;

  boolean isZero() {
    return lcy.signum() == 0 && acy.signum() == 0;
  }

  /** Rounds an amount together with what is left over, and keeps what is left over then. */
  Cost round(BigDecimal exactLcy, BigDecimal exactAcy, Currencies currencies) {
    BigDecimal wholeLcy = exactLcy.add(lcy);
    BigDecimal wholeAcy = exactAcy.add(acy);
    Cost rounded = currencies.round(wholeLcy, wholeAcy);
    lcy = wholeLcy.subtract(Fixed.toDecimal(rounded.lcy()));
    acy = wholeAcy.subtract(Fixed.toDecimal(rounded.acy()));
    return rounded;
  }
}
