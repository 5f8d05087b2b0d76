package org.trueup.core.period;

import java.time.Period;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;

/** Lengths of periods as users write them: {@code 1M}, {@code 4W}, {@code 1Q}. */
public final class PeriodLength {

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,3})([DWMQY])");

  private PeriodLength() {}

  /**
   * The length that a text names.
   *
   * @throws Refusal if it is no length
   */
  public static Period parse(String text) {
    Matcher parts = FORM.matcher(text.toUpperCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new Refusal(
          new Failure(
              "OPTION-SYNTAX",
              Place.NOWHERE,
              text + " is no length of a period.",
              "Write a number with D, W, M, Q or Y, such as 1M."));
    }
    int count = Integer.parseInt(parts.group(1));
    return switch (parts.group(2)) {
      case "D" -> Period.ofDays(count);
      case "W" -> Period.ofWeeks(count);
      case "Q" -> Period.ofMonths(3 * count);
      case "Y" -> Period.ofYears(count);
      default -> Period.ofMonths(count);
    };
  }
}
