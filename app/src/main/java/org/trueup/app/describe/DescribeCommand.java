package org.trueup.app.describe;

import java.util.concurrent.Callable;
import org.trueup.app.command.OutputOption;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.input.Spelling;
import org.trueup.interchange.report.ReportTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trueup describe}: the tables, settings and transactions that files may hold. */
@Command(
    name = "describe",
    description = {
      "Describes what files may hold: the columns of a table, the settings,",
      "or the columns of a kind of transaction. Without a name it lists them all."
    },
    mixinStandardHelpOptions = true)
public final class DescribeCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "items, settings, purchase_receipt, ...")
  private String name;

  @Mixin private OutputOption output;

  /** Exit status 0. */
  @Override
  public Integer call() {
    output.write(name == null ? Description.subjects() : described());
    return 0;
  }

  private ReportTable described() {
    return Description.of(name)
        .orElseThrow(
            () ->
                new Refusal(
                    new Failure(
                        "NAME-UNKNOWN",
                        Place.NOWHERE,
                        "There is no table or kind of transaction " + name + ".",
                        Spelling.nearest(name, Description.names())
                            .map(nearest -> "Did you mean " + nearest + "?")
                            .orElse("List them with trueup describe."))));
  }
}
