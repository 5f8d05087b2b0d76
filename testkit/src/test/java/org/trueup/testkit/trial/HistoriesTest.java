package org.trueup.testkit.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random histories on engine and naive model. Other ones: {@code -Dtestkit.seed=S} and {@code
 * -Dtestkit.count=N}, or the command {@code testkit/run}.
 */
class HistoriesTest {

  private static final long SEED = Long.getLong("testkit.seed", 20_240_101L);
  private static final int COUNT = Integer.getInteger("testkit.count", 300);

  @Test
  void engine_and_model_write_the_same_ledgers() {
    System.out.printf("random histories: seeds %d to %d%n", SEED, SEED + COUNT - 1);
    Trials trials = new Trials(List.of(new ModelAgrees()), 3);
    trials.run(SEED, COUNT, 2, done -> {});
    assertThat(
            trials.failures().stream()
                .map(failure -> failure.seed() + "\n" + failure.violation())
                .collect(Collectors.joining("\n")))
        .isEmpty();
  }
}
