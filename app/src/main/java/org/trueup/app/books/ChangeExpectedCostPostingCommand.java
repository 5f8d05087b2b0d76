package org.trueup.app.books;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trueup.app.command.DatabaseOption;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.register.Register;
import org.trueup.store.CostToPostFilter;
import org.trueup.store.Database;
import org.trueup.store.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trueup change-expected-cost-posting}: gl-posting.md 8.1. */
@Command(
    name = "change-expected-cost-posting",
    description = {
      "Turns the posting of expected cost to interim accounts on or off.",
      "On: receipts, shipments and outputs that are not invoiced yet are to be posted, on their own"
          + " dates.",
      "Off: what stands on interim accounts stays there; clearing it is up to you."
    },
    mixinStandardHelpOptions = true)
public final class ChangeExpectedCostPostingCommand implements Callable<Integer> {

  @Mixin private DatabaseOption database;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "on|off", description = "Whether expected cost is posted from now on.")
  private String to;

  /** Exit status 0. */
  @Override
  public Integer call() {
    boolean on = isOn();
    try (Database opened = database.openExisting()) {
      CompanyBooks books = new CompanyBooks(opened, Author.ofThisProcess(), 1);
      boolean before = books.company().settings().expectedCostPosting();
      Optional<Register> register =
          before == on
              ? Optional.empty()
              : books.set(Map.of("expected_cost_posting", Boolean.toString(on)));
      print(register, on, opened);
    }
    return 0;
  }

  private boolean isOn() {
    return switch (to.toLowerCase(Locale.ROOT)) {
      case "on", "true" -> true;
      case "off", "false" -> false;
      default ->
          throw new Refusal(
              new Failure(
                  "OPTION-SYNTAX",
                  Place.NOWHERE,
                  "Posting of expected cost cannot be turned " + to + ".",
                  "Write on or off."));
    };
  }

  private void print(Optional<Register> register, boolean on, Database opened) {
    PrintWriter out = spec.commandLine().getOut();
    if (register.isEmpty()) {
      out.println("Posting of expected cost is " + (on ? "on" : "off") + " already.");
    } else {
      out.println(Summary.entries(register.get()));
      out.println("Expected cost is " + (on ? "" : "no longer ") + "posted from now on.");
      out.println(on ? waiting(opened) : "Interim accounts stay as they are; clear them by hand.");
    }
    out.flush();
  }

  private static String waiting(Database opened) {
    try (Reading reading = opened.read()) {
      int waiting = reading.costToPost(CostToPostFilter.all(true)).size();
      return waiting == 0
          ? "Nothing waits to be posted."
          : waiting + " value entries wait. Run post-cost-to-gl.";
    }
  }
}
