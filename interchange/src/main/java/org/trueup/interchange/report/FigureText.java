package org.trueup.interchange.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.trueup.core.input.PlainText;

/**
 * How people see values: thousands separators, as many decimals as the kind has. The rounding is
 * half up, away from zero, and is of the picture alone.
 */
final class FigureText {

  private static final int AMOUNT_DECIMALS = 2;
  private static final int MOST_DECIMALS = 5;
  private static final int GROUP = 3;

  private FigureText() {}

  /** The text of a value; blank for none. */
  static String of(Object value, FigureKind kind) {
    return switch (value) {
      case null -> "";
      case BigDecimal figure -> figure(figure, kind);
      case Boolean truth -> truth ? "yes" : "no";
      default -> PlainText.of(value);
    };
  }

  private static String figure(BigDecimal figure, FigureKind kind) {
    return switch (kind) {
      case AMOUNT -> grouped(figure.setScale(AMOUNT_DECIMALS, RoundingMode.HALF_UP));
      case QUANTITY, PERCENT -> grouped(shortened(figure, 0));
      case UNIT_COST -> grouped(shortened(figure, AMOUNT_DECIMALS));
      case NUMBER, TEXT, DATE, TRUTH -> figure.toPlainString();
    };
  }

  private static BigDecimal shortened(BigDecimal figure, int fewest) {
    BigDecimal rounded = figure.setScale(MOST_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < fewest ? rounded.setScale(fewest) : rounded;
  }

  private static String grouped(BigDecimal figure) {
    String plain = figure.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(figure.signum() < 0 ? "-" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % GROUP == 0) {
        text.append(',');
      }
      text.append(whole.charAt(i));
    }
    return text.append(point < 0 ? "" : plain.substring(point)).toString();
  }
}
