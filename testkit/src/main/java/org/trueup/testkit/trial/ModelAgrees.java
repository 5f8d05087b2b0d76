package org.trueup.testkit.trial;

import java.util.Optional;
import org.trueup.testkit.history.Comparison;
import org.trueup.testkit.history.History;
import org.trueup.testkit.history.HistoryGenerator.Generated;

/** Engine and naive model write the same ledgers, to the last cent, and refuse the same. */
public final class ModelAgrees implements Check {

  @Override
  public String name() {
    return "model";
  }

  @Override
  public String sentence() {
    return "engine and naive model agree";
  }

  @Override
  public Optional<String> violationIn(History history) {
    return Comparison.of(history);
  }

  @Override
  public Optional<String> violationIn(Generated generated) {
    return Comparison.of(generated);
  }
}
