package org.trueup.store.trace;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.trueup.core.ledger.CauseLink;
import org.trueup.store.Row;

/**
 * A value entry that the cost adjustment made, with its cause.
 *
 * @param entryNo value entry
 * @param movement item ledger entry whose cost it is
 * @param place item, variant and location
 * @param link way on which the cost came
 * @param source item ledger entry that passed its cost on, 0 for none
 * @param known newest value entry that was counted
 * @param periodEnd end of the period of an average
 * @param order order of the movement
 */
record Adjustment(
    long entryNo,
    long movement,
    Place place,
    CauseLink link,
    long source,
    long known,
    Optional<LocalDate> periodEnd,
    Order order) {

  /** Where the goods are. */
  record Place(String item, String variant, String location) {}

  /** An order line. */
  record Order(String type, String no, long line) {}

  /** What entries have in common that one pass made of one movement for the same reason. */
  record Reason(long movement, CauseLink link, long source, long known) {}

  Reason reason() {
    return new Reason(movement, link, source, known);
  }

  /** What is read of an adjustment. */
  static final String QUESTION =
      """
      SELECT
        v.entry_no, v.item_ledger_entry_no, v.item, v.variant, v.location,
        c.link, c.source_entry_no, c.known_value_entry_no, c.period_end,
        o.order_type, o.order_no, o.order_line
      FROM adjustment_cause c
      JOIN value_entry v ON v.entry_no = c.value_entry_no
      JOIN origin o ON o.origin_no = v.origin_no
      WHERE c.value_entry_no IN\
      """;

  static Adjustment of(Row row) {
    return new Adjustment(
        row.number("entry_no"),
        row.number("item_ledger_entry_no"),
        new Place(row.text("item"), row.text("variant"), row.text("location")),
        CauseLink.valueOf(row.text("link").toUpperCase(Locale.ROOT)),
        row.number("source_entry_no"),
        row.number("known_value_entry_no"),
        Optional.ofNullable(row.date("period_end")),
        new Order(row.text("order_type"), row.text("order_no"), row.number("order_line")));
  }
}
