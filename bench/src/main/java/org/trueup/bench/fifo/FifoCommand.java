package org.trueup.bench.fifo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trueup.bench.fifo.FifoRun.Outcome;
import org.trueup.core.company.Company;
import org.trueup.core.decimal.Fixed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench fifo}: the engine alone on a plain FIFO file. */
@Command(
    name = "fifo",
    description = {
      "Posts and adjusts the rows of a plain FIFO file in memory: columns no, date, type (R"
          + " receipt,",
      "I invoice, S sale), item, qty, unit_cost, receipt. Prints rows per second, and figures by",
      "which the result can be laid beside that of another system."
    },
    mixinStandardHelpOptions = true)
public final class FifoCommand implements Callable<Integer> {

  private enum Order {
    ITEM,
    FILE
  }

  @Spec private CommandSpec spec;

  @Option(names = "--file", description = "Reads this file; without it rows are generated.")
  private Path file;

  @Option(names = "--write", description = "Writes the generated rows to this file and ends.")
  private Path written;

  @Option(
      names = "--rows",
      defaultValue = "1000000",
      description = "Generated rows (default: ${DEFAULT-VALUE}).")
  private int rows;

  @Option(
      names = "--items",
      defaultValue = "10000",
      description = "Generated items (default: ${DEFAULT-VALUE}).")
  private int items;

  @Option(names = "--seed", defaultValue = "1", description = "Which rows.")
  private long seed;

  @Option(
      names = "--order",
      defaultValue = "ITEM",
      description = {
        "item: item by item, each in a ledger of its own; file: all in one ledger in the order of",
        "the file (default: item)."
      })
  private Order order;

  @Option(
      names = "--threads",
      defaultValue = "1",
      description = "Threads that share the items (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--rounds",
      defaultValue = "10",
      description = "Times; the first ones warm up (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Override
  public Integer call() throws IOException {
    if (written != null) {
      FifoFile.write(written, new FifoGenerator(rows, items, seed));
      return 0;
    }
    FifoRows input = new FifoRows();
    if (file == null) {
      new FifoGenerator(rows, items, seed).generate(input);
    } else {
      FifoFile.read(file, input);
    }
    measure(input);
    return 0;
  }

  private void measure(FifoRows input) {
    PrintWriter out = spec.commandLine().getOut();
    Company company = FifoTransactions.company(input.items());
    line(out, "round", "rows/s", "a core", "post ms", "adjust ms", "cpu ms");
    Outcome best = null;
    for (int round = 1; round <= rounds; round++) {
      Outcome outcome = once(input, company);
      tell(out, Integer.toString(round), input.size(), outcome);
      best = best == null || outcome.nanos() < best.nanos() ? outcome : best;
    }
    tell(out, "best", input.size(), best);
    out.println(text(input.size(), best.result()));
    out.flush();
  }

  private Outcome once(FifoRows input, Company company) {
    return switch (order) {
      case ITEM -> FifoRun.itemByItem(input, company, threads);
      case FILE -> FifoRun.inFileOrder(input, company);
    };
  }

  private void tell(PrintWriter out, String name, long size, Outcome outcome) {
    long perSecond = size * 1_000_000_000 / outcome.nanos();
    int cores = order == Order.ITEM ? threads : 1;
    line(
        out,
        name,
        grouped(perSecond),
        grouped(perSecond / cores),
        grouped(outcome.postingNanos() / 1_000_000),
        grouped(outcome.adjustmentNanos() / 1_000_000),
        grouped(outcome.cpuNanos() / 1_000_000));
  }

  private static void line(PrintWriter out, String... cells) {
    for (String cell : cells) {
      out.printf(Locale.ROOT, "%12s", cell);
    }
    out.println();
    out.flush();
  }

  private static String text(long size, FifoResult result) {
    return String.format(
        Locale.ROOT,
        "%,d rows, %,d item ledger entries, %,d value entries%n"
            + "cost of goods sold %s%nstock value %s, of which rounding %s",
        size,
        result.itemLedgerEntries(),
        result.valueEntries(),
        Fixed.toText(result.costOfGoodsSold()),
        Fixed.toText(result.stockValue()),
        Fixed.toText(result.rounding()));
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
