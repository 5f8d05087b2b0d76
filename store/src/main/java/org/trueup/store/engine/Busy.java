package org.trueup.store.engine;

import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;

/** Refusals of a database that another writer or program holds. */
final class Busy {

  /** Code of the refusal. */
  static final String CODE = "STORE-BUSY";

  private Busy() {}

  /** Another writer is at work. */
  static Refusal writing(String location) {
    return new Refusal(
        new Failure(
            CODE,
            Place.NOWHERE,
            "Another run is writing to " + location + ".",
            "Wait for it to end and run the command again."));
  }

  /** Another program has the file open. */
  static Refusal open(String location) {
    return new Refusal(
        new Failure(
            CODE,
            Place.NOWHERE,
            "Another program has " + location + " open.",
            "Close it and run the command again; several programs need a PostgreSQL database."));
  }
}
