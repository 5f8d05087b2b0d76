package org.trueup.core.failure;

/**
 * A business refusal as a value: something in the input is wrong and its author can mend it.
 *
 * @param code stable code such as {@code POSTING-DATE-NOT-ALLOWED}
 * @param place where the input is wrong
 * @param reason what is wrong, one sentence
 * @param remedy what to do about it, one sentence
 */
public record Failure(String code, Place place, String reason, String remedy) {

  /** The failure at another place, for whoever knows the file better. */
  public Failure at(Place better) {
    return new Failure(code, better, reason, remedy);
  }

  /** One line as a user reads it. */
  public String message() {
    String where = place.toString();
    return (where.isEmpty() ? "" : where + ": ") + code + ": " + reason + " " + remedy;
  }
}
