package org.trueup.store;

import org.trueup.core.ledger.Origin;
import org.trueup.store.engine.StoredTable;

/**
 * A row of the table {@code origin}: what the entries of a posted line share besides item, variant
 * and location, which each entry has in columns of its own.
 *
 * @param originNo number of the row
 * @param origin the line; item, variant and location are those of its first entry, or blank
 */
record PostedLine(long originNo, Origin origin) {

  static final StoredTable<PostedLine> TABLE =
      StoredTable.<PostedLine>named("origin")
          .number("origin_no", PostedLine::originNo)
          .text("inventory_posting_group", line -> line.origin().inventoryPostingGroup())
          .text("gen_bus_posting_group", line -> line.origin().genBusPostingGroup())
          .text("gen_prod_posting_group", line -> line.origin().genProdPostingGroup())
          .text("external_document_no", line -> line.origin().externalDocumentNo())
          .text("source_no", line -> line.origin().sourceNo())
          .text("order_type", line -> Codes.ORDER.of(line.origin().orderType()))
          .text("order_no", line -> line.origin().orderNo())
          .count("order_line", line -> line.origin().orderLine())
          .text("job", line -> line.origin().job())
          .text("job_task", line -> line.origin().jobTask())
          .text("dimensions", line -> line.origin().dimensions().toText())
          .text("description", line -> line.origin().description())
          .text("transaction_id", line -> line.origin().transactionId())
          .readBy(
              row ->
                  new PostedLine(
                      row.number(),
                      new Origin(
                          "",
                          "",
                          "",
                          row.text(),
                          row.text(),
                          row.text(),
                          row.text(),
                          row.text(),
                          Codes.ORDER.parse(row.text()),
                          row.text(),
                          row.count(),
                          row.text(),
                          row.text(),
                          KnownDimensions.parse(row.text()),
                          row.text(),
                          row.text())));

  /** The origin of an entry of this line. */
  Origin at(String item, String variant, String location) {
    return new Origin(
        item,
        variant,
        location,
        origin.inventoryPostingGroup(),
        origin.genBusPostingGroup(),
        origin.genProdPostingGroup(),
        origin.externalDocumentNo(),
        origin.sourceNo(),
        origin.orderType(),
        origin.orderNo(),
        origin.orderLine(),
        origin.job(),
        origin.jobTask(),
        origin.dimensions(),
        origin.description(),
        origin.transactionId());
  }
}
