package org.trueup.core.failure;

/**
 * Where a failure lies.
 *
 * @param file file name, blank where there is none
 * @param line line from 1, 0 for the whole file
 * @param column name of the column, blank for the whole line
 * @param transactionId transaction, blank for none
 */
public record Place(String file, long line, String column, String transactionId) {

  /** Nowhere in particular. */
  public static final Place NOWHERE = new Place("", 0, "", "");

  /** A transaction whose file the speaker does not know. */
  public static Place ofTransaction(String transactionId) {
    return new Place("", 0, "", transactionId);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (!column.isEmpty()) {
      text.append(text.isEmpty() ? "" : ":").append(column);
    }
    if (!transactionId.isEmpty()) {
      text.append(text.isEmpty() ? "" : " ").append("(transaction ").append(transactionId);
      text.append(')');
    }
    return text.toString();
  }
}
