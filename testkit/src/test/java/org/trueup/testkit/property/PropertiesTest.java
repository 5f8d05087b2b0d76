package org.trueup.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trueup.testkit.trial.Check;
import org.trueup.testkit.trial.Trials;

/** Each property on random histories; seed and count as in {@code HistoriesTest}. */
class PropertiesTest {

  private static final long SEED = Long.getLong("testkit.seed", 20_240_101L);
  private static final int COUNT = Integer.getInteger("testkit.count", 300) / 5;

  static List<Check> properties() {
    return Property.all();
  }

  @ParameterizedTest
  @MethodSource("properties")
  void property_holds_in_every_history(Check property) {
    System.out.printf("%s: seeds %d to %d%n", property.name(), SEED, SEED + COUNT - 1);
    Trials trials = new Trials(List.of(property), 3);
    trials.run(SEED, COUNT, 2, done -> {});
    assertThat(
            trials.failures().stream()
                .map(failure -> failure.seed() + "\n" + failure.violation())
                .collect(Collectors.joining("\n")))
        .as(property.sentence())
        .isEmpty();
  }
}
