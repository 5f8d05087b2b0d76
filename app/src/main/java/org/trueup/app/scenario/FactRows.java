package org.trueup.app.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.trueup.core.company.Dimensions;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.input.Notation;
import org.trueup.core.ledger.ApplicationState;
import org.trueup.core.ledger.CapacityLedgerEntry;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.GlItemRelation;
import org.trueup.core.ledger.ItemApplicationEntry;
import org.trueup.core.ledger.ItemEntryState;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.OrderState;
import org.trueup.core.ledger.OrderState.OrderKey;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;
import org.trueup.interchange.scenario.LedgerName;

/** The ledgers of a company as rows with the column names of interface.md 4 and 4.1. */
public final class FactRows implements LedgerRows {

  private final LedgerFacts facts;
  private final Map<Long, String> entryReferences = new HashMap<>();
  private final Map<Long, String> capacityReferences = new HashMap<>();
  private final Map<Long, String> valueEntryReferences = new HashMap<>();
  private final Map<Long, PostedCost> postedCosts = new HashMap<>();
  private final Map<Long, List<ValueEntry>> valuesByEntry = new HashMap<>();
  private final Map<LedgerName, List<LedgerRow>> rows = new EnumMap<>(LedgerName.class);

  /** The rows of the given facts. */
  public FactRows(LedgerFacts facts) {
    this.facts = facts;
    refer(
        facts.ledgers().itemLedgerEntries(),
        entry -> entry.origin().transactionId(),
        ItemLedgerEntry::entryNo,
        entryReferences);
    refer(
        facts.ledgers().capacityLedgerEntries(),
        entry -> entry.origin().transactionId(),
        CapacityLedgerEntry::entryNo,
        capacityReferences);
    facts.ledgers().postedCosts().forEach(cost -> postedCosts.put(cost.valueEntryNo(), cost));
    for (ValueEntry value : facts.ledgers().valueEntries()) {
      List<ValueEntry> ofEntry =
          valuesByEntry.computeIfAbsent(value.itemLedgerEntryNo(), k -> new ArrayList<>());
      ofEntry.add(value);
      valueEntryReferences.put(value.entryNo(), owner(value) + "/" + ofEntry.size());
    }
  }

  /** Numbers the entries of each transaction, in the order of their creation. */
  private static <E> void refer(
      List<E> entries,
      Function<E, String> transaction,
      ToLongFunction<E> number,
      Map<Long, String> references) {
    Map<String, Integer> counts = new HashMap<>();
    for (E entry : entries) {
      String id = transaction.apply(entry);
      int ordinal = counts.merge(id, 1, Integer::sum);
      references.put(number.applyAsLong(entry), id + "#" + ordinal);
    }
  }

  private String owner(ValueEntry value) {
    return value.itemLedgerEntryNo() == 0
        ? capacityReferences.getOrDefault(value.capacityLedgerEntryNo(), "")
        : entryReferences.getOrDefault(value.itemLedgerEntryNo(), "");
  }

  /** The reference of an item ledger entry, as in {@code r1#1}; blank for none. */
  String entryReference(long entryNo) {
    return entryReferences.getOrDefault(entryNo, "");
  }

  @Override
  public List<LedgerRow> of(LedgerName ledger) {
    return rows.computeIfAbsent(ledger, this::build);
  }

  private List<LedgerRow> build(LedgerName ledger) {
    return switch (ledger) {
      case ITEM_LEDGER_ENTRIES -> itemLedgerEntries();
      case VALUE_ENTRIES -> facts.ledgers().valueEntries().stream().map(this::valueEntry).toList();
      case ITEM_APPLICATION_ENTRIES -> applications();
      case CAPACITY_LEDGER_ENTRIES ->
          facts.ledgers().capacityLedgerEntries().stream().map(this::capacity).toList();
      case GL_ENTRIES -> facts.glEntries().stream().map(FactRows::glEntry).toList();
      case GL_ITEM_RELATIONS -> relations();
      case GL_ACCOUNTS ->
          facts.company().glAccounts().values().stream()
              .map(account -> Columns.with("no", account.no()).put("name", account.name()).row())
              .toList();
      case ITEMS -> new CardRows(facts).items();
      case STOCKKEEPING_UNITS -> new CardRows(facts).stockkeepingUnits();
      case WIP_ENTRIES,
          WIP_GL_ENTRIES,
          WIP_TOTALS,
          WIP_WARNINGS,
          JOBS,
          JOB_TASKS,
          JOB_LEDGER_ENTRIES ->
          List.of();
    };
  }

