package org.trueup.core.transaction;

import static org.trueup.core.transaction.TransactionColumn.AMOUNT;
import static org.trueup.core.transaction.TransactionColumn.AMOUNT_IN_CURRENCY;
import static org.trueup.core.transaction.TransactionColumn.APPLIES_FROM;
import static org.trueup.core.transaction.TransactionColumn.APPLIES_TO;
import static org.trueup.core.transaction.TransactionColumn.ASSIGNED_TO;
import static org.trueup.core.transaction.TransactionColumn.BY_LOCATION;
import static org.trueup.core.transaction.TransactionColumn.BY_VARIANT;
import static org.trueup.core.transaction.TransactionColumn.CAPACITY_NO;
import static org.trueup.core.transaction.TransactionColumn.CAPACITY_TYPE;
import static org.trueup.core.transaction.TransactionColumn.CURRENCY;
import static org.trueup.core.transaction.TransactionColumn.DESCRIPTION;
import static org.trueup.core.transaction.TransactionColumn.DIRECT_UNIT_COST;
import static org.trueup.core.transaction.TransactionColumn.DIRECT_UNIT_COST_IN_CURRENCY;
import static org.trueup.core.transaction.TransactionColumn.DOCUMENT_NO;
import static org.trueup.core.transaction.TransactionColumn.DROP_SHIPMENT;
import static org.trueup.core.transaction.TransactionColumn.EXTERNAL_DOCUMENT_NO;
import static org.trueup.core.transaction.TransactionColumn.GEN_BUS_POSTING_GROUP;
import static org.trueup.core.transaction.TransactionColumn.GEN_PROD_POSTING_GROUP;
import static org.trueup.core.transaction.TransactionColumn.ID;
import static org.trueup.core.transaction.TransactionColumn.INBOUND;
import static org.trueup.core.transaction.TransactionColumn.INDIRECT_COST_PCT;
import static org.trueup.core.transaction.TransactionColumn.INVENTORY_VALUE_REVALUED;
import static org.trueup.core.transaction.TransactionColumn.INVOICED_QUANTITY;
import static org.trueup.core.transaction.TransactionColumn.INVOICES;
import static org.trueup.core.transaction.TransactionColumn.INVOICE_NO;
import static org.trueup.core.transaction.TransactionColumn.IN_TRANSIT_LOCATION;
import static org.trueup.core.transaction.TransactionColumn.ITEM;
import static org.trueup.core.transaction.TransactionColumn.ITEM_CHARGE;
import static org.trueup.core.transaction.TransactionColumn.JOB;
import static org.trueup.core.transaction.TransactionColumn.JOB_TASK;
import static org.trueup.core.transaction.TransactionColumn.KIND;
import static org.trueup.core.transaction.TransactionColumn.LOCATION;
import static org.trueup.core.transaction.TransactionColumn.LOT_NO;
import static org.trueup.core.transaction.TransactionColumn.NEW_LOCATION;
import static org.trueup.core.transaction.TransactionColumn.NEW_VARIANT;
import static org.trueup.core.transaction.TransactionColumn.NON_DEDUCTIBLE_VAT;
import static org.trueup.core.transaction.TransactionColumn.OPERATION_NO;
import static org.trueup.core.transaction.TransactionColumn.ORDER_LINE;
import static org.trueup.core.transaction.TransactionColumn.ORDER_NO;
import static org.trueup.core.transaction.TransactionColumn.OUTBOUND;
import static org.trueup.core.transaction.TransactionColumn.OVERHEAD_RATE;
import static org.trueup.core.transaction.TransactionColumn.PER;
import static org.trueup.core.transaction.TransactionColumn.POSTING_DATE;
import static org.trueup.core.transaction.TransactionColumn.QUANTITY;
import static org.trueup.core.transaction.TransactionColumn.QUANTITY_BASE;
import static org.trueup.core.transaction.TransactionColumn.QUANTITY_COUNTED;
import static org.trueup.core.transaction.TransactionColumn.ROUTING_NO;
import static org.trueup.core.transaction.TransactionColumn.SALES_AMOUNT;
import static org.trueup.core.transaction.TransactionColumn.SCRAP_QUANTITY;
import static org.trueup.core.transaction.TransactionColumn.SERIAL_NO;
import static org.trueup.core.transaction.TransactionColumn.SHIPS;
import static org.trueup.core.transaction.TransactionColumn.SIDE;
import static org.trueup.core.transaction.TransactionColumn.SOURCE_NO;
import static org.trueup.core.transaction.TransactionColumn.STATUS;
import static org.trueup.core.transaction.TransactionColumn.SUBCONTRACTING;
import static org.trueup.core.transaction.TransactionColumn.UNDOES;
import static org.trueup.core.transaction.TransactionColumn.UNIT_AMOUNT;
import static org.trueup.core.transaction.TransactionColumn.UNIT_COST;
import static org.trueup.core.transaction.TransactionColumn.UNIT_COST_REVALUED;
import static org.trueup.core.transaction.TransactionColumn.UNIT_OF_MEASURE;
import static org.trueup.core.transaction.TransactionColumn.UNIT_PRICE;
import static org.trueup.core.transaction.TransactionColumn.UPDATE_STANDARD_COST;
import static org.trueup.core.transaction.TransactionColumn.UPDATE_UNIT_COST;
import static org.trueup.core.transaction.TransactionColumn.VARIANT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.trueup.core.company.CapacityType;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyCodes;
import org.trueup.core.company.Dimensions;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Refusal;
import org.trueup.core.transaction.Transaction.Charge;
import org.trueup.core.transaction.Transaction.ChargeSide;
import org.trueup.core.transaction.Transaction.Component;
import org.trueup.core.transaction.Transaction.Costs;
import org.trueup.core.transaction.Transaction.Document;
import org.trueup.core.transaction.Transaction.Goods;
import org.trueup.core.transaction.Transaction.Links;
import org.trueup.core.transaction.Transaction.OrderReference;
import org.trueup.core.transaction.Transaction.Production;
import org.trueup.core.transaction.Transaction.Revaluation;
import org.trueup.core.transaction.Transaction.RevaluationPer;

