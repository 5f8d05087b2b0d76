package org.trueup.store;

import java.util.List;
import org.trueup.core.company.InventoryPeriod;
import org.trueup.core.company.JournalName;
import org.trueup.core.ledger.AdjustmentCause;
import org.trueup.core.ledger.CapacityLedgerEntry;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.GlItemRelation;
import org.trueup.core.ledger.ItemApplicationEntry;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.PostedTransaction;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntry.Flags;
import org.trueup.core.ledger.ValueEntry.Quantities;
import org.trueup.core.ledger.ValueEntryState;
import org.trueup.store.engine.RowReader;
import org.trueup.store.engine.StoredTable;

/** How facts are stored: rows that are inserted and never change. */
final class FactTables {

  static final StoredTable<ItemApplicationEntry> ITEM_APPLICATION_ENTRY =
      StoredTable.<ItemApplicationEntry>named("item_application_entry")
          .number("entry_no", ItemApplicationEntry::entryNo)
          .number("item_ledger_entry_no", ItemApplicationEntry::itemLedgerEntryNo)
          .number("inbound_entry_no", ItemApplicationEntry::inboundEntryNo)
          .number("outbound_entry_no", ItemApplicationEntry::outboundEntryNo)
          .fixed("quantity", ItemApplicationEntry::quantity)
          .date("posting_date", ItemApplicationEntry::postingDate)
          .flag("cost_application", ItemApplicationEntry::costApplication)
          .number("transferred_from_entry_no", ItemApplicationEntry::transferredFromEntryNo)
          .number("register_no", ItemApplicationEntry::registerNo)
          .readBy(
              row ->
                  new ItemApplicationEntry(
                      row.number(),
                      row.number(),
                      row.number(),
                      row.number(),
                      row.number(),
                      row.date(),
                      row.flag(),
                      row.number(),
                      row.number()));

  static final StoredTable<GlEntry> GL_ENTRY =
      StoredTable.<GlEntry>named("gl_entry")
          .number("entry_no", GlEntry::entryNo)
          .text("gl_account", GlEntry::glAccount)
          .date("posting_date", GlEntry::postingDate)
          .text("document_no", GlEntry::documentNo)
          .text("external_document_no", GlEntry::externalDocumentNo)
          .text("description", GlEntry::description)
          .fixed("amount", GlEntry::amount)
          .fixed("amount_acy", GlEntry::amountAcy)
          .text("job", GlEntry::job)
          .text("order_no", GlEntry::orderNo)
          .text("dimensions", entry -> entry.dimensions().toText())
          .number("register_no", GlEntry::registerNo)
          .flag("prior_year_entry", GlEntry::priorYear)
          .text("journal_template_name", entry -> entry.journal().template())
          .text("journal_batch_name", entry -> entry.journal().batch())
          .readBy(
              row ->
                  new GlEntry(
                      row.number(),
                      row.text(),
                      row.date(),
                      row.text(),
                      row.text(),
                      row.text(),
                      row.number(),
                      row.number(),
                      row.text(),
                      row.text(),
                      KnownDimensions.parse(row.text()),
                      row.number(),
                      row.flag(),
                      JournalName.of(row.text(), row.text())));

  static final StoredTable<GlItemRelation> GL_ITEM_RELATION =
      StoredTable.<GlItemRelation>named("gl_item_relation")
          .number("gl_entry_no", GlItemRelation::glEntryNo)
          .number("value_entry_no", GlItemRelation::valueEntryNo)
          .text("account_type", relation -> Codes.ACCOUNT.of(relation.accountType()))
          .flag("expected", GlItemRelation::expected)
          .fixed("amount", GlItemRelation::amount)
          .fixed("amount_acy", GlItemRelation::amountAcy)
          .number("register_no", GlItemRelation::registerNo)
          .readBy(
              row ->
                  new GlItemRelation(
                      row.number(),
                      row.number(),
                      Codes.ACCOUNT.parse(row.text()),
                      row.flag(),
                      row.number(),
                      row.number(),
                      row.number()));

  static final StoredTable<AdjustmentCause> ADJUSTMENT_CAUSE =
      StoredTable.<AdjustmentCause>named("adjustment_cause")
          .number("value_entry_no", AdjustmentCause::valueEntryNo)
          .text("link", cause -> Codes.CAUSE.of(cause.link()))
          .number("source_entry_no", AdjustmentCause::sourceEntryNo)
          .number("known_value_entry_no", AdjustmentCause::knownValueEntryNo)
          .optionalDate("period_end", AdjustmentCause::periodEnd)
          .number("register_no", AdjustmentCause::registerNo)
          .readBy(
              row ->
                  new AdjustmentCause(
                      row.number(),
                      Codes.CAUSE.parse(row.text()),
                      row.number(),
                      row.number(),
                      row.optionalDate(),
                      row.number()));

  static final StoredTable<ValueEntryState> VALUE_ENTRY_STATE =
      StoredTable.<ValueEntryState>named("value_entry_state")
          .number("entry_no", ValueEntryState::entryNo)
          .date("valuation_date", ValueEntryState::valuationDate)
          .flag("valued_by_average_cost", ValueEntryState::valuedByAverageCost)
          .number("register_no", ValueEntryState::registerNo)
          .readBy(row -> new ValueEntryState(row.number(), row.date(), row.flag(), row.number()));

