package org.trueup.app.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.interchange.scenario.Scenario;

/**
 * How a scenario went.
 *
 * @param scenario the scenario
 * @param step number of the first step that differs, from 1; 0 if none does
 * @param line line on which that step begins
 * @param difference what differs, if anything
 */
public record ScenarioResult(
    Scenario scenario, int step, long line, Optional<Difference> difference) {

  /** Whether all that it expects stands in the ledgers. */
  public boolean isPassed() {
    return difference.isEmpty();
  }

  /** One line for a scenario that passed; for one that failed, the first difference below it. */
  public List<String> lines() {
    String name = scenario.id() + "  " + scenario.title();
    if (isPassed()) {
      return List.of("pass  " + name);
    }
    List<String> lines = new ArrayList<>();
    lines.add("FAIL  " + name);
    lines.add("      step " + step + " (line " + line + "):");
    difference.orElseThrow().lines().forEach(text -> lines.add("      " + text));
    return lines;
  }
}
