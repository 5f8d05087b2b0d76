package org.trueup.examples.adventureworks;

/**
 * How a product is kept in the books: one inventory and one general product posting group each.
 *
 * <p>The source has no posting groups; a product belongs to one by how it is procured and by its
 * category.
 */
enum ProductGroup {
  /** Bought to be built in: every bought product that is neither clothing nor accessory. */
  RAW_MATERIAL("RAW MAT"),
  /** Made to be built in or sold as a part: every made product that is no bicycle. */
  COMPONENT("COMPONENT"),
  /** Made to be sold: the bicycles. */
  FINISHED("FINISHED"),
  /** Bought to be sold: clothing and accessories. */
  RESALE("RESALE");

  private final String code;

  ProductGroup(String code) {
    this.code = code;
  }

  /** The code of both posting groups. */
  String code() {
    return code;
  }

  static ProductGroup of(boolean made, String category) {
    if (made) {
      return category.equals("Bikes") ? FINISHED : COMPONENT;
    }
    return category.equals("Clothing") || category.equals("Accessories") ? RESALE : RAW_MATERIAL;
  }
}
