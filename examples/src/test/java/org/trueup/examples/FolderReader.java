package org.trueup.examples;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads a company folder back, as it was written. */
public final class FolderReader {

  private FolderReader() {}

  /** The files of all tables in the order of their names. */
  public static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().contains(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the table in a file; all parts of the transactions are one table. */
  public static String table(Path file) {
    return file.getFileName()
        .toString()
        .replaceFirst("\\.csv(\\.gz)?$", "")
        .replaceFirst("^transactions-.*", "transactions");
  }

  /** The rows of a table in the order of its files; none where there is no such table. */
  public static <T> List<T> rows(Path folder, String table, Function<Map<String, String>, T> row) {
    return files(folder).stream()
        .filter(file -> table(file).equals(table))
        .flatMap(file -> rows(file, row).stream())
        .toList();
  }

  /** The columns of a file. */
  public static List<String> columns(Path file) {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(open(file))) {
      return csv.iterator().next().getFields();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> List<T> rows(Path file, Function<Map<String, String>, T> row) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(open(file))) {
      return csv.stream().map(NamedCsvRecord::getFieldsAsMap).map(row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStreamReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    InputStream plain =
        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    return new InputStreamReader(plain, StandardCharsets.UTF_8);
  }
}
