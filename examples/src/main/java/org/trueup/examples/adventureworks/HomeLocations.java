package org.trueup.examples.adventureworks;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.trueup.examples.source.SourceFolder;

/**
 * The one location where a product is kept.
 *
 * <p>The transactions of the source name no location, its bin stock does: home is where the bins
 * held most of the product, of two equal ones the lower number.
 */
final class HomeLocations {

  private static final String MISCELLANEOUS_STORAGE = "6";
  private static final String FINISHED_GOODS_STORAGE = "7";

  private final Map<Integer, Bin> fullestBins;

  private HomeLocations(Map<Integer, Bin> fullestBins) {
    this.fullestBins = fullestBins;
  }

  static HomeLocations read(SourceFolder source) {
    Map<Integer, Bin> fullest = new TreeMap<>();
    source
        .read(
            "ProductInventory",
            row -> new Bin(row.key("productid"), row.key("locationid"), row.key("quantity")))
        .forEach(bin -> fullest.merge(bin.productId, bin, BinaryOperator.maxBy(Bin.FULLER)));
    return new HomeLocations(fullest);
  }

  /** The location's code; products without bins lie where their kind is kept. */
  String of(int productId, ProductGroup group) {
    Bin bin = fullestBins.get(productId);
    if (bin != null) {
      return Integer.toString(bin.locationId);
    }
    return group == ProductGroup.RAW_MATERIAL ? MISCELLANEOUS_STORAGE : FINISHED_GOODS_STORAGE;
  }

  private record Bin(int productId, int locationId, int quantity) {
    static final Comparator<Bin> FULLER =
        Comparator.comparingInt(Bin::quantity)
            .thenComparing(Comparator.comparingInt(Bin::locationId).reversed());
  }
}
