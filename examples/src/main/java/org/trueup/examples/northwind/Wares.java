package org.trueup.examples.northwind;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trueup.examples.folder.Decimals;
import org.trueup.examples.folder.Table;
import org.trueup.examples.source.SourceFolder;
import org.trueup.examples.source.SourceRow;

/** The products that Northwind trades, by their source key. */
record Wares(Map<Integer, Ware> byId) {

  /** Categories whose goods are kept loose, so that nobody can tell one delivery from another. */
  private static final Set<String> AVERAGED = Set.of("Beverages", "Dried Fruit & Nuts");

  static Wares read(SourceFolder source) {
    Map<Integer, Ware> wares = new TreeMap<>();
    source.read("products", Ware::of).forEach(ware -> wares.put(ware.id, ware));
    return new Wares(wares);
  }

  String itemNo(int id) {
    return byId.get(id).no();
  }

  Table items() {
    return Table.of(
        "items",
        List.of(
            "no",
            "description",
            "type",
            "costing_method",
            "base_unit_of_measure",
            "unit_cost",
            "inventory_posting_group",
            "gen_prod_posting_group",
            "item_category",
            "replenishment"),
        byId.values().stream().map(Ware::row));
  }

  Table unitsOfMeasure() {
    return Table.of(
        "item_units_of_measure",
        List.of("item", "code", "qty_per_unit_of_measure"),
        byId.values().stream().map(ware -> List.of(ware.no(), "EA", "1")));
  }

  /**
   * One product.
   *
   * @param code its code in the source, where two pairs of products share one
   * @param standardCost US dollars per piece, which becomes the card cost
   */
  private record Ware(int id, String code, String name, String category, BigDecimal standardCost) {

    static Ware of(SourceRow row) {
      return new Ware(
          row.key("id"),
          row.text("product_code"),
          row.text("product_name").replaceFirst("^Northwind Traders ", ""),
          row.text("category"),
          row.decimal("standard_cost"));
    }

    /**
     * The letters of the code and the key: the same as the code except where that is not unique.
     */
    String no() {
      return code.substring(0, code.indexOf('-') + 1) + id;
    }

    List<String> row() {
      return List.of(
          no(),
          name,
          "inventory",
          AVERAGED.contains(category) ? "average" : "fifo",
          "EA",
          Decimals.text(standardCost),
          "RESALE",
          "RESALE",
          category.toUpperCase(Locale.ROOT),
          "purchase");
    }
  }
}
