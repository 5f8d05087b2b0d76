package org.trueup.testkit.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** The cost of an order by origin, or a part of it (costing.md 2.6, ORD-4). */
final class OrderShares {

  /** The shares in the order in which they are rounded (ORD-4). */
  enum Share {
    DIRECT,
    INDIRECT,
    MATERIAL,
    CAPACITY,
    SUBCONTRACTED,
    CAPACITY_OVERHEAD,
    MANUFACTURING_OVERHEAD,
    DIRECT_NON_INVENTORY,
    MATERIAL_NON_INVENTORY
  }

  private final Map<Share, Amounts> amounts;

  private OrderShares(Map<Share, Amounts> amounts) {
    this.amounts = amounts;
  }

  static OrderShares none() {
    return new OrderShares(new EnumMap<>(Share.class));
  }

  Amounts of(Share share) {
    return amounts.getOrDefault(share, Amounts.ZERO);
  }

  OrderShares with(Share share, Amounts amount) {
    Map<Share, Amounts> changed = new EnumMap<>(Share.class);
    changed.putAll(amounts);
    changed.put(share, amount);
    return new OrderShares(changed);
  }

  OrderShares plus(OrderShares other) {
    return with(other, Amounts::plus);
  }

  OrderShares minus(OrderShares other) {
    return with(other, Amounts::minus);
  }

  private OrderShares with(OrderShares other, BinaryOperator<Amounts> operation) {
    Map<Share, Amounts> all = new EnumMap<>(Share.class);
    for (Share share : Share.values()) {
      all.put(share, operation.apply(of(share), other.of(share)));
    }
    return new OrderShares(all);
  }

  OrderShares each(UnaryOperator<Amounts> change) {
    Map<Share, Amounts> all = new EnumMap<>(Share.class);
    for (Share share : Share.values()) {
      all.put(share, change.apply(of(share)));
    }
    return new OrderShares(all);
  }

  /** ORD-4: what rounding leaves of one share is carried into the next that is not zero. */
  OrderShares rounded(Precisions precisions) {
    Map<Share, Amounts> all = new EnumMap<>(Share.class);
    Amounts carried = Amounts.ZERO;
    for (Share share : Share.values()) {
      Amounts exact = of(share);
      Amounts sum =
          new Amounts(carry(exact.lcy(), carried.lcy()), carry(exact.acy(), carried.acy()));
      Amounts rounded = precisions.amount(sum);
      carried =
          new Amounts(
              Exact.isZero(exact.lcy()) ? carried.lcy() : sum.lcy().subtract(rounded.lcy()),
              Exact.isZero(exact.acy()) ? carried.acy() : sum.acy().subtract(rounded.acy()));
      all.put(share, rounded);
    }
    return new OrderShares(all);
  }

  private static java.math.BigDecimal carry(
      java.math.BigDecimal exact, java.math.BigDecimal carried) {
    return Exact.isZero(exact) ? exact : exact.add(carried);
  }
}
