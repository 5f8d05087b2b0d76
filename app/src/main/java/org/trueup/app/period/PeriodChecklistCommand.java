package org.trueup.app.period;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.trueup.app.command.DatabaseOption;
import org.trueup.app.command.OutputOption;
import org.trueup.core.company.Companies;
import org.trueup.store.Database;
import org.trueup.store.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code trueup periods checklist}: what is left to do before a period is closed (periods.md 8).
 */
@Command(
    name = "checklist",
    description = {
      "Lists the steps of a close and whether the ledgers say that each is done.",
      "Ends with status 1 while something is left to do."
    },
    mixinStandardHelpOptions = true)
final class PeriodChecklistCommand implements Callable<Integer> {

  @Mixin private DatabaseOption database;
  @Mixin private OutputOption output;

  @Parameters(paramLabel = "DATE", description = "The day on which the period ends.")
  private LocalDate endingDate;

  /** Exit status 0 if every step is done, 1 if one is not. */
  @Override
  public Integer call() {
    try (Database opened = database.openToRead();
        Reading reading = opened.read()) {
      List<PeriodChecklist.Step> steps =
          PeriodChecklist.of(reading, Companies.from(reading.setup()), endingDate);
      output.write(PeriodChecklist.table(endingDate, steps));
      return steps.stream().allMatch(PeriodChecklist.Step::done) ? 0 : 1;
    }
  }
}
