package org.trueup.examples;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sums over transactions. */
final class Totals {

  private Totals() {}

  static BigDecimal sum(Stream<Line> lines, Function<Line, BigDecimal> value) {
    return lines.map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal pieces(Stream<Line> lines) {
    return sum(lines, Line::quantity);
  }

  static BigDecimal atCost(Stream<Line> lines) {
    return sum(lines, line -> line.quantity().multiply(line.unitCost()));
  }

  static BigDecimal atPrice(Stream<Line> lines) {
    return sum(lines, line -> line.quantity().multiply(line.unitPrice()));
  }
}
