package org.trueup.app.verify;

import static org.trueup.interchange.report.FigureKind.TEXT;

import java.util.List;
import java.util.Map;
import org.trueup.app.command.FindingsCommand;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.Reading;
import org.trueup.store.verify.Finding;
import org.trueup.store.verify.Verification;
import picocli.CommandLine.Command;

/** {@code trueup verify}: recomputes everything that must hold. */
@Command(
    name = "verify",
    description = {
      "Recomputes every invariant and the hashes of the registers from the entries.",
      "Ends with status 1 if something does not hold."
    },
    mixinStandardHelpOptions = true)
public final class VerifyCommand extends FindingsCommand {

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("code", TEXT),
          ReportColumn.of("subject", TEXT),
          ReportColumn.of("found", TEXT),
          ReportColumn.of("expected", TEXT),
          ReportColumn.of("rule", TEXT));

  @Override
  protected Findings find(Reading reading) {
    return new Findings(table(Verification.of(reading)), sound(reading.lastNumbers()));
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
