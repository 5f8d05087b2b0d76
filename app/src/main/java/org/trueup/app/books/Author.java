package org.trueup.app.books;

import java.time.InstantSource;

/**
 * Who writes registers, and by which clock.
 *
 * @param name user as registers show it
 * @param clock what time it is
 */
public record Author(String name, InstantSource clock) {

  /** The user who runs this program, by the clock of the machine. */
  public static Author ofThisProcess() {
    return new Author(System.getProperty("user.name", ""), InstantSource.system());
  }
}
