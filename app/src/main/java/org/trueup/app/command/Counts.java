package org.trueup.app.command;

import java.util.Locale;

/** Whole numbers as people read them. */
public final class Counts {

  private Counts() {}

  /** A count with thousands separators, as in 819,376. */
  public static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
