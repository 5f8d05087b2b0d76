package org.trueup.store.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;

/**
 * A filter on codes (reports.md 0.3): {@code a|b} either, {@code a&b} both, {@code a..b} from to,
 * {@code <>a} not, {@code <a}, {@code <=a}, {@code >a}, {@code >=a}, {@code *} any letters, {@code
 * ?} any letter, {@code ''} blank. Quotes make a code of letters that mean something else. Upper
 * and lower case of the letters A to Z are the same.
 */
public final class CodeFilter {

  /** The filter that every code passes. */
  public static final CodeFilter ALL = new CodeFilter("");

  private static final Pattern TERM =
      Pattern.compile("(<>|<=|>=|<|>)?((?:'(?:[^']|'')*'|[^'|&])*)");
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final String text;

  private CodeFilter(String text) {
    this.text = text;
  }

  /**
   * Reads a filter; a blank text passes everything.
   *
   * @throws Refusal FILTER-SYNTAX if it cannot be understood
   */
  public static CodeFilter parse(String text) {
    CodeFilter filter = new CodeFilter(text.strip());
    filter.on("code");
    return filter;
  }

  /** Whether every code passes. */
  public boolean isAll() {
    return text.isEmpty();
  }

  /** The filter as it was written. */
  @Override
  public String toString() {
    return text;
  }

  /** The condition that a column passes the filter. */
  Template on(String column) {
    return isAll() ? Template.of("1 = 1") : new Condition(column).of(text);
  }

  /** Builds one condition; parameters are numbered as they come and named after the column. */
  private final class Condition {
    private final String column;
    private final String prefix;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Condition(String column) {
      this.column = "translate(" + column + ", '" + LOWER + "', '" + UPPER + "')";
      prefix = column.replace('.', '_') + "_";
    }

    Template of(String filter) {
      StringJoiner either = new StringJoiner(" OR ", "(", ")");
      for (String alternative : split(filter, '|')) {
        StringJoiner both = new StringJoiner(" AND ", "(", ")");
        split(alternative, '&').forEach(term -> both.add(term(term)));
        either.add(both.toString());
      }
      return new Template(either.toString(), parameters);
    }

    private String term(String term) {
      Matcher parts = TERM.matcher(term);
      if (!parts.matches() || parts.group(2).isEmpty()) {
        throw notUnderstood();
      }
      String operator = parts.group(1) == null ? "" : parts.group(1);
      String operand = parts.group(2);
      int range = outsideQuotes(operand, "..");
      boolean wild = outsideQuotes(operand, "*") >= 0 || outsideQuotes(operand, "?") >= 0;
      if (!operator.isEmpty() && (range >= 0 || (wild && !operator.equals("<>")))) {
        throw notUnderstood();
      }
      if (range >= 0) {
        return range(operand.substring(0, range), operand.substring(range + 2));
      }
      if (wild) {
        String like = operator.isEmpty() ? " LIKE " : " NOT LIKE ";
        return column + like + parameter(pattern(operand)) + " ESCAPE '!'";
      }
      return compared(operator.isEmpty() ? "=" : operator, operand);
    }

    private String range(String from, String to) {
      if (from.isEmpty() && to.isEmpty()) {
        throw notUnderstood();
      }
      if (from.isEmpty()) {
        return compared("<=", to);
      }
      return to.isEmpty()
          ? compared(">=", from)
          : compared(">=", from) + " AND " + compared("<=", to);
    }

    private String compared(String operator, String operand) {
      return column + " " + operator + " " + parameter(unquoted(operand));
    }

    private String parameter(String value) {
      String name = prefix + parameters.size();
      parameters.put(name, value);
      return ":" + name;
    }
  }

  private static List<String> split(String text, char mark) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int begin = 0;
    for (int index = 0; index < text.length(); index++) {
      quoted ^= text.charAt(index) == '\'';
      if (!quoted && text.charAt(index) == mark) {
        parts.add(text.substring(begin, index).strip());
        begin = index + 1;
      }
    }
    parts.add(text.substring(begin).strip());
    return parts;
  }

  private static int outsideQuotes(String text, String mark) {
    boolean quoted = false;
    for (int index = 0; index < text.length(); index++) {
      quoted ^= text.charAt(index) == '\'';
      if (!quoted && text.startsWith(mark, index)) {
        return index;
      }
    }
    return -1;
  }

  private static String unquoted(String operand) {
    boolean quoted = operand.length() > 1 && operand.startsWith("'") && operand.endsWith("'");
    return upper(quoted ? operand.substring(1, operand.length() - 1).replace("''", "'") : operand);
  }

  private static String pattern(String operand) {
    return unquoted(operand)
        .replace("!", "!!")
        .replace("%", "!%")
        .replace("_", "!_")
        .replace('*', '%')
        .replace('?', '_');
  }

  private static String upper(String code) {
    StringBuilder upper = new StringBuilder(code);
    for (int index = 0; index < upper.length(); index++) {
      int letter = LOWER.indexOf(upper.charAt(index));
      if (letter >= 0) {
        upper.setCharAt(index, UPPER.charAt(letter));
      }
    }
    return upper.toString();
  }

  private Refusal notUnderstood() {
    return new Refusal(
        new Failure(
            "FILTER-SYNTAX",
            Place.NOWHERE,
            "The filter " + text + " cannot be understood.",
            "Write codes with |, &, .., <>, * or '' for blank."));
  }
}
