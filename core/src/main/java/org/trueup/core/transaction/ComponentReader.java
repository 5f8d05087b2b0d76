package org.trueup.core.transaction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trueup.core.company.CompanyCodes;
import org.trueup.core.company.Spellings;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.input.Column;
import org.trueup.core.input.InputFailures;
import org.trueup.core.transaction.Transaction.Component;

/** Reads the components of a production order. Each fault is told for the column of components. */
final class ComponentReader {

  private static final int LINE_STEP = 10_000;

  private static final List<Column> COLUMNS =
      List.of(
          Column.lineNo("line"),
          Column.code("item").required(),
          Column.code("variant"),
          Column.decimal("quantity_per").required(),
          Column.code("unit_of_measure"));

  private final CompanyCodes codes;
  private final TransactionCells cells;
  private int lastLine;

  ComponentReader(CompanyCodes codes, TransactionCells cells) {
    this.codes = codes;
    this.cells = cells;
  }

  List<Component> read(List<Map<String, String>> rows) {
    List<Component> components = new ArrayList<>();
    for (Map<String, String> row : rows) {
      if (hasRightCells(row)) {
        components.add(component(row));
      }
    }
    return List.copyOf(components);
  }

  private boolean hasRightCells(Map<String, String> row) {
    boolean right = true;
    List<String> names = COLUMNS.stream().map(Column::name).toList();
    for (String name : row.keySet()) {
      if (!names.contains(name)) {
        right = fail(InputFailures.unknownColumn(place(name), "a component", names));
      }
    }
    for (Column column : COLUMNS) {
      String text = row.getOrDefault(column.name(), "");
      if (text.isEmpty() && column.need() == Column.Need.VALUE) {
        right = fail(InputFailures.missingValue(place(column.name())));
      } else if (!text.isEmpty() && column.check(text, cells.place()).isPresent()) {
        right = fail(column.fault(text, cells.place()).at(place(column.name())));
      }
    }
    return right;
  }

  private boolean fail(Failure failure) {
    cells.fail(failure);
    return false;
  }

  private Place place(String column) {
    return InputFailures.in(
        cells.place(), TransactionColumn.COMPONENTS.columnName() + "." + column);
  }

  private Component component(Map<String, String> row) {
    String item = code(row, "item", codes.items(), "items");
    String line = row.getOrDefault("line", "");
    lastLine = line.isEmpty() ? lastLine + LINE_STEP : Integer.parseInt(line);
    return new Component(
        lastLine,
        item,
        code(row, "variant", codes.variantsOf(item), "item_variants"),
        new BigDecimal(row.get("quantity_per")),
        code(row, "unit_of_measure", codes.unitsOf(item), "item_units_of_measure"));
  }

  private String code(Map<String, String> row, String column, Spellings known, String table) {
    String text = row.getOrDefault(column, "");
    String code = text.isEmpty() ? "" : known.find(text);
    if (code == null) {
      fail(InputFailures.unknownCode(place(column), text, table, known.codes()));
    }
    return code;
  }
}
