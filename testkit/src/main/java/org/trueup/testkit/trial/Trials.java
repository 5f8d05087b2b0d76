package org.trueup.testkit.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.trueup.testkit.history.History;
import org.trueup.testkit.history.HistoryGenerator;
import org.trueup.testkit.history.HistoryGenerator.Generated;
import org.trueup.testkit.history.Shrinker;

/** Many random histories under the same checks. Which histories, only the seeds decide. */
public final class Trials {

  private static final int PROGRESS = 1000;

  private final List<Check> checks;
  private final int mostFailures;
  private final Coverage coverage = new Coverage();
  private final List<Failure> failures = new ArrayList<>();
  private final AtomicInteger done = new AtomicInteger();

  /** Trials that stop once so many histories have failed. */
  public Trials(List<Check> checks, int mostFailures) {
    this.checks = List.copyOf(checks);
    this.mostFailures = mostFailures;
  }

  /**
   * A check that a history breaks.
   *
   * @param check the check
   * @param seed seed of the history
   * @param violation how it is broken by the smallest history found
   * @param shrunk that history
   */
  public record Failure(Check check, long seed, String violation, History shrunk) {}

  /**
   * Tries the histories of {@code count} seeds from {@code first} on.
   *
   * @param workers threads
   * @param progress is told now and then how many are done
   */
  public void run(long first, int count, int workers, IntConsumer progress) {
    AtomicLong next = new AtomicLong(first);
    Callable<Void> worker =
        () -> {
          for (long seed = next.getAndIncrement();
              seed < first + count && !isStopped();
              seed = next.getAndIncrement()) {
            tryOut(seed);
            int tried = done.incrementAndGet();
            if (tried % PROGRESS == 0) {
              progress.accept(tried);
            }
          }
          return null;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        running.add(threads.submit(worker));
      }
      for (Future<Void> one : running) {
        one.get();
      }
    } catch (ExecutionException broken) {
      throw new IllegalStateException("a trial broke", broken.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isStopped() {
    synchronized (failures) {
      return failures.size() >= mostFailures;
    }
  }

  private void tryOut(long seed) {
    Generated generated;
    try {
      generated = HistoryGenerator.played(seed);
    } catch (RuntimeException broken) {
      History none = new History(seed, Map.of(), List.of());
      add(new Failure(checks.getFirst(), seed, "no history: " + kind(broken), none));
      return;
    }
    coverage.add(generated);
    for (Check check : checks) {
      violation(check, generated).ifPresent(text -> fail(check, generated, text));
    }
  }

  private static Optional<String> violation(Check check, Generated generated) {
    return violation(() -> check.violationIn(generated));
  }

  private static Optional<String> violation(Check check, History history) {
    return violation(() -> check.violationIn(history));
  }

  private static Optional<String> violation(Supplier<Optional<String>> check) {
    try {
      return check.get();
    } catch (RuntimeException broken) {
      return Optional.of(kind(broken));
    }
  }

  private void fail(Check check, Generated generated, String violation) {
    if (isStopped()) {
      return;
    }
    History shrunk = Shrinker.shrink(generated.history(), new SameViolation(check, violation)::in);
    String small = violation(check, shrunk).orElse(violation);
    add(new Failure(check, generated.history().seed(), small, shrunk));
  }

  private void add(Failure failure) {
    synchronized (failures) {
      failures.add(failure);
    }
  }

  /** A history that breaks the check in a way that reads alike, so that shrinking keeps to it. */
  private record SameViolation(Check check, String violation) {

    private static final int ALIKE = 12;

    boolean in(History history) {
      try {
        return check.violationIn(history).map(text -> isAlike(text)).orElse(false);
      } catch (RuntimeException broken) {
        return kind(broken).equals(violation);
      }
    }

    private boolean isAlike(String text) {
      return start(text).equals(start(violation));
    }

    private static String start(String text) {
      String start = text.substring(0, Math.min(ALIKE, text.length()));
      return start.startsWith("The model re") || start.startsWith(BROKEN) ? start : "";
    }
  }

  private static final String BROKEN = "broke with ";

  private static String kind(RuntimeException broken) {
    StackTraceElement[] trace = broken.getStackTrace();
    return BROKEN
        + broken.getClass().getSimpleName()
        + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  /** How many histories were tried. */
  public int count() {
    return done.get();
  }

  /** What the histories were made of. */
  public Coverage coverage() {
    return coverage;
  }

  /** The broken checks. */
  public List<Failure> failures() {
    synchronized (failures) {
      return List.copyOf(failures);
    }
  }
}
