package org.trueup.core.input;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of a value that is not text, as it stands in a cell. */
public final class PlainText {

  private static final int MOST_DIGITS = 100;

  private PlainText() {}

  /**
   * Nothing is blank, a list is parted by semicolons, a map is {@code KEY=VALUE} pairs, a decimal
   * is written without exponent unless that would be very long.
   */
  public static String of(Object value) {
    return switch (value) {
      case null -> "";
      case String text -> text;
      case BigDecimal decimal ->
          Math.abs((long) decimal.scale()) > MOST_DIGITS
              ? decimal.toString()
              : decimal.toPlainString();
      case Collection<?> list -> list.stream().map(PlainText::of).collect(Collectors.joining(";"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .filter(pair -> !of(pair.getValue()).isEmpty())
              .map(pair -> pair.getKey() + "=" + of(pair.getValue()))
              .collect(Collectors.joining(";"));
      default -> value.toString();
    };
  }
}
