package org.trueup.app.books;

import static org.trueup.interchange.report.FigureKind.AMOUNT;
import static org.trueup.interchange.report.FigureKind.NUMBER;
import static org.trueup.interchange.report.FigureKind.TEXT;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.trueup.app.books.CompanyBooks.Adjusted;
import org.trueup.app.command.DatabaseOption;
import org.trueup.app.command.OutputOption;
import org.trueup.app.command.Stopwatch;
import org.trueup.app.command.TerminalProgress;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code trueup adjust-cost}: brings the cost of every entry to where it belongs. */
@Command(
    name = "adjust-cost",
    description = {
      "Adjusts cost: late charges, invoices and averages reach the entries they belong to.",
      "Only what is not adjusted yet is looked at; a second run does nothing.",
      "A decrease whose average feeds itself and does not come to rest keeps its cost; it is named."
    },
    mixinStandardHelpOptions = true)
public final class AdjustCostCommand implements Callable<Integer> {

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("item", TEXT),
          ReportColumn.of("value_entries", NUMBER),
          ReportColumn.of("cost_amount_actual", AMOUNT),
          ReportColumn.of("cost_amount_expected", AMOUNT),
          ReportColumn.of("kept_costs", NUMBER));

  @Mixin private DatabaseOption database;
  @Mixin private OutputOption output;
  @Mixin private ItemOptions items;
  @Spec private CommandSpec spec;

  @Option(names = "--preview", description = "Shows what would change per item; writes nothing.")
  private boolean preview;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Threads; the result does not depend on it (default: one a processor).")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--no-post-to-gl",
      description =
          "Leaves posting to the general ledger to post-cost-to-gl, even where cost is posted"
              + " automatically.")
  private boolean notToGl;

  /** Exit status 0. */
  @Override
  public Integer call() {
    Stopwatch watch = Stopwatch.start();
    try (Database opened = preview ? database.openToRead() : database.openExisting()) {
      Adjusted adjusted = run(opened, items.choice());
      if (preview) {
        output.write(table(adjusted));
      } else {
        print(adjusted, watch);
      }
    }
    return 0;
  }

  private Adjusted run(Database opened, ItemChoice choice) {
    try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr())) {
      CompanyBooks books = new CompanyBooks(opened, Author.ofThisProcess(), workers, progress);
      return preview ? books.previewAdjustment(choice) : books.adjustCost(choice, !notToGl);
    }
  }

  private void print(Adjusted adjusted, Stopwatch watch) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(adjusted.register().map(Summary::entries).orElse("There was nothing to adjust."));
    adjusted.keptCosts().stream().map(Summary::keptCost).forEach(out::println);
    out.println("Done in " + watch + ".");
    out.flush();
  }

  private static ReportTable table(Adjusted adjusted) {
    Map<String, Sum> sums = new TreeMap<>();
    adjusted
        .changes()
        .valueEntries()
        .forEach(entry -> sums.merge(entry.origin().item(), Sum.of(entry), Sum::plus));
    adjusted.keptCosts().forEach(kept -> sums.merge(kept.entry().item(), Sum.KEPT, Sum::plus));
    List<List<Object>> rows =
        sums.entrySet().stream().map(sum -> sum.getValue().row(sum.getKey())).toList();
    return new ReportTable("Cost adjustment (preview)", Map.of(), COLUMNS, rows, List.of());
  }

  private record Sum(long entries, Cost actual, Cost expected, long keptCosts) {

    static final Sum KEPT = new Sum(0, Cost.ZERO, Cost.ZERO, 1);

    static Sum of(ValueEntry entry) {
      return new Sum(1, entry.actual(), entry.expected(), 0);
    }

    Sum plus(Sum other) {
      return new Sum(
          entries + other.entries,
          actual.plus(other.actual),
          expected.plus(other.expected),
          keptCosts + other.keptCosts);
    }

    List<Object> row(String item) {
      return List.of(
          item,
          BigDecimal.valueOf(entries),
          Fixed.toDecimal(actual.lcy()),
          Fixed.toDecimal(expected.lcy()),
          BigDecimal.valueOf(keptCosts));
    }
  }
}
