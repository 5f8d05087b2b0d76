package org.trueup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.store.engine.DatabaseFailure;

/** A program that is killed leaves whole registers, and all that it said were written. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KillTest {

  private static final int KILLS = 5;

  @TempDir Path folder;

  /** Writes registers of various sizes until it is killed, and says when each is written. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) {
      Random random = new Random();
      try (Database database = Database.open(arguments[0], Duration.ofSeconds(60))) {
        System.out.println(0);
        while (true) {
          try (Writing writing = database.write(Duration.ofSeconds(60))) {
            int size = random.nextInt(4) == 0 ? 12_000 : 1 + random.nextInt(50);
            long no =
                writing
                    .commit(
                        RoundTripTest.draft("victim"),
                        PlainLedger.transactions(size, writing.lastNumbers()))
                    .no();
            System.out.println(no);
          }
        }
      }
    }
  }

  private Process start(String location) throws IOException {
    Files.deleteIfExists(output());
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Victim.class.getName(),
            location)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(output().toFile())
        .start();
  }

  @ParameterizedTest
  @EnumSource
  void kill_at_any_moment_leaves_whole_registers(TestEngine engine) throws Exception {
    String location = engine.newLocation(folder);
    Random random = new Random(7);
    long before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      long said = killedAfter(start(location), 2 + random.nextInt(3), random.nextInt(300));
      try (Database database = Database.open(location, Duration.ofSeconds(60))) {
        try (Writing writing = database.write(Duration.ofSeconds(60))) {
          assertThat(writing.lastNumbers().register()).isGreaterThan(before);
        }
        before = Chain.provedLength(database);
        assertThat(before).as("registers that are there").isBetween(said, said + 1);
      }
    }
  }

  private Path output() {
    return folder.resolve("output.txt");
  }

  /** The numbers that the victim has said, at least as many as wanted. */
  private List<String> said(Process victim, int wanted) throws Exception {
    List<String> lines = List.of();
    do {
      Thread.sleep(10);
      lines = Files.exists(output()) ? Files.readAllLines(output()) : lines;
    } while (lines.size() < wanted && victim.isAlive());
    assertThat(lines).hasSizeGreaterThanOrEqualTo(wanted);
    return lines;
  }

  /** Kills the victim a moment after it has said a few numbers; gives the last one it said. */
  private long killedAfter(Process victim, int numbers, int millis) throws Exception {
    said(victim, numbers);
    Thread.sleep(millis);
    victim.destroyForcibly().waitFor();
    return Long.parseLong(said(victim, numbers).getLast());
  }

  @Test
  void file_that_another_program_has_open_is_refused() throws Exception {
    String location = TestEngine.DUCKDB.newLocation(folder);
    Process other = start(location);
    try {
      said(other, 1);
      assertThatThrownBy(() -> Database.open(location, Duration.ofMillis(200)))
          .hasMessageStartingWith("STORE-BUSY: Another program has ")
          .hasMessageContaining("Close it and run the command again");
      assertThatThrownBy(() -> Database.openToRead(location))
          .hasMessageStartingWith("STORE-BUSY: Another program has ");
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (Database database = Database.open(location, Duration.ofSeconds(60))) {
      assertThat(Chain.provedLength(database)).isNotNegative();
    }
  }

  @Test
  void server_that_ends_the_connection_leaves_no_part_of_a_register() throws Exception {
    String location = TestEngine.POSTGRESQL.newLocation(folder);
    try (Database database = Database.open(location)) {
      database.commit(RoundTripTest.draft("one"), PlainLedger.transactions(10, LastNumbers.NONE));
      try (Writing writing = database.write()) {
        long backend =
            writing.rows(Query.of("SELECT pg_backend_pid() AS pid")).getFirst().number("pid");
        Thread killer = Thread.ofPlatform().start(() -> terminate(database, backend));
        assertThatThrownBy(
                () -> {
                  while (true) {
                    writing.commit(
                        RoundTripTest.draft("more"),
                        PlainLedger.transactions(2_000, writing.lastNumbers()));
                  }
                })
            .isInstanceOf(DatabaseFailure.class);
        killer.join();
      }
      assertThat(Chain.provedLength(database)).isPositive();
      try (Writing again = database.write()) {
        assertThat(again.lastNumbers().register()).isPositive();
      }
    }
  }

  private static void terminate(Database database, long backend) {
    try (Reading reading = database.read()) {
      Thread.sleep(500);
      reading.rows(Query.of("SELECT pg_terminate_backend(" + backend + ") AS done"));
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
