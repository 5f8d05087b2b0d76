package org.trueup.core.failure;

import java.util.List;
import java.util.stream.Collectors;

/** Carries failures out of a run that must write nothing. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Failure> failures;

  /** A refusal for several reasons. */
  public Refusal(List<Failure> failures) {
    super(failures.stream().map(Failure::message).collect(Collectors.joining("\n")));
    this.failures = List.copyOf(failures);
  }

  /** A refusal for one reason. */
  public Refusal(Failure failure) {
    this(List.of(failure));
  }

  /**
   * Lets a run go on unless something stands against it.
   *
   * @throws Refusal for all of the failures, if there are any
   */
  public static void ifAny(List<Failure> failures) {
    if (!failures.isEmpty()) {
      throw new Refusal(failures);
    }
  }

  /** Why. */
  public List<Failure> failures() {
    return failures;
  }
}
