package org.trueup.app.trace;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trueup.app.command.DatabaseOption;
import org.trueup.app.command.OutputOption;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.interchange.report.ReportFormat;
import org.trueup.store.Database;
import org.trueup.store.Reading;
import org.trueup.store.trace.TraceNode;
import org.trueup.store.trace.TraceText;
import org.trueup.store.trace.Tracing;
import org.trueup.store.trace.Tracing.Limits;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trueup trace}: where an entry comes from and where it went. */
@Command(
    name = "trace",
    description = "Follows an entry to what it comes from and to where it went, as a tree.",
    mixinStandardHelpOptions = true)
public final class TraceCommand implements Callable<Integer> {

  @Mixin private DatabaseOption database;
  @Mixin private OutputOption output;

  @ArgGroup(multiplicity = "1")
  private Start start;

  @Option(
      names = "--depth",
      paramLabel = "LEVELS",
      defaultValue = "8",
      description = "How many levels are followed (${DEFAULT-VALUE}).")
  private int depth;

  @Option(
      names = "--breadth",
      paramLabel = "ENTRIES",
      defaultValue = "50",
      description = "How many entries are shown below one entry (${DEFAULT-VALUE}).")
  private int breadth;

  /** Where the trace starts: one of these. */
  static final class Start {
    @Option(names = "--gl-entry", paramLabel = "NO")
    private Long glEntry;

    @Option(names = "--value-entry", paramLabel = "NO")
    private Long valueEntry;

    @Option(names = "--item-ledger-entry", paramLabel = "NO")
    private Long itemLedgerEntry;

    @Option(names = "--document", paramLabel = "NO")
    private String document;

    @Option(names = "--transaction", paramLabel = "ID")
    private String transaction;

    private Optional<TraceNode> trace(Reading reading, Limits limits) {
      if (glEntry != null) {
        return Tracing.ofGlEntry(reading, glEntry, limits);
      }
      if (valueEntry != null) {
        return Tracing.ofValueEntry(reading, valueEntry, limits);
      }
      if (itemLedgerEntry != null) {
        return Tracing.ofItemLedgerEntry(reading, itemLedgerEntry, limits);
      }
      return document != null
          ? Tracing.ofDocument(reading, document, limits)
          : Tracing.ofTransaction(reading, transaction, limits);
    }

    @Override
    public String toString() {
      if (glEntry != null) {
        return "G/L entry " + glEntry;
      }
      if (valueEntry != null) {
        return "value entry " + valueEntry;
      }
      if (itemLedgerEntry != null) {
        return "item ledger entry " + itemLedgerEntry;
      }
      return document != null ? "document " + document : "transaction " + transaction;
    }
  }

  /** Exit status 0, or 2 if there is no such entry. */
  @Override
  public Integer call() {
    ReportFormat format = output.format();
    try (Database opened = database.openToRead();
        Reading reading = opened.read()) {
      TraceNode trace =
          start.trace(reading, new Limits(depth, breadth)).orElseThrow(this::notFound);
      List<TraceNode> roots = List.of(trace);
      switch (format) {
        case TABLE -> output.write(out -> out.write(lines(roots)));
        case CSV -> output.write(TraceTable.of(roots));
        case JSON -> output.write(out -> out.write(TraceJson.of(roots)));
      }
    }
    return 0;
  }

  private static String lines(List<TraceNode> roots) {
    return String.join("\n", TraceText.lines(roots)) + "\n";
  }

  private Refusal notFound() {
    return new Refusal(
        new Failure(
            "ENTRY-UNKNOWN",
            Place.NOWHERE,
            "There is no " + start + ".",
            "Check the number, and the database with --db."));
  }
}
