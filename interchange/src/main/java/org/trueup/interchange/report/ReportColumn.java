package org.trueup.interchange.report;

/**
 * A column of a report.
 *
 * @param name name for machines, as in {@code ending_value}
 * @param heading words for people
 * @param kind what its values are
 */
public record ReportColumn(String name, String heading, FigureKind kind) {

  /** A column whose heading is its name in words, as in {@code Ending value}. */
  public static ReportColumn of(String name, FigureKind kind) {
    String words = name.replace('_', ' ');
    return new ReportColumn(
        name, Character.toUpperCase(words.charAt(0)) + words.substring(1), kind);
  }
}
