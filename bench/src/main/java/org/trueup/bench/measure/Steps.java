package org.trueup.bench.measure;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Runs steps one after the other and writes a line for each: time, processor time of all threads,
 * rows a second, memory.
 */
public final class Steps {

  private static final long MILLION = 1_000_000;

  private final PrintWriter out;
  private long totalMillis;
  private long totalCpuMillis;

  /** Steps that are told to a writer. */
  public Steps(PrintWriter out) {
    this.out = out;
    line("step", "seconds", "cpu s", "rows", "rows/s", "heap MiB");
  }

  /**
   * Does the work, and writes how long it took.
   *
   * @param rows how many rows the result stands for
   */
  public <T> T run(String name, Supplier<T> work, ToLongFunction<T> rows) {
    Memory.resetPeak();
    long start = System.nanoTime();
    long cpuStart = cpuMillis();
    T result = work.get();
    long millis = Math.max((System.nanoTime() - start) / MILLION, 1);
    long cpuMillis = cpuMillis() - cpuStart;
    totalMillis += millis;
    totalCpuMillis += cpuMillis;
    write(name, millis, cpuMillis, rows.applyAsLong(result));
    return result;
  }

  /** What all threads of the process have computed; 0 where the system does not tell. */
  private static long cpuMillis() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  private void write(String name, long millis, long cpuMillis, long rows) {
    line(
        name,
        seconds(millis),
        seconds(cpuMillis),
        String.format(Locale.ROOT, "%,d", rows),
        String.format(Locale.ROOT, "%,d", rows * 1000 / millis),
        String.format(Locale.ROOT, "%,d", Memory.peakHeap()));
  }

  private void line(
      String name, String seconds, String cpu, String rows, String perSecond, String heap) {
    out.printf(
        Locale.ROOT, "%-29s %9s %9s %12s %12s %9s%n", name, seconds, cpu, rows, perSecond, heap);
    out.flush();
  }

  /** Writes the sum of all steps as so many rows, and the memory of the whole process. */
  public void total(long rows) {
    write("all", Math.max(totalMillis, 1), totalCpuMillis, rows);
    out.printf(Locale.ROOT, "most memory of the process: %,d MiB%n", Memory.peakResident());
    out.flush();
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
  }
}
