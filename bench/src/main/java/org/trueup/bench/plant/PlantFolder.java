package org.trueup.bench.plant;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;
import org.trueup.core.transaction.TransactionColumn;

/** Writes a plant as a company folder of compressed CSV files. */
public final class PlantFolder {

  private final Path folder;

  private PlantFolder(Path folder) {
    this.folder = folder;
  }

  /** Writes the plant of a size into a folder, which need not exist. */
  public static void write(PlantSize size, Path folder) throws IOException {
    Files.createDirectories(folder);
    PlantFolder writer = new PlantFolder(folder);
    PlantGenerator generator = new PlantGenerator(size);
    CompanyRows setup = generator.setup();
    for (Table table : Table.values()) {
      if (!setup.of(table).isEmpty()) {
        writer.table(table, setup.of(table));
      }
    }
    writer.transactions(generator);
  }

  private void table(Table table, List<CompanyRow> rows) throws IOException {
    List<String> names = table.columnNames().stream().filter(name -> isUsed(name, rows)).toList();
    try (CsvWriter csv = csv(table.tableName())) {
      csv.writeRecord(names);
      for (CompanyRow row : rows) {
        csv.writeRecord(names.stream().map(row::text).toList());
      }
    }
  }

  private static boolean isUsed(String column, List<CompanyRow> rows) {
    return rows.stream().anyMatch(row -> !row.text(column).isEmpty());
  }

  private void transactions(PlantGenerator generator) throws IOException {
    List<TransactionColumn> columns = PlantLine.COLUMNS;
    String[] cells = new String[columns.size()];
    try (CsvWriter csv = csv("transactions")) {
      csv.writeRecord(columns.stream().map(TransactionColumn::columnName).toList());
      generator.generate(
          line -> {
            for (int i = 0; i < cells.length; i++) {
              cells[i] = line.text(columns.get(i));
            }
            csv.writeRecord(cells);
          });
    }
  }

  private CsvWriter csv(String name) throws IOException {
    Path file = folder.resolve(name + ".csv.gz");
    Writer writer =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8);
    return CsvWriter.builder().build(writer);
  }
}
