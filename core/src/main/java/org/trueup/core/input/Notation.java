package org.trueup.core.input;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * How figures, days and truth values are written (interface.md 1). Each method returns null where
 * the text is not written so: a million lines are read this way, and almost all are right.
 */
public final class Notation {

  private static final int LONGEST_FIGURE = 100;
  private static final int LONG_DIGITS = 18;

  private Notation() {}

  /**
   * A decimal such as {@code -12.50}: digits, at most one point with digits on both sides, perhaps
   * a minus sign. Exact; trailing zeros are kept.
   */
  public static BigDecimal decimal(String text) {
    int length = text.length();
    int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
    if (length > LONGEST_FIGURE || length == start) {
      return null;
    }
    int point = -1;
    long digits = 0;
    for (int i = start; i < length; i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0 && i > start && i < length - 1) {
        point = i;
      } else if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
      } else {
        return null;
      }
    }
    if (length - start > LONG_DIGITS) {
      return new BigDecimal(text);
    }
    return BigDecimal.valueOf(start == 1 ? -digits : digits, point < 0 ? 0 : length - point - 1);
  }

  /** A day such as {@code 2026-01-31}. */
  public static LocalDate date(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    if (year < 1 || month < 1 || day < 1) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** The digits of a part as a number, -1 if there is anything else. */
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** {@code true} or {@code false}, in small or capital letters. */
  public static Boolean truth(String text) {
    if (text.equalsIgnoreCase("true")) {
      return Boolean.TRUE;
    }
    return text.equalsIgnoreCase("false") ? Boolean.FALSE : null;
  }

  /** The constant whose name is the word, as in {@code item_location_variant}. */
  public static <E extends Enum<E>> E word(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    return null;
  }

  /** The word of a constant, as files write it. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Whether a text is {@code CODE=VALUE} pairs parted by semicolons. */
  public static boolean isDimensions(String text) {
    for (String pair : text.split(";", -1)) {
      int mark = pair.indexOf('=');
      if (mark < 1 || mark == pair.length() - 1 || mark != pair.lastIndexOf('=')) {
        return false;
      }
    }
    return true;
  }
}
