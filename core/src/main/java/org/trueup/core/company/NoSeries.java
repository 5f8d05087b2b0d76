package org.trueup.core.company;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number series, which gives document numbers one after the other (gl-posting.md 5.2).
 *
 * @param code code
 * @param startingNo first number, blank where one was used already
 * @param lastNoUsed number that was given last, blank for none
 */
public record NoSeries(String code, String startingNo, String lastNoUsed) {

  private static final Pattern NUMBER = Pattern.compile("(?s)(.*?)([0-9]+)([^0-9]*)");

  /** A number with its last digits apart. */
  private record Parts(String before, String digits, String behind) {

    static Optional<Parts> of(String no) {
      Matcher parts = NUMBER.matcher(no);
      return parts.matches()
          ? Optional.of(new Parts(parts.group(1), parts.group(2), parts.group(3)))
          : Optional.empty();
    }

    BigInteger count() {
      return new BigInteger(digits);
    }

    /** One more, with as many zeros in front as fit: A09 becomes A10, A99 becomes A100. */
    String successor() {
      String raised = count().add(BigInteger.ONE).toString();
      return before + "0".repeat(Math.max(0, digits.length() - raised.length())) + raised + behind;
    }

    boolean isBehind(Parts other) {
      return before.equals(other.before)
          && behind.equals(other.behind)
          && count().compareTo(other.count()) < 0;
    }
  }

  /** Whether a text holds digits that can be counted up. */
  static boolean isNumber(String text) {
    return Parts.of(text).isPresent();
  }

  /** The number that comes next: one more than the last, or the first. */
  public String nextNo() {
    return lastNoUsed.isEmpty() ? startingNo : Parts.of(lastNoUsed).orElseThrow().successor();
  }

  /**
   * Rows of the table {@code no_series} that shall replace others, without going back behind
   * numbers that are in use: a row that begins like the present one and names no later number keeps
   * the last number used. Another starting number or way of writing begins anew.
   *
   * @param present rows that stand
   * @param wanted rows that shall stand
   */
  public static List<CompanyRow> keepingNumbers(List<CompanyRow> present, List<CompanyRow> wanted) {
    return wanted.stream().map(row -> keepingNumber(present, row)).toList();
  }

  private static CompanyRow keepingNumber(List<CompanyRow> present, CompanyRow row) {
    return present.stream()
        .filter(old -> old.text("code").equalsIgnoreCase(row.text("code")))
        .filter(old -> old.text("starting_no").equals(row.text("starting_no")))
        .map(old -> old.text("last_no_used"))
        .filter(used -> isBehind(row.text("last_no_used"), used))
        .findFirst()
        .map(used -> row.with(Map.of("last_no_used", used)))
        .orElse(row);
  }

  private static boolean isBehind(String no, String used) {
    Optional<Parts> parts = Parts.of(no);
    Optional<Parts> others = Parts.of(used);
    return no.isEmpty()
        || (parts.isPresent() && others.isPresent() && parts.get().isBehind(others.get()));
  }
}
