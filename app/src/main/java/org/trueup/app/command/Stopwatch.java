package org.trueup.app.command;

import java.time.Duration;

/** The time since something began, as people read it. */
public final class Stopwatch {

  private static final int MILLIS_OF_A_TENTH = 100;
  private static final int TENTHS_OF_A_SECOND = 10;

  private final long begin = System.nanoTime();

  private Stopwatch() {}

  /** A watch that begins now. */
  public static Stopwatch start() {
    return new Stopwatch();
  }

  /** The time so far. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** Seconds to a tenth, as in {@code 12.3 s}. */
  public static String seconds(Duration time) {
    long tenths = (time.toMillis() + MILLIS_OF_A_TENTH / 2) / MILLIS_OF_A_TENTH;
    return tenths / TENTHS_OF_A_SECOND + "." + tenths % TENTHS_OF_A_SECOND + " s";
  }

  @Override
  public String toString() {
    return seconds(elapsed());
  }
}
