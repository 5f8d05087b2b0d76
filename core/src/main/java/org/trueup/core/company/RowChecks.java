package org.trueup.core.company;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.input.Column;
import org.trueup.core.input.ColumnType;
import org.trueup.core.input.InputFailures;

/** Checks each row for itself: its columns, its cells, and that no other row has its key. */
final class RowChecks {

  private final Table table;
  private final List<Failure> failures;
  private final Set<String> unknownColumns = new HashSet<>();
  private final Map<List<String>, Place> keys = new HashMap<>();

  private RowChecks(Table table, List<Failure> failures) {
    this.table = table;
    this.failures = failures;
  }

  /** The rows with defaults filled in; what is wrong is added to the failures. */
  static CompanyRows check(CompanyRows rows, List<Failure> failures) {
    CompanyRows checked = CompanyRows.NONE;
    for (Table table : Table.values()) {
      RowChecks checks = new RowChecks(table, failures);
      checked = checked.with(table, rows.of(table).stream().map(checks::check).toList());
    }
    return checked;
  }

  private CompanyRow check(CompanyRow row) {
    checkColumns(row);
    Map<String, String> values = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      values.put(column.name(), checkedCell(row, column));
    }
    checkKey(row);
    CompanyRow checked = new CompanyRow(values, row.place());
    return table == Table.SETTINGS ? checkedSetting(checked) : checked;
  }

  private void checkColumns(CompanyRow row) {
    for (String name : row.values().keySet()) {
      if (table.column(name).isEmpty() && unknownColumns.add(name)) {
        Place place = InputFailures.in(row.place(), name);
        failures.add(InputFailures.unknownColumn(place, table.tableName(), table.columnNames()));
      }
    }
  }

  private String checkedCell(CompanyRow row, Column column) {
    String text = row.text(column.name());
    if (text.isEmpty()) {
      if (column.need() == Column.Need.VALUE) {
        failures.add(InputFailures.missingValue(InputFailures.in(row.place(), column.name())));
      }
      return column.defaultText();
    }
    Optional<Failure> fault = column.check(text, row.place());
    fault.ifPresent(failures::add);
    return fault.isPresent() ? column.defaultText() : plain(text, column);
  }

  /** Words and truth values in small letters, as files write them. */
  private static String plain(String text, Column column) {
    boolean word = column.type() == ColumnType.ENUMERATION || column.type() == ColumnType.BOOLEAN;
    return word ? text.toLowerCase(Locale.ROOT) : text;
  }

  private void checkKey(CompanyRow row) {
    List<String> key = new ArrayList<>();
    String last = "";
    for (Column column : table.columns()) {
      if (column.key()) {
        String text = row.text(column.name());
        if (text.isEmpty() && !isBlankKey(column)) {
          return;
        }
        key.add(text.toUpperCase(Locale.ROOT));
        last = column.name();
      }
    }
    Place earlier = key.isEmpty() ? null : keys.putIfAbsent(key, row.place());
    if (earlier != null) {
      Place place = InputFailures.in(row.place(), last);
      failures.add(InputFailures.duplicateKey(place, String.join(", ", key), earlier));
    }
  }

  /** A blank code is a code like any other; a blank line number is none. */
  private static boolean isBlankKey(Column column) {
    return column.type() == ColumnType.CODE && column.need() != Column.Need.VALUE;
  }

  private CompanyRow checkedSetting(CompanyRow row) {
    Optional<Setting> setting = Setting.of(row.text("setting"));
    if (row.text("setting").isEmpty()) {
      return row;
    }
    if (setting.isEmpty()) {
      Place place = InputFailures.in(row.place(), "setting");
      failures.add(
          InputFailures.unknownCode(
              place, row.text("setting"), "the list of settings", Setting.names()));
      return row;
    }
    String value = checkedCell(row, setting.get().value());
    return row.with(Map.of("setting", setting.get().settingName(), "value", value));
  }
}
