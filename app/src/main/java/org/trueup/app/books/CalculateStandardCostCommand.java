package org.trueup.app.books;

import static org.trueup.interchange.report.FigureKind.TEXT;
import static org.trueup.interchange.report.FigureKind.UNIT_COST;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trueup.app.books.CompanyBooks.StandardCosts;
import org.trueup.app.command.DatabaseOption;
import org.trueup.app.command.OutputOption;
import org.trueup.core.company.CostShares;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.ItemState;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportFormat;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trueup calculate-standard-cost}: rolls standard cost up from components and routings. */
@Command(
    name = "calculate-standard-cost",
    description = {
      "Calculates the standard cost of produced items from their components and routings.",
      "Stock keeps the value at which it came in; revalue it to bring it to the new standard."
    },
    mixinStandardHelpOptions = true)
public final class CalculateStandardCostCommand implements Callable<Integer> {

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("item", TEXT),
          ReportColumn.of("standard_cost", UNIT_COST),
          share("material"),
          share("capacity"),
          share("subcontracted"),
          share("cap_overhead"),
          share("mfg_overhead"),
          share("material_non_inventory"));

  @Mixin private DatabaseOption database;
  @Mixin private OutputOption output;
  @Mixin private ItemOptions items;

  private static ReportColumn share(String name) {
    return ReportColumn.of("rolled_up_" + name + "_cost", UNIT_COST);
  }

  /** Exit status 0. */
  @Override
  public Integer call() {
    ReportFormat format = output.format();
    try (Database opened = database.openExisting()) {
      CompanyBooks books = new CompanyBooks(opened, Author.ofThisProcess(), 1);
      StandardCosts costs = books.calculateStandardCost(items.choice());
      if (costs.register().isEmpty() && format == ReportFormat.TABLE) {
        output.write(out -> out.write("Every standard cost is as calculated.\n"));
      } else {
        output.write(table(costs.items()));
      }
    }
    return 0;
  }

  private static ReportTable table(List<ItemState> items) {
    return new ReportTable(
        "Standard cost",
        Map.of(),
        COLUMNS,
        items.stream().map(CalculateStandardCostCommand::row).toList(),
        List.of());
  }

  private static List<Object> row(ItemState item) {
    CostShares shares = item.rolledUpCost();
    List<Object> row = new ArrayList<>();
    row.add(item.item());
    row.add(Fixed.toDecimal(item.standardCost()));
    row.add(Fixed.toDecimal(shares.material()));
    row.add(Fixed.toDecimal(shares.capacity()));
    row.add(Fixed.toDecimal(shares.subcontracted()));
    row.add(Fixed.toDecimal(shares.capOverhead()));
    row.add(Fixed.toDecimal(shares.mfgOverhead()));
    row.add(Fixed.toDecimal(shares.materialNonInventory()));
    return row;
  }
}
