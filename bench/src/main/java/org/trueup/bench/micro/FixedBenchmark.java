package org.trueup.bench.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trueup.core.decimal.Fixed;

/** Amount times quantity by quantity, the commonest arithmetic of the engine. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class FixedBenchmark {

  private static final long CENT = Fixed.parse("0.01");

  private long amount = Fixed.parse("1234.56");
  private long wideAmount = Fixed.parse("1234567890.12");
  private long quantity = Fixed.parse("17");
  private long whole = Fixed.parse("83");
  private long brokenQuantity = Fixed.parse("17.33333");

  /** Whole quantities: one division of 64-bit numbers. */
  @Benchmark
  public long share() {
    return Fixed.share(amount, quantity, whole, CENT);
  }

  /** A product that does not fit into 64 bits. */
  @Benchmark
  public long shareOfWideProduct() {
    return Fixed.share(wideAmount, brokenQuantity, whole, CENT);
  }

  /** Nothing of anything, as in a company without a second currency. */
  @Benchmark
  public long shareOfZero() {
    return Fixed.share(whole - whole, quantity, whole, CENT);
  }
}
