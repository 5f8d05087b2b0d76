package org.trueup.testkit.history;

import java.util.Map;

/** Goods that change their place by reclassification. */
final class Transfers implements Subject {

  private final Scribe scribe;

  Transfers(Scribe scribe) {
    this.scribe = scribe;
  }

  @Override
  public Map<String, Object> transaction() {
    if (!scribe.company().hasLocations()) {
      return Map.of();
    }
    Map<String, Object> columns = scribe.begin("transfer");
    scribe.setGoodsOut(columns, 6);
    String from = columns.get("location").toString();
    columns.put("new_location", scribe.company().otherLocation(from, scribe.chance()));
    return columns;
  }
}
