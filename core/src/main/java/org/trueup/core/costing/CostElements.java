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

  CostElements plus(CostElements other) {
    return new CostElements(
        direct.plus(other.direct), indirect.plus(other.indirect), variance.plus(other.variance));
  }

  CostElements plus(Element element, Cost cost) {
    return switch (element) {
      case DIRECT -> new CostElements(direct.plus(cost), indirect, variance);
      case INDIRECT -> new CostElements(direct, indirect.plus(cost), variance);
      case VARIANCE -> new CostElements(direct, indirect, variance.plus(cost));
    };
  }

  /** The sum of all elements. */
  Cost total() {
    return direct.plus(indirect).plus(variance);
  }
}
