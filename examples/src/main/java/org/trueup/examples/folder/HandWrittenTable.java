package org.trueup.examples.folder;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table that no source has and that was written by hand, such as a chart of accounts. */
public final class HandWrittenTable {

  private HandWrittenTable() {}

  /**
   * Reads the table that lies as {@code name.csv} beside a class.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Table besides(Class<?> owner, String name) {
    try (InputStream file = owner.getResourceAsStream(name + ".csv")) {
      if (file == null) {
        throw new IllegalArgumentException("no table " + name + " beside " + owner);
      }
      InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8);
      List<List<String>> lines =
          CsvReader.builder().ofCsvRecord(text).stream().map(CsvRecord::getFields).toList();
      return new Table(name, lines.getFirst(), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
