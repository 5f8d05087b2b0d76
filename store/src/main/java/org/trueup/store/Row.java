package org.trueup.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row of an answer. Whole numbers are {@code Long}, decimals {@code BigDecimal}, days {@code
 * LocalDate}, texts {@code String}, truth {@code Boolean}, on either engine; NULL is null.
 */
public final class Row {

  private final Map<String, Integer> places;
  private final Object[] values;

  Row(Map<String, Integer> places, Object[] values) {
    this.places = places;
    this.values = values;
  }

  /** The names of the columns in their order. */
  public List<String> columns() {
    return List.copyOf(places.keySet());
  }

  /** Whether a column is NULL. */
  public boolean isNull(String column) {
    return value(column) == null;
  }

  /** A column of any kind, null for NULL. */
  public Object value(String column) {
    return values[
        Objects.requireNonNull(places.get(column), () -> "no column " + column + " in " + places)];
  }

  /** A text, null for NULL. */
  public String text(String column) {
    return (String) value(column);
  }

  /** A decimal; a whole number is one too. Null for NULL. */
  public BigDecimal decimal(String column) {
    Object value = value(column);
    return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
  }

  /**
   * A whole number.
   *
   * @throws ArithmeticException if it is a decimal with a fraction
   */
  public long number(String column) {
    Object value = value(column);
    return value instanceof BigDecimal decimal ? decimal.longValueExact() : (Long) value;
  }

  /** A day, null for NULL. */
  public LocalDate date(String column) {
    return (LocalDate) value(column);
  }

  /** A truth value. */
  public boolean flag(String column) {
    return (Boolean) value(column);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    places.forEach(
        (column, place) ->
            text.append(text.length() > 1 ? ", " : "")
                .append(column)
                .append('=')
                .append(values[place]));
    return text.append('}').toString();
  }
}
