package org.trueup.core.gl;

import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.ledger.ValueEntry;

/**
 * What stands against posting a value entry.
 *
 * @param skip the reason by which a batch leaves the entry out; null where it must stop
 * @param code stable code
 * @param reason what is wrong, one sentence
 * @param remedy what to do about it, one sentence
 */
record Obstacle(SkipReason skip, String code, String reason, String remedy) {

  /** One that a batch lists and goes on. */
  static Obstacle skipping(SkipReason skip, String reason, String remedy) {
    return new Obstacle(skip, skip.code(), reason, remedy);
  }

  /** One that stops a batch. */
  static Obstacle stopping(String code, String reason, String remedy) {
    return new Obstacle(null, code, reason, remedy);
  }

  /** Whether a batch goes on without the entry. */
  boolean isSkip() {
    return skip != null;
  }

  SkippedEntry skippedEntry(ValueEntry entry) {
    return new SkippedEntry(entry, skip, text());
  }

  Failure failure(ValueEntry entry) {
    Place place = Place.ofTransaction(entry.origin().transactionId());
    return new Failure(code, place, "Value entry " + entry.entryNo() + ": " + reason, remedy);
  }

  String text() {
    return remedy.isEmpty() ? reason : reason + " " + remedy;
  }
}
