package org.trueup.examples.folder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * One line of a company's transactions. A column that is not set is blank.
 *
 * @param quantity in base units, in the natural direction of the kind; null where the kind has none
 */
public record Transaction(
    TransactionKind kind,
    String id,
    LocalDate postingDate,
    String documentNo,
    BigDecimal quantity,
    Map<TransactionColumn, String> columns) {

  /** By posting date, inside a day by kind. Sorting is stable, so equals keep their order. */
  public static final Comparator<Transaction> POSTING_ORDER =
      Comparator.comparing(Transaction::postingDate).thenComparing(Transaction::kind);

  /** Makes a transaction that has no columns yet. */
  public static Transaction of(
      TransactionKind kind, String id, LocalDate postingDate, String documentNo) {
    return new Transaction(
        kind, id, postingDate, documentNo, null, new EnumMap<>(TransactionColumn.class));
  }

  /** The same with one column set. */
  public Transaction with(TransactionColumn column, String value) {
    Map<TransactionColumn, String> more = new EnumMap<>(columns);
    more.put(column, value);
    return new Transaction(kind, id, postingDate, documentNo, quantity, more);
  }

  /** The same with one column set to a decimal. */
  public Transaction with(TransactionColumn column, BigDecimal value) {
    return with(column, Decimals.text(value));
  }

  /** The same with its quantity. */
  public Transaction quantity(BigDecimal pieces) {
    Transaction same = with(TransactionColumn.QUANTITY, pieces);
    return new Transaction(kind, id, postingDate, documentNo, pieces, same.columns);
  }

  /** The same moved in or out of one item at one location. */
  public Transaction item(String itemNo, String location) {
    return with(TransactionColumn.ITEM, itemNo).with(TransactionColumn.LOCATION, location);
  }

  /** The item that is moved, or blank. */
  public String itemNo() {
    return columns.getOrDefault(TransactionColumn.ITEM, "");
  }

  /** What this does to the quantity in stock: positive in, negative out, zero neither. */
  public BigDecimal stockChange() {
    int sign = kind.stockSign();
    return sign == 0 ? BigDecimal.ZERO : quantity.multiply(BigDecimal.valueOf(sign));
  }
}
