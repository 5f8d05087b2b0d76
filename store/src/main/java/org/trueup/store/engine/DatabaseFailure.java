package org.trueup.store.engine;

import java.sql.SQLException;

/**
 * The database did not do what it was asked: the disk is full, the server is gone, and the like.
 */
public final class DatabaseFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure while doing something.
   *
   * @param doing what was being done, as in "writing register 7"
   */
  public DatabaseFailure(String doing, SQLException cause) {
    super("The database failed while " + doing + ": " + cause.getMessage(), cause);
  }
}
