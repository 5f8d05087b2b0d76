package org.trueup.app.gl;

import static org.trueup.interchange.report.FigureKind.TEXT;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trueup.app.command.DatabaseOption;
import org.trueup.app.command.OutputOption;
import org.trueup.core.company.Companies;
import org.trueup.core.gl.SetUpCheck;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.Database;
import org.trueup.store.Reading;
import org.trueup.store.report.PostingUses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trueup check-setup}: the check list of posting set-up (gl-posting.md 9). */
@Command(
    name = "check-setup",
    description = {
      "Checks that the posting setups name an account for everything the ledgers can post,",
      "and that no account serves two account types. Ends with status 1 if something is missing."
    },
    mixinStandardHelpOptions = true)
public final class CheckSetupCommand implements Callable<Integer> {

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("code", TEXT),
          ReportColumn.of("found", TEXT),
          ReportColumn.of("remedy", TEXT));

  @Mixin private DatabaseOption database;
  @Mixin private OutputOption output;

  /** Exit status 0 if nothing is missing, 1 if something is. */
  @Override
  public Integer call() {
    output.format(); // refused before the database is opened
    try (Database opened = database.openToRead();
        Reading reading = opened.read()) {
      List<SetUpCheck.Finding> findings =
          SetUpCheck.of(Companies.from(reading.setup()), PostingUses.of(reading));
      output.writeFindings(
          table(findings), "The posting set-up names every account that is needed.");
      return findings.isEmpty() ? 0 : 1;
    }
  }

  private static ReportTable table(List<SetUpCheck.Finding> findings) {
    List<List<Object>> rows =
        findings.stream()
            .map(finding -> List.<Object>of(finding.code(), finding.text(), finding.remedy()))
            .toList();
    return new ReportTable(
        findings.size() + " gaps of the posting set-up", Map.of(), COLUMNS, rows, List.of());
  }
}
