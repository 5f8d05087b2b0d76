package org.trueup.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trueup.core.company.Dimensions;

/** Shares equal sets of dimension values: a company has few, its ledgers name them often. */
final class KnownDimensions {

  private static final int MOST = 10_000;
  private static final Map<String, Dimensions> KNOWN = new ConcurrentHashMap<>();

  private KnownDimensions() {}

  static Dimensions parse(String text) {
    if (text.isEmpty()) {
      return Dimensions.NONE;
    }
    Dimensions known = KNOWN.get(text);
    if (known != null) {
      return known;
    }
    Dimensions parsed = Dimensions.parse(text);
    if (KNOWN.size() < MOST) {
      KNOWN.put(text, parsed);
    }
    return parsed;
  }
}
