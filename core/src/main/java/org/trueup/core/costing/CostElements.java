package org.trueup.core.costing;

import org.trueup.core.ledger.Cost;

/**
 * Cost by origin; entries that do not reverse exactly keep everything in direct cost (ADJ-2).
 *
 * @param direct direct cost and revaluation
 * @param indirect overhead
 * @param variance everything else
 */
record CostElements(Cost direct, Cost indirect, Cost variance) {

  static final CostElements ZERO = new CostElements(Cost.ZERO, Cost.ZERO, Cost.ZERO);

  enum Element {
    DIRECT,
    INDIRECT,
    VARIANCE
  }

  /** A sum that is being added up. */
  static final class Sum {
    private Cost direct = Cost.ZERO;
    private Cost indirect = Cost.ZERO;
    private Cost variance = Cost.ZERO;

    void add(CostElements other) {
      direct = direct.plus(other.direct);
      indirect = indirect.plus(other.indirect);
      variance = variance.plus(other.variance);
    }

    void add(Element element, Cost cost) {
      switch (element) {
        case DIRECT -> direct = direct.plus(cost);
        case INDIRECT -> indirect = indirect.plus(cost);
        case VARIANCE -> variance = variance.plus(cost);
      }
    }

    CostElements elements() {
      return new CostElements(direct, indirect, variance);
    }
  }

  /** The sum of all elements. */
  Cost total() {
    return direct.plus(indirect).plus(variance);
  }
}
