package org.trueup.core.costing;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.trueup.core.decimal.Fixed;

/**
 * The cost of an order by origin, in one currency and unrounded; rounding carries the residue of
 * one field into the next that is not zero (ORD-4).
 */
final class OrderCost {

  /** Fields in the order in which they are rounded. */
  enum Field {
    DIRECT,
    INDIRECT,
    MATERIAL,
    CAPACITY,
    SUBCONTRACTED,
    CAP_OVERHEAD,
    MFG_OVERHEAD,
    DIRECT_NON_INVENTORY,
    MATERIAL_NON_INVENTORY
  }

  private final Map<Field, BigDecimal> amounts = new EnumMap<>(Field.class);

  BigDecimal get(Field field) {
    return amounts.getOrDefault(field, BigDecimal.ZERO);
  }

  OrderCost with(Field field, BigDecimal amount) {
    OrderCost copy = copy();
    copy.amounts.put(field, amount);
    return copy;
  }

  OrderCost plus(Field field, BigDecimal amount) {
    return with(field, get(field).add(amount));
  }

  private OrderCost copy() {
    OrderCost copy = new OrderCost();
    copy.amounts.putAll(amounts);
    return copy;
  }

  OrderCost minus(OrderCost other) {
    OrderCost result = new OrderCost();
    for (Field field : Field.values()) {
      result.amounts.put(field, get(field).subtract(other.get(field)));
    }
    return result;
  }

  /** Every field times a quotient, unrounded. */
  OrderCost times(BigDecimal numerator, BigDecimal denominator) {
    OrderCost result = new OrderCost();
    for (Map.Entry<Field, BigDecimal> entry : amounts.entrySet()) {
      result.amounts.put(
          entry.getKey(), Fixed.quotient(entry.getValue().multiply(numerator), denominator));
    }
    return result;
  }

  /** ORD-4: every field rounded in order; the residue goes on to the next field that is not 0. */
  OrderCost rounded(long precision) {
    OrderCost result = new OrderCost();
    BigDecimal carried = BigDecimal.ZERO;
    for (Field field : Field.values()) {
      BigDecimal exact = get(field);
      if (exact.signum() != 0) {
        BigDecimal withCarry = exact.add(carried);
        BigDecimal rounded = Fixed.toDecimal(Fixed.round(withCarry, precision));
        carried = withCarry.subtract(rounded);
        result.amounts.put(field, rounded);
      }
    }
    return result;
  }

  long fixed(Field field) {
    return Fixed.of(get(field));
  }
}
