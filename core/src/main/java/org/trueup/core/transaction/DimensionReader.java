package org.trueup.core.transaction;

import java.util.HashMap;
import java.util.Map;
import org.trueup.core.company.CompanyCodes;
import org.trueup.core.company.Dimensions;
import org.trueup.core.failure.Place;
import org.trueup.core.input.InputFailures;

/** Brings dimension values to the spelling of their tables; equal sets become one object. */
final class DimensionReader {

  private final CompanyCodes codes;
  private final Map<Map<String, String>, Dimensions> known = new HashMap<>();

  DimensionReader(CompanyCodes codes) {
    this.codes = codes;
  }

  Dimensions read(TransactionCells cells, Map<String, String> written) {
    if (written.isEmpty()) {
      return Dimensions.NONE;
    }
    Dimensions found = known.get(written);
    if (found != null) {
      return found;
    }
    Map<String, String> spelled = new HashMap<>();
    boolean right = true;
    for (Map.Entry<String, String> pair : written.entrySet()) {
      right &= pair.getValue().isEmpty() || spell(cells, pair, spelled);
    }
    Dimensions set = Dimensions.of(spelled);
    if (right) {
      known.put(Map.copyOf(written), set);
    }
    return set;
  }

  private boolean spell(
      TransactionCells cells, Map.Entry<String, String> pair, Map<String, String> spelled) {
    Place place =
        InputFailures.in(cells.place(), TransactionColumn.DIMENSION_PREFIX + pair.getKey());
    String dimension = codes.dimensions().find(pair.getKey());
    if (dimension == null) {
      cells.fail(
          InputFailures.unknownCode(
              place, pair.getKey(), "dimensions", codes.dimensions().codes()));
      return false;
    }
    String value = codes.valuesOf(dimension).find(pair.getValue());
    if (value == null) {
      cells.fail(
          InputFailures.unknownCode(
              place, pair.getValue(), "dimension_values", codes.valuesOf(dimension).codes()));
      return false;
    }
    spelled.put(dimension, value);
    return true;
  }
}
