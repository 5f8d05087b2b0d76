package org.trueup.core.posting;

import java.math.BigDecimal;
import org.trueup.core.company.Company;
import org.trueup.core.company.ItemUnitOfMeasure;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.transaction.Transaction;

/** Quantities of transactions in units of measure and in base units. */
final class BaseUnits {

  private final Company company;

  BaseUnits(Company company) {
    this.company = company;
  }

  /** Base units of one unit of measure; one for the base unit. */
  BigDecimal perUnit(Transaction transaction) {
    String unit = transaction.goods().unitOfMeasure();
    if (unit.isEmpty()) {
      return BigDecimal.ONE;
    }
    return company
        .unitOfMeasure(transaction.goods().item(), unit)
        .map(ItemUnitOfMeasure::qtyPerUnitOfMeasure)
        .orElse(BigDecimal.ONE);
  }

  /** A quantity in the unit of a transaction as base units, a fixed value (C-1, C-2). */
  long of(Transaction transaction, BigDecimal quantity) {
    BigDecimal perUnit = perUnit(transaction);
    return Fixed.round(
        perUnit.equals(BigDecimal.ONE) ? quantity : quantity.multiply(perUnit),
        company.settings().quantityRoundingPrecision());
  }

  /** Quantity in the unit of the line; base units that are stated are the exact ones. */
  BigDecimal inUnits(Transaction transaction) {
    Transaction.Goods goods = transaction.goods();
    return goods.quantityBase() == null
        ? goods.quantity()
        : Fixed.quotient(goods.quantityBase(), perUnit(transaction));
  }
}
