package org.trueup.app.books;

import static org.trueup.interchange.report.FigureKind.AMOUNT;
import static org.trueup.interchange.report.FigureKind.DATE;
import static org.trueup.interchange.report.FigureKind.NUMBER;
import static org.trueup.interchange.report.FigureKind.QUANTITY;
import static org.trueup.interchange.report.FigureKind.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.trueup.app.command.DatabaseOption;
import org.trueup.app.command.OptionWord;
import org.trueup.app.command.OutputOption;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.posting.InventoryValueProposal.ProposedLine;
import org.trueup.core.posting.InventoryValueProposal.Question;
import org.trueup.core.transaction.Transaction.RevaluationPer;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trueup calculate-inventory-value}: proposes lines of a revaluation (costing.md REV-1). */
@Command(
    name = "calculate-inventory-value",
    description = {
      "Proposes revaluation lines: what of the stock can be revalued, and its present value.",
      "Nothing is written; post revaluation transactions with the values of your choice."
    },
    mixinStandardHelpOptions = true)
public final class CalculateInventoryValueCommand implements Callable<Integer> {

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("item", TEXT),
          ReportColumn.of("variant", TEXT),
          ReportColumn.of("location", TEXT),
          ReportColumn.of("posting_date", DATE),
          ReportColumn.of("quantity", QUANTITY),
          ReportColumn.of("inventory_value_calculated", AMOUNT),
          ReportColumn.of("item_ledger_entry", NUMBER));

  @Mixin private DatabaseOption database;
  @Mixin private OutputOption output;
  @Mixin private ItemOptions items;

  @Option(
      names = "--posting-date",
      paramLabel = "DATE",
      required = true,
      description = "The day of the revaluation.")
  private LocalDate postingDate;

  @Option(
      names = "--per",
      paramLabel = "WAY",
      defaultValue = "item",
      description = "entry or item (${DEFAULT-VALUE}): what a line stands for.")
  private String per;

  @Option(names = "--by-location", description = "A line per item and location.")
  private boolean byLocation;

  @Option(names = "--by-variant", description = "A line per item and variant.")
  private boolean byVariant;

  @Option(
      names = "--location",
      paramLabel = "CODE",
      description = "Only this location, '' for the blank one; may be repeated.")
  private List<String> locations = List.of();

  @Option(
      names = "--variant",
      paramLabel = "CODE",
      description = "Only this variant, '' for the blank one; may be repeated.")
  private List<String> variants = List.of();

  /** Exit status 0. */
  @Override
  public Integer call() {
    try (Database opened = database.openToRead()) {
      CompanyBooks books = new CompanyBooks(opened, Author.ofThisProcess(), 1);
      Set<String> chosen = items.choice().in(books.company());
      Question question =
          new Question(
              postingDate,
              OptionWord.of(RevaluationPer.class, "per", per).orElse(RevaluationPer.ITEM),
              byLocation,
              byVariant,
              chosen::contains,
              oneOf(locations),
              oneOf(variants));
      output.write(table(books.inventoryValueProposal(question)));
    }
    return 0;
  }

  private static Predicate<String> oneOf(List<String> codes) {
    return code -> codes.isEmpty() || codes.stream().anyMatch(code::equalsIgnoreCase);
  }

  private static ReportTable table(List<ProposedLine> lines) {
    return new ReportTable(
        "Calculated inventory value",
        Map.of(),
        COLUMNS,
        lines.stream().map(CalculateInventoryValueCommand::row).toList(),
        List.of());
  }

  private static List<Object> row(ProposedLine line) {
    return Arrays.asList(
        line.item(),
        line.variant(),
        line.location(),
        line.postingDate(),
        Fixed.toDecimal(line.quantity()),
        Fixed.toDecimal(line.inventoryValueCalculated()),
        line.entryNo() == 0 ? null : BigDecimal.valueOf(line.entryNo()));
  }
}
