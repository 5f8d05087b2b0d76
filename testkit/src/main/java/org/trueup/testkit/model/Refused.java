package org.trueup.testkit.model;

/** The model refuses a transaction that the rules forbid; what it did until then is void. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A refusal for a reason. */
  public Refused(String reason) {
    super(reason);
  }
}