  /** Columns of a row, gathered one by one. */
  static final class Columns {

    private final Map<String, Object> values = new LinkedHashMap<>();

    static Columns with(String name, Object value) {
      return new Columns().put(name, value);
    }

    Columns put(String name, Object value) {
      values.put(name, value);
      return this;
    }

    Columns fixed(String name, long value) {
      return put(name, Fixed.toDecimal(value));
    }

    Columns number(String name, long value) {
      return put(name, BigDecimal.valueOf(value));
    }

    Columns word(String name, Enum<?> value) {
      return put(name, Notation.word(value));
    }

    Columns date(String name, LocalDate value) {
      return put(name, value.toString());
    }

    Columns cost(String name, Cost cost) {
      return fixed(name, cost.lcy()).fixed(name + "_acy", cost.acy());
    }

    Columns date(String name, Optional<LocalDate> value) {
      return put(name, value.map(LocalDate::toString).orElse(""));
    }

    Columns dimensions(Dimensions dimensions) {
      dimensions.values().forEach((code, value) -> put(LedgerRow.DIMENSION + code, value));
      return this;
    }

    Columns origin(Origin origin) {
      return put("item", origin.item())
          .put("variant", origin.variant())
          .put("location", origin.location())
          .put("inventory_posting_group", origin.inventoryPostingGroup())
          .put("gen_bus_posting_group", origin.genBusPostingGroup())
          .put("gen_prod_posting_group", origin.genProdPostingGroup())
          .put("external_document_no", origin.externalDocumentNo())
          .put("source_no", origin.sourceNo())
          .put("order_no", origin.orderNo())
          .number("order_line", origin.orderLine())
          .put("job", origin.job())
          .put("job_task", origin.jobTask())
          .put("description", origin.description())
          .dimensions(origin.dimensions());
    }

    LedgerRow row() {
      return new LedgerRow(values);
    }
  }

  private List<LedgerRow> itemLedgerEntries() {
    Map<Long, ItemEntryState> states = new HashMap<>();
    facts.ledgers().itemEntryStates().forEach(state -> states.put(state.entryNo(), state));
    return facts.ledgers().itemLedgerEntries().stream()
        .map(entry -> itemLedgerEntry(entry, states.get(entry.entryNo())))
        .toList();
  }

  private LedgerRow itemLedgerEntry(ItemLedgerEntry entry, ItemEntryState state) {
    Columns columns =
        Columns.with("item_ledger_entry", entryReferences.get(entry.entryNo()))
            .number("entry_no", entry.entryNo())
            .word("item_ledger_entry_type", entry.type())
            .date("posting_date", entry.postingDate())
            .put("document_no", entry.documentNo())
            .origin(entry.origin())
            .fixed("quantity", entry.quantity())
            .fixed("remaining_quantity", state.remainingQuantity())
            .fixed("invoiced_quantity", state.invoicedQuantity())
            .put("open", state.remainingQuantity() != 0)
            .put("positive", entry.isPositive())
            .date("last_invoice_date", state.lastInvoiceDate())
            .fixed("shipped_qty_not_returned", state.shippedQtyNotReturned())
            .put("applied_entry_to_adjust", state.appliedEntryToAdjust())
            .put("completely_invoiced", state.completelyInvoiced())
            .put("correction", entry.correction())
            .put("applies_to", entryReferences.getOrDefault(state.appliesToEntryNo(), ""))
            .put("drop_shipment", entry.dropShipment())
            .put("lot_no", entry.lotNo())
            .put("serial_no", entry.serialNo());
    return costSums(columns, valuesByEntry.getOrDefault(entry.entryNo(), List.of())).row();
  }

