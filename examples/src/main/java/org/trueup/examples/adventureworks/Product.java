package org.trueup.examples.adventureworks;

/**
 * A product as the stock sees it.
 *
 * @param no the product number, which becomes the item number
 * @param made whether it is made here; all others are bought
 * @param category the product category, blank for parts that are not sold
 * @param home the code of the one location where all of its stock is kept
 */
record Product(int id, String no, String name, boolean made, String category, String home) {

  ProductGroup group() {
    return ProductGroup.of(made, category);
  }
}
