package org.trueup.examples.adventureworks;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.trueup.examples.folder.Decimals;
import org.trueup.examples.folder.Table;

/** The tables of the item cards, their bills of material and their routings. */
final class Items {

  private static final List<String> ITEM_COLUMNS =
      List.of(
          "no",
          "description",
          "type",
          "costing_method",
          "base_unit_of_measure",
          "unit_cost",
          "standard_cost",
          "inventory_posting_group",
          "gen_prod_posting_group",
          "item_category",
          "replenishment",
          "single_level_material_cost",
          "single_level_capacity_cost",
          "rolled_up_material_cost",
          "rolled_up_capacity_cost");

  private final Source source;
  private final CardCosts cardCosts;

  Items(Source source, CardCosts cardCosts) {
    this.source = source;
    this.cardCosts = cardCosts;
  }

  Table items() {
    return Table.of("items", ITEM_COLUMNS, source.products().all().stream().map(this::item));
  }

  Table unitsOfMeasure() {
    return Table.of(
        "item_units_of_measure",
        List.of("item", "code", "qty_per_unit_of_measure"),
        source.products().all().stream().map(product -> List.of(product.no(), "EA", "1")));
  }

  Table billsOfMaterial() {
    return Table.of(
        "bom_lines",
        List.of("item", "line_no", "component", "quantity_per"),
        source.products().all().stream().flatMap(product -> bomLines(product).stream()));
  }

  Table routings() {
    return Table.of(
        "routing_lines",
        List.of("item", "operation_no", "capacity_type", "capacity_no", "run_time"),
        source.products().all().stream()
            .flatMap(
                product ->
                    source.routings().of(product.id()).stream()
                        .map(operation -> routingLine(product, operation))));
  }

  private List<String> item(Product product) {
    CardCost cost = cardCosts.of(product);
    String method = costingMethod(product);
    boolean shares = product.made();
    return List.of(
        product.no(),
        product.name(),
        "inventory",
        method,
        "EA",
        Decimals.text(cost.unitCost()),
        method.equals("standard") ? Decimals.text(cost.unitCost()) : "",
        product.group().code(),
        product.group().code(),
        category(product),
        product.made() ? "production" : "purchase",
        shares ? Decimals.text(cost.ownMaterial()) : "",
        shares ? Decimals.text(cost.ownCapacity()) : "",
        shares ? Decimals.text(cost.wholeMaterial()) : "",
        shares ? Decimals.text(cost.wholeCapacity()) : "");
  }

  /** Standard where the source has standard costs of a made product, Average for resale. */
  private String costingMethod(Product product) {
    if (source.standardCosts().has(product)) {
      return "standard";
    }
    return product.group() == ProductGroup.RESALE ? "average" : "fifo";
  }

  private static String category(Product product) {
    if (!product.category().isEmpty()) {
      return product.category().toUpperCase(Locale.ROOT);
    }
    return product.made() ? "SUBASSEMBLIES" : "PARTS";
  }

  private List<List<String>> bomLines(Product product) {
    List<BillsOfMaterial.Line> lines = source.bills().current(product.id());
    return IntStream.range(0, lines.size())
        .mapToObj(
            index -> {
              BillsOfMaterial.Line line = lines.get(index);
              return List.of(
                  product.no(),
                  Integer.toString((index + 1) * 10),
                  source.products().get(line.componentId()).no(),
                  Decimals.text(line.quantityPer()));
            })
        .toList();
  }

  private static List<String> routingLine(Product product, Routings.Operation operation) {
    return List.of(
        product.no(),
        Integer.toString(operation.sequence()),
        "work_center",
        Integer.toString(operation.workCenter()),
        Decimals.text(operation.runTime()));
  }
}
