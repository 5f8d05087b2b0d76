package org.trueup.examples.adventureworks;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.trueup.examples.folder.Decimals;

/**
 * The card costs of all products.
 *
 * <ul>
 *   <li>Made with a standard cost: the first of its history. Work is the average of the orders,
 *       material is the rest, so that the shares add up to the standard.
 *   <li>Made without one: the card costs of its components times their quantities, and its work.
 *   <li>Bought: the cost of its opening stock, else the lowest vendor price.
 * </ul>
 *
 * All costs are rounded to five places.
 */
final class CardCosts {

  private final BillsOfMaterial bills;
  private final Routings routings;
  private final Map<Integer, BigDecimal> hourlyRates;
  private final Products products;
  private final StandardCosts standardCosts;
  private final Map<Integer, BigDecimal> openingCosts;
  private final VendorPrices vendorPrices;
  private final Map<Integer, CardCost> known = new HashMap<>();

  CardCosts(Source source) {
    this.bills = source.bills();
    this.routings = source.routings();
    this.hourlyRates = source.workCenters().hourlyRates();
    this.products = source.products();
    this.standardCosts = source.standardCosts();
    this.openingCosts = source.openingStock().unitCosts();
    this.vendorPrices = source.vendorPrices();
  }

  CardCost of(Product product) {
    CardCost cost = known.get(product.id());
    if (cost == null) {
      cost = product.made() ? made(product) : CardCost.bought(price(product));
      known.put(product.id(), cost);
    }
    return cost;
  }

  private BigDecimal price(Product product) {
    return openingCosts.getOrDefault(product.id(), vendorPrices.of(product.id()));
  }

  private CardCost made(Product product) {
    BigDecimal work =
        routings.of(product.id()).stream()
            .map(operation -> operation.cost(hourlyRates))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal material = BigDecimal.ZERO;
    BigDecimal workInComponents = BigDecimal.ZERO;
    for (BillsOfMaterial.Line line : bills.current(product.id())) {
      CardCost component = of(products.get(line.componentId()));
      material = material.add(component.unitCost().multiply(line.quantityPer()));
      workInComponents =
          workInComponents.add(component.wholeCapacity().multiply(line.quantityPer()));
    }
    BigDecimal unitCost =
        standardCosts.has(product)
            ? standardCosts.first(product)
            : Decimals.unitAmount(material.add(work));
    return new CardCost(unitCost, work, Decimals.unitAmount(work.add(workInComponents)));
  }
}
