package org.trueup.app.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.trueup.app.books.Progress;

/**
 * Shows on a terminal what a long task is doing and for how long, in one line that is written over
 * and wiped out at the end. Where nobody looks on, as in a log file, it is silent.
 */
public final class TerminalProgress implements Progress, AutoCloseable {

  /** The launcher sets this property where standard error is a terminal. */
  public static final String PROPERTY = "trueup.terminal";

  private static final String WIPE = "\r\u001b[K";

  private final PrintWriter terminal;
  private final ScheduledExecutorService clock;
  private String doing = "";
  private long since = System.nanoTime();

  private TerminalProgress(PrintWriter terminal, ScheduledExecutorService clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  /** Begins to show, if standard error is a terminal. */
  public static TerminalProgress on(PrintWriter err) {
    if (!Boolean.getBoolean(PROPERTY)) {
      return new TerminalProgress(err, null);
    }
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("progress").unstarted(task));
    TerminalProgress progress = new TerminalProgress(err, clock);
    clock.scheduleAtFixedRate(progress::show, 1, 1, TimeUnit.SECONDS);
    return progress;
  }

  @Override
  public synchronized void now(String step) {
    doing = step;
    since = System.nanoTime();
  }

  private synchronized void show() {
    if (!doing.isEmpty()) {
      long seconds = Duration.ofNanos(System.nanoTime() - since).toSeconds();
      terminal.print(WIPE + doing + (seconds > 0 ? " " + seconds + " s" : ""));
      terminal.flush();
    }
  }

  /** Leaves the line blank. */
  @Override
  public void close() {
    if (clock != null) {
      clock.shutdownNow();
      synchronized (this) {
        doing = "";
        terminal.print(WIPE);
        terminal.flush();
      }
    }
  }
}
