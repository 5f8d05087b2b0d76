package org.trueup.examples.adventureworks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trueup.examples.folder.Decimals;
import org.trueup.examples.folder.Table;
import org.trueup.examples.source.SourceFolder;
import org.trueup.examples.source.SourceRow;

/**
 * The standard costs of the made products, each with the day from which it is valid.
 *
 * <p>A made product without any is not kept at standard cost.
 *
 * @param byProduct standard cost per piece by starting date, for each product that has one
 */
record StandardCosts(Map<Product, NavigableMap<LocalDate, BigDecimal>> byProduct) {

  static StandardCosts read(SourceFolder source, Products products) {
    Map<Integer, NavigableMap<LocalDate, BigDecimal>> histories = new TreeMap<>();
    for (SourceRow row : source.rows("ProductCostHistory")) {
      histories
          .computeIfAbsent(row.key("productid"), product -> new TreeMap<>())
          .put(row.date("startdate"), row.decimal("standardcost"));
    }
    Map<Product, NavigableMap<LocalDate, BigDecimal>> made = new LinkedHashMap<>();
    products.all().stream()
        .filter(product -> product.made() && histories.containsKey(product.id()))
        .forEach(product -> made.put(product, histories.get(product.id())));
    return new StandardCosts(made);
  }

  boolean has(Product product) {
    return byProduct.containsKey(product);
  }

  /** The oldest standard cost; it stands on the card and is taken as valid from the beginning. */
  BigDecimal first(Product product) {
    return byProduct.get(product).firstEntry().getValue();
  }

  /** The whole history as a table of its own, which is no table of a company folder. */
  Table table() {
    return Table.of(
        "standard_costs",
        List.of("item", "starting_date", "standard_cost"),
        byProduct.entrySet().stream()
            .flatMap(history -> rows(history.getKey(), history.getValue())));
  }

  private static Stream<List<String>> rows(Product product, Map<LocalDate, BigDecimal> history) {
    return history.entrySet().stream()
        .map(
            cost ->
                List.of(product.no(), cost.getKey().toString(), Decimals.text(cost.getValue())));
  }
}
