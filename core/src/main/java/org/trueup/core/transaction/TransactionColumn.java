package org.trueup.core.transaction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trueup.core.company.CapacityType;
import org.trueup.core.input.Column;
import org.trueup.core.transaction.Transaction.ChargeSide;
import org.trueup.core.transaction.Transaction.RevaluationPer;

/**
 * The columns of transactions (interface.md 3), except one {@code dim.CODE} for each dimension.
 * Which kind takes which is said by {@link KindColumns}.
 */
public enum TransactionColumn {
  /** Key of the transaction. */
  ID(Column::code),
  /** Kind. */
  KIND(name -> Column.word(name, TransactionKind.class)),
  /** Accounting date. */
  POSTING_DATE(Column::date),
  /** Document. */
  DOCUMENT_NO(Column::code),
  /** The other party's document. */
  EXTERNAL_DOCUMENT_NO(Column::code),
  /** Item. */
  ITEM(Column::code),
  /** Variant. */
  VARIANT(Column::code),
  /** Location. */
  LOCATION(Column::code),
  /** Quantity. */
  QUANTITY(Column::fixed),
  /** Unit of the quantity. */
  UNIT_OF_MEASURE(Column::code),
  /** Order. */
  ORDER_NO(Column::code),
  /** Order line. */
  ORDER_LINE(Column::lineNo),
  /** Vendor or customer. */
  SOURCE_NO(Column::code),
  /** Business posting group. */
  GEN_BUS_POSTING_GROUP(Column::code),
  /** Product posting group. */
  GEN_PROD_POSTING_GROUP(Column::code),
  /** Lot number. */
  LOT_NO(Column::code),
  /** Serial number. */
  SERIAL_NO(Column::code),
  /** Job. */
  JOB(Column::code),
  /** Task of the job. */
  JOB_TASK(Column::code),
  /** Text. */
  DESCRIPTION(Column::text),
  /** Dimension values in one cell. */
  DIMENSIONS(Column::dimensions),
  /** Quantity in base units. */
  QUANTITY_BASE(Column::fixed),
  /** Currency of the document. */
  CURRENCY(Column::code),
  /** Amount in that currency. */
  AMOUNT_IN_CURRENCY(Column::decimal),
  /** Unit cost in that currency. */
  DIRECT_UNIT_COST_IN_CURRENCY(TransactionColumn::cost),
  /** Unit cost before discount and overhead. */
  DIRECT_UNIT_COST(TransactionColumn::cost),
  /** Unit cost after both, or the caller's line cost. */
  UNIT_COST(TransactionColumn::cost),
  /** Unit amount of a journal line. */
  UNIT_AMOUNT(TransactionColumn::cost),
  /** Amount of the quantity. */
  AMOUNT(Column::decimal),
  /** Sales price. */
  UNIT_PRICE(Column::decimal),
  /** Sales amount of the quantity. */
  SALES_AMOUNT(Column::decimal),
  /** Overhead in percent. */
  INDIRECT_COST_PCT(Column::fixed),
  /** Overhead per unit. */
  OVERHEAD_RATE(Column::decimal),
  /** VAT that cannot be deducted. */
  NON_DEDUCTIBLE_VAT(Column::decimal),
  /** Part invoiced in the same step. */
  INVOICED_QUANTITY(Column::fixed),
  /** Invoice of that part. */
  INVOICE_NO(Column::code),
  /** Inbound entries that are used up or revalued. */
  APPLIES_TO(Column::text),
  /** Outbound entries that cost is taken from. */
  APPLIES_FROM(Column::text),
  /** Whether the goods never enter stock. */
  DROP_SHIPMENT(Column::truth),
  /** Receipts or shipments that are invoiced. */
  INVOICES(Column::text),
  /** Charge. */
  ITEM_CHARGE(Column::code),
  /** Side of the charge. */
  SIDE(name -> Column.word(name, ChargeSide.class)),
  /** Entries of the charge. */
  ASSIGNED_TO(Column::text),
  /** Counted quantity. */
  QUANTITY_COUNTED(name -> Column.fixed(name).notNegative()),
  /** Destination. */
  NEW_LOCATION(Column::code),
  /** Variant at the destination. */
  NEW_VARIANT(Column::code),
  /** Dimension values at the destination. */
  NEW_DIMENSIONS(Column::dimensions),
  /** Place of goods on their way. */
  IN_TRANSIT_LOCATION(Column::code),
  /** Shipment that is received. */
  SHIPS(Column::text),
  /** Status of a new order. */
  STATUS(name -> Column.word(name, "released")),
  /** Routing. */
  ROUTING_NO(Column::code),
  /** Components of a new order. */
  COMPONENTS(Column::text),
  /** Scrapped output. */
  SCRAP_QUANTITY(name -> Column.fixed(name).notNegative()),
  /** Operation. */
  OPERATION_NO(Column::code),
  /** Kind of capacity. */
  CAPACITY_TYPE(name -> Column.word(name, CapacityType.class)),
  /** Capacity center. */
  CAPACITY_NO(Column::code),
  /** Whether the capacity was bought. */
  SUBCONTRACTING(Column::truth),
  /** Whether the card takes the order's cost. */
  UPDATE_UNIT_COST(Column::truth),
  /** What is revalued. */
  PER(name -> Column.word(name, RevaluationPer.class)),
  /** Whether one location is revalued. */
  BY_LOCATION(Column::truth),
  /** Whether one variant is revalued. */
  BY_VARIANT(Column::truth),
  /** New unit cost. */
  UNIT_COST_REVALUED(TransactionColumn::cost),
  /** New value. */
  INVENTORY_VALUE_REVALUED(name -> Column.decimal(name).notNegative()),
  /** Whether the card takes the new cost as standard. */
  UPDATE_STANDARD_COST(Column::truth),
  /** What is taken back. */
  UNDOES(Column::text),
  /** Decrease of an application. */
  OUTBOUND(Column::text),
  /** Increase of an application. */
  INBOUND(Column::text);

  /** What a column that names a dimension begins with. */
  public static final String DIMENSION_PREFIX = "dim.";

  private static final Map<String, TransactionColumn> BY_NAME = new HashMap<>();

  static {
    Arrays.stream(values()).forEach(column -> BY_NAME.put(column.columnName(), column));
  }

  private final Column column;

  TransactionColumn(Function<String, Column> kind) {
    column = kind.apply(name().toLowerCase(Locale.ROOT));
  }

  private static Column cost(String name) {
    return Column.decimal(name).notNegative();
  }

  /** The column of a name. */
  public static Optional<TransactionColumn> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The names of all columns. */
  public static List<String> names() {
    return Arrays.stream(values()).map(TransactionColumn::columnName).toList();
  }

  /** The name in the header row. */
  public String columnName() {
    return column.name();
  }

  /** What its cells may hold. */
  public Column column() {
    return column;
  }
}
