package org.trueup.core.transaction;

import java.util.List;
import java.util.Map;
import org.trueup.core.failure.Place;

/**
 * A transaction as its file has it: one flat row of text. Whoever reads a file resolves its columns
 * once; a row only hands out cells.
 */
public interface TransactionRow {

  /** The columns in which the row may have something, to find what its kind does not take. */
  List<TransactionColumn> columns();

  /** The text of a column, blank for none. */
  String text(TransactionColumn column);

  /** Whether the row says something in a column, be it that it is blank. */
  default boolean isGiven(TransactionColumn column) {
    return !text(column).isEmpty();
  }

  /** Dimension values by dimension; blank values may be among them. */
  Map<String, String> dimensions();

  /** Dimension values at the destination of a transfer, null where the row names none. */
  Map<String, String> newDimensions();

  /**
   * Components of a production order, text by column each; null where the row names none.
   *
   * @throws org.trueup.core.failure.Refusal if the text is no list of components
   */
  List<Map<String, String>> components();

  /** Names that are no column of a transaction. */
  List<String> unknownColumns();

  /** Where the row was read. */
  Place place();
}
