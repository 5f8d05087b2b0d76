package org.trueup.examples.folder;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A company folder that is being written: one CSV file per table, UTF-8, lines ending in LF.
 *
 * <p>Compressed files carry no time stamp, so that the same rows give the same bytes.
 */
public final class CompanyFolder {

  private final Path folder;

  private CompanyFolder(Path folder) {
    this.folder = folder;
  }

  /** Creates the folder where it is missing and removes the tables of an earlier run. */
  public static CompanyFolder emptied(Path folder) {
    try {
      Files.createDirectories(folder);
      try (DirectoryStream<Path> tables = Files.newDirectoryStream(folder, "*.{csv,csv.gz}")) {
        for (Path table : tables) {
          Files.delete(table);
        }
      }
      return new CompanyFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a table as {@code name.csv}. */
  public void write(Table table) {
    try (OutputStream file = Files.newOutputStream(folder.resolve(table.name() + ".csv"))) {
      writeRows(table, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a table as {@code name.csv.gz}. */
  public void writeCompressed(Table table) {
    try (OutputStream file = Files.newOutputStream(folder.resolve(table.name() + ".csv.gz"));
        OutputStream compressed = new SmallestGzip(file)) {
      writeRows(table, compressed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeRows(Table table, OutputStream file) throws IOException {
    Writer text = new OutputStreamWriter(new BufferedOutputStream(file), StandardCharsets.UTF_8);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(table.columns());
      table.rows().forEach(csv::writeRecord);
    }
  }

  /** Gzip at its best compression; the header of the JDK's own has no time stamp. */
  private static final class SmallestGzip extends GZIPOutputStream {
    SmallestGzip(OutputStream target) throws IOException {
      super(target, 1 << 16);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
