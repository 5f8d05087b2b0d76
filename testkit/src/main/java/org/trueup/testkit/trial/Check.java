package org.trueup.testkit.trial;

import java.util.Optional;
import org.trueup.testkit.history.History;
import org.trueup.testkit.history.HistoryGenerator.Generated;

/** Something that must hold in every history. */
public interface Check {

  /** Its name on the command line and in file names. */
  String name();

  /** What it says, in a sentence. */
  String sentence();

  /** How a history breaks it; empty where it holds. */
  Optional<String> violationIn(History history);

  /** The same for a history that the model has played already. */
  default Optional<String> violationIn(Generated generated) {
    return violationIn(generated.history());
  }
}
