package org.trueup.bench.fifo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.trueup.bench.fifo.FifoRow.Type;
import org.trueup.core.decimal.Fixed;

/**
 * A plain FIFO file: CSV with the columns {@code no,date,type,item,qty,unit_cost,receipt},
 * compressed where its name ends in {@code .gz}.
 */
final class FifoFile {

  private static final String[] COLUMNS = {
    "no", "date", "type", "item", "qty", "unit_cost", "receipt"
  };

  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  private FifoFile() {}

  static void write(Path file, FifoGenerator generator) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out(file), UTF_8))) {
      csv.writeRecord(COLUMNS);
      generator.generate(row -> write(csv, row));
    }
  }

  private static void write(CsvWriter csv, FifoRow row) {
    csv.writeRecord(
        Long.toString(row.no()),
        row.date().toString(),
        row.type().name(),
        row.item(),
        Fixed.toText(row.quantity()),
        row.type() == Type.S ? "" : Fixed.toText(row.unitCost()),
        row.type() == Type.I ? Long.toString(row.receipt()) : "");
  }

  static void read(Path file, Consumer<FifoRow> sink) throws IOException {
    Map<String, String> items = new HashMap<>();
    Map<String, LocalDate> dates = new HashMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in(file), UTF_8))) {
      for (NamedCsvRecord cells : csv) {
        sink.accept(
            new FifoRow(
                Long.parseLong(cells.getField("no")),
                dates.computeIfAbsent(cells.getField("date"), LocalDate::parse),
                Type.valueOf(cells.getField("type")),
                items.computeIfAbsent(cells.getField("item"), item -> item),
                Fixed.parse(cells.getField("qty")),
                Fixed.parse(orZero(cells.getField("unit_cost"))),
                Long.parseLong(orZero(cells.getField("receipt")))));
      }
    }
  }

  private static String orZero(String text) {
    return text.isEmpty() ? "0" : text;
  }

  private static boolean isCompressed(Path file) {
    return file.toString().endsWith(".gz");
  }

  private static OutputStream out(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return isCompressed(file) ? new GZIPOutputStream(out, 1 << 16) : out;
  }

  private static InputStream in(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return isCompressed(file) ? new GZIPInputStream(in, 1 << 16) : in;
  }
}
