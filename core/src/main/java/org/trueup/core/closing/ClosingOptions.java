package org.trueup.core.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How an income statement is to be closed.
 *
 * @param endingDate last day of the fiscal year
 * @param documentNo document of all lines
 * @param retainedEarningsAccount account that takes the result
 * @param description text of all lines
 * @param balance lines on that account; by default one for all, with a second currency one for each
 * @param dimensions codes of the dimensions whose values are kept apart
 */
public record ClosingOptions(
    LocalDate endingDate,
    String documentNo,
    String retainedEarningsAccount,
    String description,
    Optional<Balance> balance,
    List<String> dimensions) {

  /** The description where none is given. */
  public static final String DESCRIPTION = "Close Income Statement";

  /** How many lines the retained earnings account gets. */
  public enum Balance {
    /** One line for each line of another account, with its dimensions. */
    PER_LINE,
    /** One line for all, without dimensions. */
    ONE_LINE
  }
}