  private static Columns costSums(Columns columns, List<ValueEntry> values) {
    Cost actual = Cost.ZERO;
    Cost expected = Cost.ZERO;
    Cost nonInventoriable = Cost.ZERO;
    for (ValueEntry value : values) {
      actual = actual.plus(value.actual());
      expected = expected.plus(value.expected());
      nonInventoriable = nonInventoriable.plus(value.nonInventoriable());
    }
    return columns
        .cost("cost_amount_actual", actual)
        .cost("cost_amount_expected", expected)
        .cost("cost_amount_non_invtbl", nonInventoriable);
  }

  private LedgerRow valueEntry(ValueEntry value) {
    return valueEntryColumns(value).row();
  }

  private Columns valueEntryColumns(ValueEntry value) {
    boolean expected = value.flags().expectedCost();
    PostedCost posted =
        postedCosts.getOrDefault(value.entryNo(), PostedCost.nothingOf(value.entryNo()));
    return Columns.with("item_ledger_entry", value.itemLedgerEntryNo() == 0 ? "" : owner(value))
        .put("capacity_ledger_entry", value.itemLedgerEntryNo() == 0 ? owner(value) : "")
        .number("entry_no", value.entryNo())
        .word("item_ledger_entry_type", value.itemLedgerEntryType())
        .word("entry_type", value.entryType())
        .put("variance_type", varianceType(value.varianceType()))
        .put("item_charge", value.itemCharge())
        .date("posting_date", value.postingDate())
        .date("valuation_date", value.valuationDate())
        .put("document_no", value.documentNo())
        .origin(value.origin())
        .fixed("valued_quantity", value.quantities().valued())
        .fixed("item_ledger_entry_quantity", value.quantities().itemLedgerEntry())
        .fixed("invoiced_quantity", value.quantities().invoiced())
        .cost("cost_per_unit", value.costPerUnit())
        .cost("cost_amount_actual", value.actual())
        .cost("cost_amount_expected", value.expected())
        .cost("cost_amount_non_invtbl", value.nonInventoriable())
        .cost("cost_amount", expected ? value.expected() : value.actual())
        .cost("cost_posted_to_gl", posted.actual())
        .cost("expected_cost_posted_to_gl", posted.expected())
        .fixed("sales_amount", expected ? value.salesAmountExpected() : value.salesAmountActual())
        .fixed("sales_amount_actual", value.salesAmountActual())
        .fixed("sales_amount_expected", value.salesAmountExpected())
        .put("expected_cost", expected)
        .put("adjustment", value.flags().adjustment())
        .put("inventoriable", value.flags().inventoriable())
        .put("partial_revaluation", value.flags().partialRevaluation())
        .put("valued_by_average_cost", value.flags().valuedByAverageCost())
        .put(
            "applies_to_value_entry",
            valueEntryReferences.getOrDefault(value.appliesToValueEntryNo(), ""));
  }

  private static String varianceType(VarianceType type) {
    return type == VarianceType.NONE ? "" : Notation.word(type);
  }

  private List<LedgerRow> applications() {
    Map<Long, ApplicationState> states = new HashMap<>();
    facts.ledgers().applicationStates().forEach(state -> states.put(state.entryNo(), state));
    return facts.ledgers().applicationEntries().stream()
        .map(entry -> application(entry, Optional.ofNullable(states.get(entry.entryNo()))))
        .toList();
  }

  private LedgerRow application(ItemApplicationEntry entry, Optional<ApplicationState> state) {
    return Columns.with("item_ledger_entry", entryReferences.get(entry.itemLedgerEntryNo()))
        .number("entry_no", entry.entryNo())
        .put("inbound_item_entry", entryReferences.getOrDefault(entry.inboundEntryNo(), ""))
        .put("outbound_item_entry", entryReferences.getOrDefault(entry.outboundEntryNo(), ""))
        .fixed("quantity", entry.quantity())
        .date("posting_date", entry.postingDate())
        .put("cost_application", entry.costApplication())
        .put(
            "transferred_from_entry",
            entryReferences.getOrDefault(entry.transferredFromEntryNo(), ""))
        .date(
            "output_completely_invd_date",
            state.flatMap(ApplicationState::outputCompletelyInvoicedDate))
        .row();
  }