/**
 * Reads rows as transactions, in posting order: figures and days become values, codes get the
 * spelling of the master data, references must name an earlier transaction. Each fault becomes one
 * failure; a row with a fault gives no transaction.
 *
 * <p>One reader serves one input: it remembers the ids that it has seen.
 */
public final class TransactionReader {

  private final CompanyCodes codes;
  private final Predicate<String> isPosted;
  private final Set<String> ids = new HashSet<>();
  private final DimensionReader dimensions;
  private final List<Failure> failures = new ArrayList<>();

  /**
   * A reader of one input.
   *
   * @param company its set-up
   * @param isPosted whether a transaction of an id is in the ledgers already
   */
  public TransactionReader(Company company, Predicate<String> isPosted) {
    this.codes = new CompanyCodes(company);
    this.isPosted = isPosted;
    this.dimensions = new DimensionReader(codes);
  }

  /** Everything that was wrong so far. */
  public List<Failure> failures() {
    return failures;
  }

  /** The transaction of a row; empty where the row has a fault. */
  public Optional<Transaction> read(TransactionRow row) {
    int before = failures.size();
    TransactionCells cells = new TransactionCells(row, failures);
    Transaction transaction = transaction(cells);
    remember(cells);
    return failures.size() == before ? Optional.of(transaction) : Optional.empty();
  }

  private void remember(TransactionCells cells) {
    String id = cells.text(ID);
    if (!id.isEmpty() && !ids.add(id)) {
      cells.fail(
          "DUPLICATE-ID",
          ID,
          "The id " + id + " is already used above.",
          "Give every transaction an id of its own.");
    }
  }

  private Transaction transaction(TransactionCells cells) {
    TransactionKind kind = cells.word(KIND, TransactionKind.class);
    checkId(cells);
    cells.checkColumns(kind);
    Transaction transaction =
        new Transaction(
            cells.text(ID),
            kind,
            cells.date(POSTING_DATE),
            document(cells),
            goods(cells),
            costs(cells),
            links(cells),
            order(cells),
            production(cells),
            revaluation(cells, kind),
            charge(cells, kind));
    TransactionRules.check(transaction, cells);
    return transaction;
  }

