package org.trueup.interchange.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells with aligned columns, for a window of fixed-width letters. */
public final class AlignedText {

  private static final String GAP = "  ";

  private AlignedText() {}

  /**
   * The lines with each column as wide as its widest cell; blanks at the end are left out.
   *
   * @param rows cells by row; a row may be shorter than others
   * @param right for each column whether it is aligned to the right
   */
  public static List<String> lines(List<List<String>> rows, List<Boolean> right) {
    int[] widths = new int[right.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(i == 0 ? "" : GAP).append(padded(row.get(i), widths[i], right.get(i)));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String padded(String text, int width, boolean right) {
    String blanks = " ".repeat(width - length(text));
    return right ? blanks + text : text + blanks;
  }
}
