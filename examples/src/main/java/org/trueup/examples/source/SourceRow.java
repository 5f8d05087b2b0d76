package org.trueup.examples.source;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One row of a source table. A column that is missing, or a value of another type, is an error. */
public record SourceRow(NamedCsvRecord record) {

  /** A text without the blanks around it. */
  public String text(String column) {
    return record.getField(column).strip();
  }

  /** Whether the column has no value. */
  public boolean blank(String column) {
    return text(column).isEmpty();
  }

  /** A whole number, as keys are. */
  public int key(String column) {
    return Integer.parseInt(text(column));
  }

  /** An exact decimal. */
  public BigDecimal decimal(String column) {
    return new BigDecimal(text(column));
  }

  /** A date; a time of day after it is dropped. */
  public LocalDate date(String column) {
    return LocalDate.parse(text(column).substring(0, 10));
  }

  /** True or false. */
  public boolean flag(String column) {
    return Boolean.parseBoolean(text(column));
  }
}
