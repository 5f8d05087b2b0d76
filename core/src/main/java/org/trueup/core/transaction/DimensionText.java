package org.trueup.core.transaction;

import java.util.Map;
import org.trueup.core.company.Dimensions;
import org.trueup.core.input.Notation;

/** Dimension values that stand in one cell, as in {@code AREA=30;DEPARTMENT=SALES}. */
public final class DimensionText {

  private DimensionText() {}

  /** Value by dimension; none where the text is not written so, which the reader tells. */
  public static Map<String, String> parse(String text) {
    return Notation.isDimensions(text) ? Dimensions.parse(text).values() : Map.of();
  }
}
