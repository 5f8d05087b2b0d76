package org.trueup.examples.adventureworks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trueup.examples.source.SourceFolder;
import org.trueup.examples.source.SourceRow;

/** What goes into each product, with the dates between which a line is valid. */
final class BillsOfMaterial {

  private final Map<Integer, List<Line>> lines;

  private BillsOfMaterial(Map<Integer, List<Line>> lines) {
    this.lines = lines;
  }

  static BillsOfMaterial read(SourceFolder source) {
    Map<Integer, List<Line>> lines = new TreeMap<>();
    for (SourceRow row : source.rows("BillOfMaterials")) {
      if (!row.blank("productassemblyid")) {
        lines
            .computeIfAbsent(row.key("productassemblyid"), assembly -> new ArrayList<>())
            .add(line(row));
      }
    }
    return new BillsOfMaterial(lines);
  }

  /** The components of a product on a day, first and last day of a line included. */
  List<Line> on(int productId, LocalDate day) {
    return of(productId).stream().filter(line -> line.validOn(day)).toList();
  }

  /** The components of a product as they are today: the lines without an end. */
  List<Line> current(int productId) {
    return on(productId, LocalDate.MAX);
  }

  private List<Line> of(int productId) {
    return lines.getOrDefault(productId, List.of());
  }

  private static Line line(SourceRow row) {
    return new Line(
        row.key("componentid"),
        row.date("startdate"),
        row.blank("enddate") ? LocalDate.MAX : row.date("enddate"),
        row.decimal("perassemblyqty"));
  }

  /** One component; the quantity is per piece of the product. */
  record Line(int componentId, LocalDate from, LocalDate to, BigDecimal quantityPer) {

    boolean validOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }
}
