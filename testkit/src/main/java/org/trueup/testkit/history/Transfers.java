package org.trueup.testkit.history;

import java.util.Map;

/** Goods that change their place or their variant by reclassification. */
final class Transfers implements Subject {

  private final Scribe scribe;

  Transfers(Scribe scribe) {
    this.scribe = scribe;
  }

  @Override
  public Map<String, Object> transaction() {
    Map<String, Object> columns = scribe.begin("transfer");
    scribe.setGoodsOut(columns, 6);
    String from = columns.get("location").toString();
    boolean moves = scribe.company().hasLocations();
    columns.put(
        "new_location", moves ? scribe.company().otherLocation(from, scribe.chance()) : from);
    String before = columns.getOrDefault("variant", "").toString();
    String after = scribe.company().variant(columns.get("item").toString(), scribe.chance());
    if (!after.equals(before) && scribe.chance().in100(moves ? 30 : 100)) {
      columns.put("new_variant", after);
    }
    return moves || columns.containsKey("new_variant") ? columns : Map.of();
  }
}
