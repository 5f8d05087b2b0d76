package org.trueup.store.report;

import java.util.ArrayList;
import java.util.List;
import org.trueup.core.gl.SetUpCheck;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.OrderType;
import org.trueup.store.Reading;

/** The movements and groups that a ledger holds, for the check of posting set-up. */
public final class PostingUses {

  private static final String USES =
      """
      SELECT DISTINCT
        v.item_ledger_entry_type, o.order_type, v.location,
        o.inventory_posting_group, o.gen_bus_posting_group, o.gen_prod_posting_group,
        CASE WHEN o.order_type = 'production' THEN o.source_no ELSE '' END AS product,
        LOWER(COALESCE(m.costing_method, '')) = 'standard' AS is_standard
      FROM value_entry v
      JOIN origin o ON o.origin_no = v.origin_no
      LEFT JOIN items m ON m.no = v.item
      WHERE v.inventoriable
      ORDER BY 1, 2, 3, 4, 5, 6, 7, 8\
      """;

  private PostingUses() {}

  /** What the value entries of inventory post from, each combination once. */
  public static List<SetUpCheck.Use> of(Reading reading) {
    List<SetUpCheck.Use> uses = new ArrayList<>();
    reading.forEach(
        Template.of(USES).query(),
        row ->
            uses.add(
                new SetUpCheck.Use(
                    Cells.constant(row, "item_ledger_entry_type", ItemLedgerEntryType.class),
                    Cells.constant(row, "order_type", OrderType.class) == OrderType.ASSEMBLY,
                    row.flag("is_standard"),
                    row.text("location"),
                    row.text("inventory_posting_group"),
                    row.text("gen_bus_posting_group"),
                    row.text("gen_prod_posting_group"),
                    row.text("product"))));
    return uses;
  }
}
