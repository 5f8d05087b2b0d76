package org.trueup.interchange.company;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.input.Column;
import org.trueup.core.input.InputFailures;
import org.trueup.interchange.text.CsvTable;
import org.trueup.interchange.text.FileFailures;
import org.trueup.interchange.text.InputSource;

/**
 * A company folder that has been read.
 *
 * @param rows the tables of its set-up, not yet checked
 * @param transactions its files of transactions in the order in which they are read
 */
public record CompanyFolder(CompanyRows rows, List<InputSource> transactions) {

  private static final String TRANSACTIONS = "transactions";

  /**
   * Reads the set-up of a folder. Files that are neither {@code .csv} nor {@code .csv.gz} are left
   * alone; transactions are found but not opened.
   *
   * @throws Refusal with one failure for each fault of a file or its header row
   */
  public static CompanyFolder read(Path folder) {
    List<Failure> failures = new ArrayList<>();
    List<Path> files = csvFiles(folder);
    Map<String, String> seen = new HashMap<>();
    CompanyRows rows = CompanyRows.NONE;
    List<InputSource> transactions = new ArrayList<>();
    for (Path path : files) {
      String file = path.getFileName().toString();
      String name = tableName(file);
      InputSource source = InputSource.of(path, file);
      Optional<Table> table = Table.of(name);
      if (seen.putIfAbsent(name, file) != null) {
        failures.add(secondFile(file, seen.get(name)));
      } else if (isTransactions(name)) {
        transactions.add(source);
      } else if (table.isPresent()) {
        rows = rows.with(table.get(), read(source, table.get(), failures));
      } else {
        failures.add(unknownTable(file, name));
      }
    }
    Refusal.ifAny(failures);
    return new CompanyFolder(rows, transactions);
  }

  private static List<Path> csvFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new Refusal(
          new Failure(
              "MISSING-FOLDER",
              new Place(folder.toString(), 0, "", ""),
              "There is no such folder.",
              "Name the folder that holds the company's CSV files."));
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(CompanyFolder::isCsv).sorted().toList();
      if (found.isEmpty()) {
        throw new Refusal(emptyFolder(folder));
      }
      return found;
    } catch (IOException notListed) {
      throw new Refusal(FileFailures.unreadable(folder.toString(), notListed.getMessage()));
    }
  }

  private static boolean isCsv(Path path) {
    String file = path.getFileName().toString();
    return file.endsWith(".csv") || file.endsWith(".csv.gz");
  }

  private static String tableName(String file) {
    return file.substring(0, file.lastIndexOf(".csv"));
  }

  private static boolean isTransactions(String name) {
    return name.equals(TRANSACTIONS) || name.startsWith(TRANSACTIONS + "-");
  }

  private static Failure emptyFolder(Path folder) {
    return new Failure(
        "EMPTY-FOLDER",
        new Place(folder.toString(), 0, "", ""),
        "The folder holds no CSV file.",
        "Name the folder that holds the company's CSV files.");
  }

  private static Failure secondFile(String file, String first) {
    return new Failure(
        "DUPLICATE-TABLE",
        new Place(file, 0, "", ""),
        "The table is already given by " + first + ".",
        "Keep one of the two files.");
  }

  private static Failure unknownTable(String file, String name) {
    String tables = String.join(", ", Arrays.stream(Table.values()).map(Table::tableName).toList());
    return new Failure(
        "UNKNOWN-TABLE",
        new Place(file, 0, "", ""),
        "There is no table \"" + name + "\".",
        "Name the file after one of: " + tables + ", " + TRANSACTIONS + ".");
  }

  private static List<CompanyRow> read(InputSource source, Table table, List<Failure> failures) {
    List<CompanyRow> rows = new ArrayList<>();
    try (CsvTable csv = CsvTable.open(source, failures)) {
      checkColumns(csv.header(), source.name(), table, failures);
      for (CsvRecord cells = csv.next(); cells != null; cells = csv.next()) {
        rows.add(row(csv.header(), cells, source.name()));
      }
    }
    return rows;
  }

  private static void checkColumns(
      List<String> header, String file, Table table, List<Failure> failures) {
    if (header.isEmpty()) {
      return;
    }
    for (String name : header) {
      if (table.column(name).isEmpty()) {
        Place place = new Place(file, 1, name, "");
        failures.add(InputFailures.unknownColumn(place, table.tableName(), table.columnNames()));
      }
    }
    for (Column column : table.columns()) {
      if (column.need() != Column.Need.OPTIONAL && !header.contains(column.name())) {
        Place place = new Place(file, 1, column.name(), "");
        failures.add(InputFailures.missingColumn(place, table.tableName()));
      }
    }
  }

  private static CompanyRow row(List<String> header, CsvRecord cells, String file) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      values.put(header.get(i), cells.getField(i));
    }
    return new CompanyRow(values, new Place(file, cells.getStartingLineNumber(), "", ""));
  }
}
