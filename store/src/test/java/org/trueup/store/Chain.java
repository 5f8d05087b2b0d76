package org.trueup.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.trueup.core.register.ContentHash;

/** Proves that a database holds whole registers and nothing else. */
final class Chain {

  private Chain() {}

  /** Checks numbers, hashes and keys; gives the number of registers. */
  static long provedLength(Database database) {
    String[] hash = {""};
    long[] length = {0};
    try (Reading reading = database.read()) {
      reading.facts(
          1,
          Long.MAX_VALUE,
          (register, facts) -> {
            assertThat(register.no()).isEqualTo(++length[0]);
            assertThat(ContentHash.of(facts)).isEqualTo(register.contentHash());
            assertThat(ContentHash.chained(hash[0], register)).isEqualTo(register.hash());
            hash[0] = register.hash();
          });
      assertThat(reading.lastNumbers().register()).isEqualTo(length[0]);
      assertThat(reading.keyFaults()).isEmpty();
    }
    return length[0];
  }
}
