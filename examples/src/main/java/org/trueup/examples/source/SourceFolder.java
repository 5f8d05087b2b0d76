package org.trueup.examples.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** A folder of CSV files with a header row, some of them compressed. */
public record SourceFolder(Path path) {

  /**
   * Reads a table whole, in the order of its file.
   *
   * @throws UncheckedIOException if neither {@code table.csv} nor {@code table.csv.gz} can be read
   */
  public <T> List<T> read(String table, Function<SourceRow, T> row) {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(open(table), StandardCharsets.UTF_8))) {
      return csv.stream().map(SourceRow::new).map(row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a table, in the order of its file. */
  public List<SourceRow> rows(String table) {
    return read(table, Function.identity());
  }

  private InputStream open(String table) throws IOException {
    Path plain = path.resolve(table + ".csv");
    if (Files.exists(plain)) {
      return new BufferedInputStream(Files.newInputStream(plain));
    }
    return new GZIPInputStream(Files.newInputStream(path.resolve(table + ".csv.gz")), 1 << 16);
  }
}
