package org.trueup.app.register;

import static org.trueup.interchange.report.FigureKind.NUMBER;
import static org.trueup.interchange.report.FigureKind.TEXT;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trueup.app.command.DatabaseOption;
import org.trueup.app.command.OutputOption;
import org.trueup.core.input.Notation;
import org.trueup.core.register.Register;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.Database;
import org.trueup.store.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trueup registers}: what was written, when, by whom, with its hashes. */
@Command(
    name = "registers",
    description = {
      "Lists the registers: each committed write with its author, last entries and hashes.",
      "The content hash is made of the facts alone, without clock and user: the same work has the"
          + " same content hashes on any machine and database."
    },
    mixinStandardHelpOptions = true)
public final class RegistersCommand implements Callable<Integer> {

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("no", NUMBER),
          ReportColumn.of("kind", TEXT),
          ReportColumn.of("created_at", TEXT),
          ReportColumn.of("user", TEXT),
          ReportColumn.of("purpose", TEXT),
          ReportColumn.of("last_item_ledger_entry", NUMBER),
          ReportColumn.of("last_value_entry", NUMBER),
          ReportColumn.of("last_gl_entry", NUMBER),
          ReportColumn.of("content_hash", TEXT),
          ReportColumn.of("hash", TEXT));

  @Mixin private DatabaseOption database;
  @Mixin private OutputOption output;

  /** Exit status 0. */
  @Override
  public Integer call() {
    try (Database opened = database.openToRead();
        Reading reading = opened.read()) {
      List<List<Object>> rows = reading.allRegisters().stream().map(RegistersCommand::row).toList();
      output.write(new ReportTable("Registers", Map.of(), COLUMNS, rows, List.of()));
    }
    return 0;
  }

  private static List<Object> row(Register register) {
    return List.of(
        register.no(),
        Notation.word(register.kind()),
        register.createdAt().toString(),
        register.user(),
        register.purpose(),
        register.after().itemLedgerEntry(),
        register.after().valueEntry(),
        register.after().glEntry(),
        register.contentHash(),
        register.hash());
  }
}