  private static void checkId(TransactionCells cells) {
    String id = cells.text(ID);
    if (id.indexOf('#') >= 0 || id.indexOf(';') >= 0) {
      cells.fail(
          "INVALID-ID",
          ID,
          "An id must not contain # or ;, which part references.",
          "Use other characters.");
    }
  }

  private Document document(TransactionCells cells) {
    String job = cells.code(JOB, codes.jobs(), "jobs");
    return new Document(
        cells.text(DOCUMENT_NO),
        cells.text(EXTERNAL_DOCUMENT_NO),
        cells.text(INVOICE_NO),
        cells.text(SOURCE_NO),
        cells.text(DESCRIPTION),
        cells.group(GEN_BUS_POSTING_GROUP, codes.genBusPostingGroups()),
        cells.group(GEN_PROD_POSTING_GROUP, codes.genProdPostingGroups()),
        job,
        isNamed(job) ? cells.code(JOB_TASK, codes.tasksOf(job), "job_tasks") : cells.text(JOB_TASK),
        dimensions.read(cells, cells.row().dimensions()));
  }

  private Goods goods(TransactionCells cells) {
    String item = cells.code(ITEM, codes.items(), "items");
    return new Goods(
        item,
        variant(cells, VARIANT, item),
        cells.code(LOCATION, codes.locations(), "locations"),
        cells.code(NEW_LOCATION, codes.locations(), "locations"),
        cells.row().isGiven(NEW_VARIANT) ? variant(cells, NEW_VARIANT, item) : null,
        cells.code(IN_TRANSIT_LOCATION, codes.locations(), "locations"),
        newDimensions(cells),
        cells.figure(QUANTITY),
        cells.figure(QUANTITY_BASE),
        cells.figure(QUANTITY_COUNTED),
        cells.figure(INVOICED_QUANTITY),
        unitOfMeasure(cells, item),
        cells.text(LOT_NO),
        cells.text(SERIAL_NO),
        cells.isTrue(DROP_SHIPMENT));
  }

  private String variant(TransactionCells cells, TransactionColumn column, String item) {
    return isNamed(item)
        ? cells.code(column, codes.variantsOf(item), "item_variants")
        : cells.text(column);
  }

  private String unitOfMeasure(TransactionCells cells, String item) {
    return isNamed(item)
        ? cells.code(UNIT_OF_MEASURE, codes.unitsOf(item), "item_units_of_measure")
        : cells.text(UNIT_OF_MEASURE);
  }

  /** Whether a code is there and right, so that what belongs to it can be looked up. */
  private static boolean isNamed(String code) {
    return code != null && !code.isEmpty();
  }

  private Dimensions newDimensions(TransactionCells cells) {
    Map<String, String> values = cells.row().newDimensions();
    return values == null ? null : dimensions.read(cells, values);
  }

  private Costs costs(TransactionCells cells) {
    return new Costs(
        cells.figure(DIRECT_UNIT_COST),
        cells.figure(UNIT_COST),
        cells.figure(UNIT_AMOUNT),
        cells.figure(AMOUNT),
        cells.figure(UNIT_PRICE),
        cells.figure(SALES_AMOUNT),
        cells.figure(INDIRECT_COST_PCT),
        cells.figure(OVERHEAD_RATE),
        cells.figure(NON_DEDUCTIBLE_VAT),
        cells.code(CURRENCY, codes.currencies(), "currencies"),
        cells.figure(AMOUNT_IN_CURRENCY),
        cells.figure(DIRECT_UNIT_COST_IN_CURRENCY));
  }

  private Links links(TransactionCells cells) {
    Links links =
        new Links(
            references(cells, INVOICES),
            references(cells, APPLIES_TO),
            references(cells, APPLIES_FROM),
            references(cells, ASSIGNED_TO),
            references(cells, SHIPS),
            references(cells, UNDOES),
            references(cells, OUTBOUND),
            references(cells, INBOUND));
    return links.equals(Links.NONE) ? Links.NONE : links;
  }

