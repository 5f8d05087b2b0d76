package org.trueup.testkit.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Physical inventory: what is counted, right more often than not. */
final class Counts implements Subject {

  private final Scribe scribe;

  Counts(Scribe scribe) {
    this.scribe = scribe;
  }

  @Override
  public Map<String, Object> transaction() {
    Chance chance = scribe.chance();
    Map<String, Object> columns = scribe.begin("physical_inventory");
    List<Stock> there = scribe.entries(entry -> true);
    if (there.isEmpty() || chance.in100(10)) {
      scribe.setGoodsIn(columns, 8);
    } else {
      scribe.setGoodsOf(chance.of(there), columns);
    }
    Object serial = columns.get("serial_no");
    BigDecimal most = serial == null ? scribe.quantity(8) : BigDecimal.ONE;
    columns.remove("quantity");
    columns.put("quantity_counted", chance.in100(25) ? BigDecimal.ZERO : most);
    return columns;
  }
}
