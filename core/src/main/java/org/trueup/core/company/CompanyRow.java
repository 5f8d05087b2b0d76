package org.trueup.core.company;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.failure.Place;
import org.trueup.core.input.Notation;

/**
 * A row of a set-up table as text. The typed methods are for rows that have been checked.
 *
 * @param values text by column name; a column without value may be missing
 * @param place where the row was read
 */
public record CompanyRow(Map<String, String> values, Place place) {

  /** A row of its own, whatever becomes of the given map. */
  public CompanyRow {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** A row that was read nowhere. */
  public static CompanyRow of(Map<String, String> values) {
    return new CompanyRow(values, Place.NOWHERE);
  }

  /** The text of a column, blank for none. */
  public String text(String column) {
    return values.getOrDefault(column, "");
  }

  /** Whether the columns of a key have its texts; codes match without regard to case. */
  public boolean matches(Map<String, String> key) {
    return key.entrySet().stream()
        .allMatch(part -> text(part.getKey()).equalsIgnoreCase(part.getValue()));
  }

  /** The same row with some columns replaced. */
  public CompanyRow with(Map<String, String> changes) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.putAll(changes);
    return new CompanyRow(changed, place);
  }

  /** The fixed value of a column, zero for blank. */
  public long fixed(String column) {
    String text = text(column);
    return text.isEmpty() ? 0 : Fixed.parse(text);
  }

  /** The exact figure of a column that is not blank. */
  public BigDecimal decimal(String column) {
    return new BigDecimal(text(column));
  }

  /** The whole number of a column, zero for blank. */
  public long whole(String column) {
    String text = text(column);
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }

  /** Whether a column says true. */
  public boolean isTrue(String column) {
    return text(column).equalsIgnoreCase("true");
  }

  /** The day of a column that is not blank. */
  public LocalDate date(String column) {
    return LocalDate.parse(text(column));
  }

  /** The day of a column, if it is not blank. */
  public Optional<LocalDate> optionalDate(String column) {
    return text(column).isEmpty() ? Optional.empty() : Optional.of(date(column));
  }

  /** The constant of a column, null for blank. */
  public <E extends Enum<E>> E word(String column, Class<E> type) {
    return text(column).isEmpty() ? null : Notation.word(type, text(column));
  }
}