  /** Entries named in a cell; each must belong to an earlier transaction (interface.md 3). */
  private List<EntryReference> references(TransactionCells cells, TransactionColumn column) {
    String text = cells.text(column);
    if (text.isEmpty()) {
      return List.of();
    }
    List<EntryReference> references = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      EntryReference reference = reference(part.strip());
      if (reference == null) {
        cells.fail(
            "INVALID-REFERENCE",
            column,
            "\"" + part + "\" names no entry.",
            "Write the id of a transaction, or id#n for its n-th item ledger entry.");
      } else if (!isKnown(reference.transactionId())) {
        cells.fail(
            "UNKNOWN-REFERENCE",
            column,
            "No earlier transaction has the id " + reference.transactionId() + ".",
            "Refer to a transaction that stands above or was posted before.");
      } else {
        references.add(reference);
      }
    }
    return List.copyOf(references);
  }

  private boolean isKnown(String id) {
    return ids.contains(id) || isPosted.test(id);
  }

  private static EntryReference reference(String text) {
    try {
      EntryReference reference = EntryReference.parse(text);
      boolean namesEntry = text.indexOf('#') < 0 || reference.ordinal() > 0;
      return namesEntry && !reference.transactionId().isEmpty() ? reference : null;
    } catch (NumberFormatException noOrdinal) {
      return null;
    }
  }

  private static OrderReference order(TransactionCells cells) {
    String order = cells.text(ORDER_NO);
    int line = cells.line(ORDER_LINE);
    return order.isEmpty() && line == 0 ? OrderReference.NONE : new OrderReference(order, line);
  }

  private Production production(TransactionCells cells) {
    CapacityType type = cells.word(CAPACITY_TYPE, CapacityType.class);
    Production production =
        new Production(
            cells.figure(SCRAP_QUANTITY),
            cells.text(OPERATION_NO),
            cells.text(CAPACITY_NO).isEmpty() ? type : orResource(type),
            capacityNo(cells, orResource(type)),
            cells.isTrue(SUBCONTRACTING),
            cells.word(STATUS),
            cells.text(ROUTING_NO),
            components(cells),
            cells.isTrue(UPDATE_UNIT_COST));
    return production.equals(Production.NONE) ? Production.NONE : production;
  }

  /** Assembly resources need not say what kind of capacity they are. */
  private static CapacityType orResource(CapacityType type) {
    return type == null ? CapacityType.RESOURCE : type;
  }

  private String capacityNo(TransactionCells cells, CapacityType type) {
    boolean typeIsWrong = cells.isAtFault(CAPACITY_TYPE) || cells.isAtFault(KIND);
    return typeIsWrong
        ? ""
        : cells.code(CAPACITY_NO, codes.capacityCentersOf(type), "capacity_centers");
  }

  private Optional<List<Component>> components(TransactionCells cells) {
    try {
      List<Map<String, String>> rows = cells.row().components();
      return rows == null
          ? Optional.empty()
          : Optional.of(new ComponentReader(codes, cells).read(rows));
    } catch (Refusal refusal) {
      failures.addAll(refusal.failures());
      return Optional.empty();
    }
  }

  private static Revaluation revaluation(TransactionCells cells, TransactionKind kind) {
    if (kind != TransactionKind.REVALUATION) {
      return Revaluation.NONE;
    }
    RevaluationPer per = cells.word(PER, RevaluationPer.class);
    RevaluationPer implied =
        cells.text(APPLIES_TO).isEmpty() ? RevaluationPer.ITEM : RevaluationPer.ENTRY;
    return new Revaluation(
        per == null ? implied : per,
        cells.isTrue(BY_LOCATION),
        cells.isTrue(BY_VARIANT),
        cells.figure(UNIT_COST_REVALUED),
        cells.figure(INVENTORY_VALUE_REVALUED),
        cells.isTrue(UPDATE_STANDARD_COST));
  }

  private Charge charge(TransactionCells cells, TransactionKind kind) {
    if (kind != TransactionKind.ITEM_CHARGE) {
      return Charge.NONE;
    }
    ChargeSide side = cells.word(SIDE, ChargeSide.class);
    return new Charge(
        cells.code(ITEM_CHARGE, codes.itemCharges(), "item_charges"),
        side == null ? ChargeSide.PURCHASE : side);
  }
}
