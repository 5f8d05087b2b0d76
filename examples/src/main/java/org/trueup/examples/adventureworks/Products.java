package org.trueup.examples.adventureworks;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.trueup.examples.source.SourceFolder;
import org.trueup.examples.source.SourceRow;

/** All products by their source key. */
record Products(Map<Integer, Product> byId) {

  static Products read(SourceFolder source) {
    Map<String, String> categories = categoryOfSubcategory(source);
    HomeLocations homes = HomeLocations.read(source);
    Map<Integer, Product> products = new TreeMap<>();
    source
        .read("Product", row -> product(row, categories, homes))
        .forEach(product -> products.put(product.id(), product));
    return new Products(products);
  }

  Product get(int id) {
    return byId.get(id);
  }

  Collection<Product> all() {
    return byId.values();
  }

  private static Product product(
      SourceRow row, Map<String, String> categories, HomeLocations homes) {
    int id = row.key("productid");
    boolean made = row.flag("makeflag");
    String category = categories.getOrDefault(row.text("productsubcategoryid"), "");
    String home = homes.of(id, ProductGroup.of(made, category));
    return new Product(id, row.text("productnumber"), row.text("name"), made, category, home);
  }

  private static Map<String, String> categoryOfSubcategory(SourceFolder source) {
    Map<String, String> names = new TreeMap<>();
    source
        .rows("ProductCategory")
        .forEach(row -> names.put(row.text("productcategoryid"), row.text("name")));
    Map<String, String> categories = new TreeMap<>();
    source
        .rows("ProductSubcategory")
        .forEach(
            row ->
                categories.put(
                    row.text("productsubcategoryid"), names.get(row.text("productcategoryid"))));
    return categories;
  }
}
