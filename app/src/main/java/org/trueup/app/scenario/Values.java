package org.trueup.app.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trueup.core.input.Notation;
import org.trueup.core.input.PlainText;
import org.trueup.interchange.scenario.ExpectedRow;

/** Compares values and rows. */
final class Values {

  private static final Set<String> REFERENCES =
      Set.of(
          "item_ledger_entry",
          "capacity_ledger_entry",
          "inbound_item_entry",
          "outbound_item_entry",
          "applies_to");

  private Values() {}

  /** Whether a value is what is expected; decimals by value, in JSON a number or its digits. */
  static boolean same(String column, Object expected, Object actual) {
    return switch (actual) {
      case null -> false;
      case BigDecimal figure -> {
        BigDecimal wanted = figure(expected);
        yield wanted != null && wanted.compareTo(figure) == 0;
      }
      case Boolean truth -> PlainText.of(expected).equalsIgnoreCase(truth.toString());
      default -> sameText(column, reference(column, PlainText.of(expected)), actual.toString());
    };
  }

  /** Codes match in small or capital letters (interface.md 1), texts only as they are. */
  private static boolean sameText(String column, String expected, String actual) {
    return column.equals("description")
        ? expected.equals(actual)
        : expected.equalsIgnoreCase(actual);
  }

  private static BigDecimal figure(Object expected) {
    return expected instanceof BigDecimal figure
        ? figure
        : Notation.decimal(PlainText.of(expected));
  }

  /** A reference without number means the first entry of its transaction. */
  static String reference(String column, String text) {
    if (text.isEmpty() || !(REFERENCES.contains(column) || isValueEntryReference(column))) {
      return text;
    }
    int slash = text.lastIndexOf('/');
    String entry = slash < 0 ? text : text.substring(0, slash);
    String rest = slash < 0 ? "" : text.substring(slash);
    return (entry.contains("#") ? entry : entry + "#1") + rest;
  }

  private static boolean isValueEntryReference(String column) {
    return column.equals("applies_to_value_entry");
  }

  /** The columns in which a row is not what is expected. */
  static List<String> differing(Map<String, Object> expected, LedgerRow actual) {
    List<String> columns = new ArrayList<>();
    expected.forEach(
        (column, value) -> {
          if (!same(column, value, actual.value(column))) {
            columns.add(column);
          }
        });
    return columns;
  }

  static boolean matches(ExpectedRow expected, LedgerRow actual) {
    for (Map.Entry<String, Object> cell : expected.values().entrySet()) {
      if (!same(cell.getKey(), cell.getValue(), actual.value(cell.getKey()))) {
        return false;
      }
    }
    return true;
  }
}
