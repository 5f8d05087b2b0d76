package org.trueup.app.export;

import java.util.ArrayList;
import java.util.List;
import org.trueup.core.company.Dimensions;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.GlEntry;
import org.trueup.store.Query;
import org.trueup.store.Reading;
import org.trueup.store.Row;

/** Reads the general ledger as a whole. */
final class GlEntries {

  private GlEntries() {}

  static List<GlEntry> all(Reading reading) {
    List<GlEntry> entries = new ArrayList<>();
    reading.forEach(
        Query.of("SELECT * FROM gl_entry ORDER BY entry_no"), row -> entries.add(entry(row)));
    return entries;
  }

  private static GlEntry entry(Row row) {
    return new GlEntry(
        row.number("entry_no"),
        row.text("gl_account"),
        row.date("posting_date"),
        row.text("document_no"),
        row.text("external_document_no"),
        row.text("description"),
        Fixed.of(row.decimal("amount")),
        Fixed.of(row.decimal("amount_acy")),
        row.text("job"),
        row.text("order_no"),
        Dimensions.parse(row.text("dimensions")),
        row.number("register_no"));
  }
}