  /** A transaction with its place in posting order. */
  record PlacedTransaction(long position, PostedTransaction transaction) {}

  static final StoredTable<PlacedTransaction> POSTED_TRANSACTION =
      StoredTable.<PlacedTransaction>named("posted_transaction")
          .number("position", PlacedTransaction::position)
          .text("id", placed -> placed.transaction().id())
          .text("content_hash", placed -> placed.transaction().contentHash())
          .number("register_no", placed -> placed.transaction().registerNo())
          .readBy(
              row ->
                  new PlacedTransaction(
                      row.number(), new PostedTransaction(row.text(), row.text(), row.number())));

  /** A change of an inventory period with its register. */
  record PeriodChange(InventoryPeriod period, long registerNo) {}

  static final StoredTable<PeriodChange> INVENTORY_PERIOD =
      StoredTable.<PeriodChange>named("inventory_period")
          .date("ending_date", change -> change.period().endingDate())
          .text("name", change -> change.period().name())
          .flag("closed", change -> change.period().closed())
          .number("register_no", PeriodChange::registerNo)
          .readBy(
              row ->
                  new PeriodChange(
                      new InventoryPeriod(row.date(), row.text(), row.flag()), row.number()));

  private FactTables() {}

  /** Item ledger entries whose origins get their numbers here. */
  static StoredTable<ItemLedgerEntry> writingItemLedgerEntries(OriginNumbers numbers) {
    return itemLedgerEntries(numbers, null);
  }

  /** Item ledger entries whose origins are found here. */
  static StoredTable<ItemLedgerEntry> readingItemLedgerEntries(Origins origins) {
    return itemLedgerEntries(null, origins);
  }

  private static StoredTable<ItemLedgerEntry> itemLedgerEntries(
      OriginNumbers numbers, Origins origins) {
    return StoredTable.<ItemLedgerEntry>named("item_ledger_entry")
        .number("entry_no", ItemLedgerEntry::entryNo)
        .number("origin_no", entry -> numbers.of(entry.origin()))
        .text("item", entry -> entry.origin().item())
        .text("variant", entry -> entry.origin().variant())
        .text("location", entry -> entry.origin().location())
        .text("entry_type", entry -> Codes.MOVEMENT.of(entry.type()))
        .date("posting_date", ItemLedgerEntry::postingDate)
        .text("document_no", ItemLedgerEntry::documentNo)
        .fixed("quantity", ItemLedgerEntry::quantity)
        .text("lot_no", ItemLedgerEntry::lotNo)
        .text("serial_no", ItemLedgerEntry::serialNo)
        .flag("drop_shipment", ItemLedgerEntry::dropShipment)
        .flag("correction", ItemLedgerEntry::correction)
        .number("register_no", ItemLedgerEntry::registerNo)
        .readBy(
            row ->
                new ItemLedgerEntry(
                    row.number(),
                    origin(row, origins),
                    Codes.MOVEMENT.parse(row.text()),
                    row.date(),
                    row.text(),
                    row.number(),
                    row.text(),
                    row.text(),
                    row.flag(),
                    row.flag(),
                    row.number()));
  }

  /** Capacity ledger entries whose origins get their numbers here. */
  static StoredTable<CapacityLedgerEntry> writingCapacityLedgerEntries(OriginNumbers numbers) {
    return capacityLedgerEntries(numbers, null);
  }

  /** Capacity ledger entries whose origins are found here. */
  static StoredTable<CapacityLedgerEntry> readingCapacityLedgerEntries(Origins origins) {
    return capacityLedgerEntries(null, origins);
  }

  private static StoredTable<CapacityLedgerEntry> capacityLedgerEntries(
      OriginNumbers numbers, Origins origins) {
    return StoredTable.<CapacityLedgerEntry>named("capacity_ledger_entry")
        .number("entry_no", CapacityLedgerEntry::entryNo)
        .number("origin_no", entry -> numbers.of(entry.origin()))
        .text("item", entry -> entry.origin().item())
        .text("variant", entry -> entry.origin().variant())
        .text("location", entry -> entry.origin().location())
        .text("capacity_type", entry -> Codes.CAPACITY.of(entry.type()))
        .text("capacity_no", CapacityLedgerEntry::no)
        .date("posting_date", CapacityLedgerEntry::postingDate)
        .text("document_no", CapacityLedgerEntry::documentNo)
        .text("routing_no", CapacityLedgerEntry::routingNo)
        .text("operation_no", CapacityLedgerEntry::operationNo)
        .fixed("quantity", CapacityLedgerEntry::quantity)
        .fixed("output_quantity", CapacityLedgerEntry::outputQuantity)
        .fixed("scrap_quantity", CapacityLedgerEntry::scrapQuantity)
        .flag("subcontracting", CapacityLedgerEntry::subcontracting)
        .number("register_no", CapacityLedgerEntry::registerNo)
        .readBy(
            row ->
                new CapacityLedgerEntry(
                    row.number(),
                    origin(row, origins),
                    Codes.CAPACITY.parse(row.text()),
                    row.text(),
                    row.date(),
                    row.text(),
                    row.text(),
                    row.text(),
                    row.number(),
                    row.number(),
                    row.number(),
                    row.flag(),
                    row.number()));
  }

