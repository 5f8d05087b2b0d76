package org.trueup.examples.adventureworks;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.trueup.examples.source.SourceFolder;

/** The lowest price at which any vendor offers a product, in US dollars per piece. */
record VendorPrices(Map<Integer, BigDecimal> byProduct) {

  static VendorPrices read(SourceFolder source) {
    Map<Integer, BigDecimal> lowest = new TreeMap<>();
    source
        .rows("ProductVendor")
        .forEach(
            row ->
                lowest.merge(row.key("productid"), row.decimal("standardprice"), BigDecimal::min));
    return new VendorPrices(lowest);
  }

  /** The price, zero where nobody offers the product. */
  BigDecimal of(int productId) {
    return byProduct.getOrDefault(productId, BigDecimal.ZERO);
  }
}
