package org.trueup.app.verify;

import static org.trueup.interchange.report.FigureKind.TEXT;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trueup.app.command.DatabaseOption;
import org.trueup.app.command.OutputOption;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.Database;
import org.trueup.store.Reading;
import org.trueup.store.verify.Finding;
import org.trueup.store.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trueup verify}: recomputes everything that must hold. */
@Command(
    name = "verify",
    description = {
      "Recomputes every invariant and the hashes of the registers from the entries.",
      "Ends with status 1 if something does not hold."
    },
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("code", TEXT),
          ReportColumn.of("subject", TEXT),
          ReportColumn.of("found", TEXT),
          ReportColumn.of("expected", TEXT),
          ReportColumn.of("rule", TEXT));

  @Mixin private DatabaseOption database;
  @Mixin private OutputOption output;

  /** Exit status 0 if everything holds, 1 if something does not. */
  @Override
  public Integer call() {
    output.format(); // refused before the database is opened
    try (Database opened = database.openToRead();
        Reading reading = opened.read()) {
      List<Finding> findings = Verification.of(reading);
      output.writeFindings(table(findings), sound(reading.lastNumbers()));
      return findings.isEmpty() ? 0 : 1;
    }
  }

  private static String sound(LastNumbers numbers) {
    return "Verified: "
        + Verification.ruleCount()
        + " rules hold for "
        + numbers.register()
        + " registers, "
        + numbers.itemLedgerEntry()
        + " item ledger entries, "
        + numbers.valueEntry()
        + " value entries, "
        + numbers.glEntry()
        + " G/L entries.";
  }

  private static ReportTable table(List<Finding> findings) {
    List<List<Object>> rows =
        findings.stream()
            .map(
                finding ->
                    List.<Object>of(
                        finding.code(),
                        finding.subject(),
                        finding.found(),
                        finding.expected(),
                        finding.rule()))
            .toList();
    return new ReportTable(
        findings.size() + " findings of verification", Map.of(), COLUMNS, rows, List.of());
  }
}
