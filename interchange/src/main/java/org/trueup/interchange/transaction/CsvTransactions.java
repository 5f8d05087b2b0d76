package org.trueup.interchange.transaction;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.input.InputFailures;
import org.trueup.core.transaction.DimensionText;
import org.trueup.core.transaction.PlainTransaction;
import org.trueup.core.transaction.TransactionColumn;
import org.trueup.core.transaction.TransactionRow;
import org.trueup.interchange.json.JsonText;

/** The rows of one CSV file as transactions: one object that moves from row to row. */
final class CsvTransactions implements TransactionRow {

  private static final int NOWHERE = -1;

  private final String file;
  private final List<TransactionColumn> columns = new ArrayList<>();
  private final int[] positions = new int[TransactionColumn.values().length];
  private final Map<String, Integer> dimensionPositions = new LinkedHashMap<>();
  private final List<Failure> headerFailures = new ArrayList<>();
  private CsvRecord cells;

  CsvTransactions(String file, List<String> header) {
    this.file = file;
    Arrays.fill(positions, NOWHERE);
    for (int i = 0; i < header.size(); i++) {
      place(header.get(i), i);
    }
    for (TransactionColumn column :
        List.of(
            TransactionColumn.ID,
            TransactionColumn.KIND,
            TransactionColumn.POSTING_DATE,
            TransactionColumn.DOCUMENT_NO)) {
      if (!header.isEmpty() && !columns.contains(column)) {
        headerFailures.add(
            InputFailures.missingColumn(header(column.columnName()), "transactions"));
      }
    }
  }

  private void place(String name, int position) {
    Optional<TransactionColumn> column = TransactionColumn.of(name);
    if (column.isPresent()) {
      columns.add(column.get());
      positions[column.get().ordinal()] = position;
    } else if (name.startsWith(TransactionColumn.DIMENSION_PREFIX)) {
      dimensionPositions.put(name.substring(TransactionColumn.DIMENSION_PREFIX.length()), position);
    } else {
      headerFailures.add(
          InputFailures.unknownColumn(header(name), "transactions", TransactionColumn.names()));
    }
  }

  private Place header(String column) {
    return new Place(file, 1, column, "");
  }

  /** What is wrong with the header row. */
  List<Failure> headerFailures() {
    return headerFailures;
  }

  /** The same columns on another row. */
  TransactionRow on(CsvRecord row) {
    cells = row;
    return this;
  }

  @Override
  public List<TransactionColumn> columns() {
    return columns;
  }

  @Override
  public String text(TransactionColumn column) {
    int position = positions[column.ordinal()];
    return position == NOWHERE ? "" : cells.getField(position);
  }

  @Override
  public Map<String, String> dimensions() {
    String together = text(TransactionColumn.DIMENSIONS);
    if (dimensionPositions.isEmpty() && together.isEmpty()) {
      return Map.of();
    }
    Map<String, String> values = new LinkedHashMap<>(DimensionText.parse(together));
    dimensionPositions.forEach((code, position) -> values.put(code, cells.getField(position)));
    return values;
  }

  @Override
  public Map<String, String> newDimensions() {
    String text = text(TransactionColumn.NEW_DIMENSIONS);
    return text.isEmpty() ? null : DimensionText.parse(text);
  }

  @Override
  public List<Map<String, String>> components() {
    String text = text(TransactionColumn.COMPONENTS);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return PlainTransaction.components(JsonText.readLine(text, file, 1), place());
    } catch (Refusal notJson) {
      throw new Refusal(PlainTransaction.notComponents(place()));
    }
  }

  @Override
  public List<String> unknownColumns() {
    return List.of();
  }

  @Override
  public Place place() {
    return new Place(file, cells.getStartingLineNumber(), "", "");
  }
}
