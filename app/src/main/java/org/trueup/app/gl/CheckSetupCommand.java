package org.trueup.app.gl;

import static org.trueup.interchange.report.FigureKind.TEXT;

import java.util.List;
import java.util.Map;
import org.trueup.app.command.FindingsCommand;
import org.trueup.core.company.Companies;
import org.trueup.core.gl.SetUpCheck;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.Reading;
import org.trueup.store.report.PostingUses;
import picocli.CommandLine.Command;

/** {@code trueup check-setup}: the check list of posting set-up (gl-posting.md 9). */
@Command(
    name = "check-setup",
    description = {
      "Checks that the posting setups name an account for everything the ledgers can post,",
      "and that no account serves two account types. Ends with status 1 if something is missing."
    },
    mixinStandardHelpOptions = true)
public final class CheckSetupCommand extends FindingsCommand {

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("code", TEXT),
          ReportColumn.of("found", TEXT),
          ReportColumn.of("remedy", TEXT));

  @Override
  protected Findings find(Reading reading) {
    return new Findings(
        table(SetUpCheck.of(Companies.from(reading.setup()), PostingUses.of(reading))),
        "The posting set-up names every account that is needed.");
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
