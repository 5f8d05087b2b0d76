package org.trueup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.trueup.core.failure.Check;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.store.engine.DatabaseFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a command says when it cannot do its work. */
class FaultsTest {

  private final StringWriter err = new StringWriter();

  @Test
  void wrong_input_is_a_line_for_each_fault_and_status_2() {
    Refusal refusal =
        new Refusal(
            List.of(
                new Failure("ONE", new Place("a.csv", 2, "item", ""), "It is wrong.", "Mend it."),
                new Failure("TWO", Place.NOWHERE, "It is too.", "Mend it too.")));

    assertThat(run(refusal)).isEqualTo(2);
    assertThat(err)
        .hasToString("a.csv:2:item: ONE: It is wrong. Mend it.\nTWO: It is too. Mend it too.\n");
  }

  @Test
  void broken_rule_is_one_line_and_status_3() {
    RuntimeException defect = brokenRule();

    assertThat(run(defect)).isEqualTo(3);
    assertThat(err)
        .hasToString(
            "Trueup has stopped itself: broken rule: sum of 1 is 0. This is a defect; please report"
                + " it with what the same command prints with --debug.\n");
  }

  @Test
  void stack_is_shown_to_those_who_ask() {
    run(brokenRule(), "--debug");

    assertThat(err.toString()).contains("\tat org.trueup.core.failure.Check");
  }

  @Test
  void failure_of_the_database_is_no_defect_but_status_3() {
    assertThat(run(new DatabaseFailure("writing register 7", new SQLException("disk full"))))
        .isEqualTo(3);
    assertThat(err).hasToString("The database failed while writing register 7: disk full\n");
  }

  private static RuntimeException brokenRule() {
    try {
      Check.that(false, "sum of %d is 0", 1);
      throw new AssertionError("the check holds");
    } catch (IllegalStateException broken) {
      return broken;
    }
  }

  private int run(RuntimeException fault, String... args) {
    return new CommandLine(new Failing(fault))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(new Faults())
        .execute(args);
  }

  @Command(name = "failing")
  private static final class Failing implements Callable<Integer> {
    private final RuntimeException fault;

    @Option(names = Faults.DEBUG)
    private boolean debug;

    private Failing(RuntimeException fault) {
      this.fault = fault;
    }

    @Override
    public Integer call() {
      throw fault;
    }
  }
}
