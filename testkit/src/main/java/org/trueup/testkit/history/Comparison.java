package org.trueup.testkit.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plays a history on model and engine and says where they disagree. */
public final class Comparison {

  private Comparison() {}

  /** The disagreement over a history; empty where there is none. */
  public static Optional<String> of(History history) {
    ModelRun model = new ModelRun(history);
    return compare(history, ModelRun.play(model, history), model);
  }

  /** The disagreement over a history that the model has played already. */
  public static Optional<String> of(HistoryGenerator.Generated generated) {
    return compare(generated.history(), generated.refused(), generated.model());
  }

  private static Optional<String> compare(
      History history, List<Integer> refusedByModel, ModelRun model) {
    EngineRun engine = EngineRun.of(history);
    List<Integer> refusedByEngine = EngineRun.play(engine, history);
    if (!refusedByModel.equals(refusedByEngine)) {
      return Optional.of(
          "The model refuses events "
              + refusedByModel
              + ", the engine "
              + refusedByEngine
              + ": "
              + onlyOne(refusedByModel, refusedByEngine).map(history.events()::get).toList());
    }
    return model.picture().differenceTo(engine.picture(), "model  ", "engine ");
  }

  /** What one of them refuses. */
  private static Stream<Integer> onlyOne(List<Integer> one, List<Integer> other) {
    return Stream.concat(
        one.stream().filter(event -> !other.contains(event)),
        other.stream().filter(event -> !one.contains(event)));
  }
}