  private LedgerRow capacity(CapacityLedgerEntry entry) {
    Columns columns =
        Columns.with("capacity_ledger_entry", capacityReferences.get(entry.entryNo()))
            .number("entry_no", entry.entryNo())
            .word("type", entry.type())
            .put("no", entry.no())
            .word("capacity_type", entry.type())
            .put("capacity_no", entry.no())
            .date("posting_date", entry.postingDate())
            .put("document_no", entry.documentNo())
            .origin(entry.origin())
            .put("item", productOf(entry))
            .put("operation_no", entry.operationNo())
            .put("routing_no", entry.routingNo())
            .fixed("quantity", entry.quantity())
            .fixed("invoiced_quantity", invoicedQuantity(entry))
            .put("completely_invoiced", invoicedQuantity(entry) == entry.quantity())
            .fixed("output_quantity", entry.outputQuantity())
            .fixed("scrap_quantity", entry.scrapQuantity())
            .put("subcontracting", entry.subcontracting());
    return columns
        .cost("direct_cost", costOf(entry, ValueEntryType.DIRECT_COST))
        .cost("overhead_cost", costOf(entry, ValueEntryType.INDIRECT_COST))
        .row();
  }

  /** The product of the order line that used the capacity. */
  private String productOf(CapacityLedgerEntry entry) {
    OrderKey key = Ledger.orderKey(entry.origin());
    return facts.ledgers().orders().stream()
        .filter(order -> order.key().equals(key))
        .map(OrderState::item)
        .findFirst()
        .orElse("");
  }

  private Cost costOf(CapacityLedgerEntry entry, ValueEntryType type) {
    return valuesOf(entry)
        .filter(value -> value.entryType() == type)
        .map(ValueEntry::actual)
        .reduce(Cost.ZERO, Cost::plus);
  }

  private long invoicedQuantity(CapacityLedgerEntry entry) {
    return valuesOf(entry).mapToLong(value -> value.quantities().invoiced()).sum();
  }

  private Stream<ValueEntry> valuesOf(CapacityLedgerEntry entry) {
    return valuesByEntry.getOrDefault(0L, List.of()).stream()
        .filter(value -> value.capacityLedgerEntryNo() == entry.entryNo());
  }

  private static LedgerRow glEntry(GlEntry entry) {
    return Columns.with("gl_account", entry.glAccount())
        .number("entry_no", entry.entryNo())
        .date("posting_date", entry.postingDate())
        .put("document_no", entry.documentNo())
        .put("external_document_no", entry.externalDocumentNo())
        .fixed("amount", entry.amount())
        .fixed("amount_acy", entry.amountAcy())
        .put("job", entry.job())
        .put("order_no", entry.orderNo())
        .put("description", entry.description())
        .put("prior_year_entry", entry.priorYear())
        .put("journal_template_name", entry.journal().template())
        .put("journal_batch_name", entry.journal().batch())
        .dimensions(entry.dimensions())
        .row();
  }

  /** A row for each link: the value entry's columns, and account and amount of the other side. */
  private List<LedgerRow> relations() {
    Map<Long, GlEntry> glEntries = new HashMap<>();
    facts.glEntries().forEach(entry -> glEntries.put(entry.entryNo(), entry));
    Map<Long, ValueEntry> values = new HashMap<>();
    facts.ledgers().valueEntries().forEach(value -> values.put(value.entryNo(), value));
    List<LedgerRow> links = new ArrayList<>();
    for (GlItemRelation relation : facts.glItemRelations()) {
      GlEntry entry = glEntries.get(relation.glEntryNo());
      links.add(
          valueEntryColumns(values.get(relation.valueEntryNo()))
              .number("gl_entry_no", relation.glEntryNo())
              .put("gl_account", entry.glAccount())
              .fixed("amount", entry.amount())
              .fixed("amount_acy", entry.amountAcy())
              .row());
    }
    return links;
  }
}