  /** Value entries whose origins get their numbers here. */
  static StoredTable<ValueEntry> writingValueEntries(OriginNumbers numbers) {
    return valueEntries(numbers, null);
  }

  /** Value entries whose origins are found here. */
  static StoredTable<ValueEntry> readingValueEntries(Origins origins) {
    return valueEntries(null, origins);
  }

  private static StoredTable<ValueEntry> valueEntries(OriginNumbers numbers, Origins origins) {
    StoredTable.Builder<ValueEntry> table =
        StoredTable.<ValueEntry>named("value_entry")
            .number("entry_no", ValueEntry::entryNo)
            .number("origin_no", entry -> numbers.of(entry.origin()))
            .text("item", entry -> entry.origin().item())
            .text("variant", entry -> entry.origin().variant())
            .text("location", entry -> entry.origin().location())
            .number("item_ledger_entry_no", ValueEntry::itemLedgerEntryNo)
            .number("capacity_ledger_entry_no", ValueEntry::capacityLedgerEntryNo)
            .text("item_ledger_entry_type", entry -> Codes.MOVEMENT.of(entry.itemLedgerEntryType()))
            .text("entry_type", entry -> Codes.COST.of(entry.entryType()))
            .text("variance_type", entry -> Codes.VARIANCE.of(entry.varianceType()))
            .text("item_charge", ValueEntry::itemCharge)
            .date("posting_date", ValueEntry::postingDate)
            .date("valuation_date", ValueEntry::valuationDate)
            .text("document_no", ValueEntry::documentNo)
            .fixed("valued_quantity", entry -> entry.quantities().valued())
            .fixed("item_ledger_entry_quantity", entry -> entry.quantities().itemLedgerEntry())
            .fixed("invoiced_quantity", entry -> entry.quantities().invoiced());
    return withAmounts(table).readBy(row -> valueEntry(row, origins));
  }

  private static StoredTable.Builder<ValueEntry> withAmounts(
      StoredTable.Builder<ValueEntry> table) {
    return table
        .fixed("cost_per_unit", entry -> entry.costPerUnit().lcy())
        .fixed("cost_per_unit_acy", entry -> entry.costPerUnit().acy())
        .fixed("cost_amount_actual", entry -> entry.actual().lcy())
        .fixed("cost_amount_actual_acy", entry -> entry.actual().acy())
        .fixed("cost_amount_expected", entry -> entry.expected().lcy())
        .fixed("cost_amount_expected_acy", entry -> entry.expected().acy())
        .fixed("cost_amount_non_invtbl", entry -> entry.nonInventoriable().lcy())
        .fixed("cost_amount_non_invtbl_acy", entry -> entry.nonInventoriable().acy())
        .fixed("sales_amount_actual", ValueEntry::salesAmountActual)
        .fixed("sales_amount_expected", ValueEntry::salesAmountExpected)
        .flag("expected_cost", entry -> entry.flags().expectedCost())
        .flag("inventoriable", entry -> entry.flags().inventoriable())
        .flag("valued_by_average_cost", entry -> entry.flags().valuedByAverageCost())
        .flag("partial_revaluation", entry -> entry.flags().partialRevaluation())
        .flag("adjustment", entry -> entry.flags().adjustment())
        .number("applies_to_value_entry_no", ValueEntry::appliesToValueEntryNo)
        .number("register_no", ValueEntry::registerNo);
  }

  private static ValueEntry valueEntry(RowReader row, Origins origins) {
    return new ValueEntry(
        row.number(),
        origin(row, origins),
        row.number(),
        row.number(),
        Codes.MOVEMENT.parse(row.text()),
        Codes.COST.parse(row.text()),
        Codes.VARIANCE.parse(row.text()),
        row.text(),
        row.date(),
        row.date(),
        row.text(),
        new Quantities(row.number(), row.number(), row.number()),
        cost(row),
        cost(row),
        cost(row),
        cost(row),
        row.number(),
        row.number(),
        new Flags(row.flag(), row.flag(), row.flag(), row.flag(), row.flag()),
        row.number(),
        row.number());
  }

  private static Origin origin(RowReader row, Origins origins) {
    return origins.of(row.number(), row.text(), row.text(), row.text());
  }

  private static Cost cost(RowReader row) {
    long lcy = row.number();
    long acy = row.number();
    return lcy == 0 && acy == 0 ? Cost.ZERO : new Cost(lcy, acy);
  }

  /** Transactions with their places, the first one after a place. */
  static List<PlacedTransaction> placed(List<PostedTransaction> transactions, long lastPosition) {
    long[] position = {lastPosition};
    return transactions.stream()
        .map(transaction -> new PlacedTransaction(++position[0], transaction))
        .toList();
  }
}
