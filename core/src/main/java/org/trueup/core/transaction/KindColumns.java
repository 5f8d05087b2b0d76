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
import static org.trueup.core.transaction.TransactionColumn.COMPONENTS;
import static org.trueup.core.transaction.TransactionColumn.CURRENCY;
import static org.trueup.core.transaction.TransactionColumn.DESCRIPTION;
import static org.trueup.core.transaction.TransactionColumn.DIMENSIONS;
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
import static org.trueup.core.transaction.TransactionColumn.NEW_DIMENSIONS;
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

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which columns a kind of transaction must have and which it may have (interface.md 3).
 *
 * @param required columns with a value
 * @param permitted columns that may have one, the required ones among them
 */
public record KindColumns(Set<TransactionColumn> required, Set<TransactionColumn> permitted) {

  private static final Set<TransactionColumn> COMMON =
      EnumSet.of(
          ID,
          KIND,
          POSTING_DATE,
          DOCUMENT_NO,
          EXTERNAL_DOCUMENT_NO,
          ITEM,
          VARIANT,
          LOCATION,
          QUANTITY,
          UNIT_OF_MEASURE,
          ORDER_NO,
          ORDER_LINE,
          SOURCE_NO,
          GEN_BUS_POSTING_GROUP,
          GEN_PROD_POSTING_GROUP,
          LOT_NO,
          SERIAL_NO,
          JOB,
          JOB_TASK,
          DESCRIPTION,
          DIMENSIONS,
          QUANTITY_BASE,
          CURRENCY,
          AMOUNT_IN_CURRENCY,
          DIRECT_UNIT_COST_IN_CURRENCY);

  private static final Set<TransactionColumn> ALWAYS =
      EnumSet.of(ID, KIND, POSTING_DATE, DOCUMENT_NO);

  private static final Set<TransactionColumn> LINE_COST =
      EnumSet.of(
          DIRECT_UNIT_COST,
          UNIT_COST,
          AMOUNT,
          INDIRECT_COST_PCT,
          OVERHEAD_RATE,
          APPLIES_TO,
          APPLIES_FROM,
          DROP_SHIPMENT,
          NON_DEDUCTIBLE_VAT);

  private static final Set<TransactionColumn> ASSEMBLY_COST =
      EnumSet.of(
          DIRECT_UNIT_COST,
          UNIT_COST,
          UNIT_AMOUNT,
          AMOUNT,
          INDIRECT_COST_PCT,
          OVERHEAD_RATE,
          APPLIES_TO,
          APPLIES_FROM);

  private static final Map<TransactionKind, KindColumns> BY_KIND =
      new EnumMap<>(TransactionKind.class);

  static {
    for (TransactionKind kind : TransactionKind.values()) {
      BY_KIND.put(kind, rules(kind));
    }
  }

  /** The columns of a kind. */
  public static KindColumns of(TransactionKind kind) {
    return BY_KIND.get(kind);
  }

  private static KindColumns rules(TransactionKind kind) {
    return switch (kind) {
      case PURCHASE_RECEIPT, PURCHASE_RETURN_SHIPMENT ->
          requires(ITEM, QUANTITY).permits(LINE_COST).permits(INVOICED_QUANTITY, INVOICE_NO);
      case SALES_SHIPMENT, SALES_RETURN_RECEIPT ->
          requires(ITEM, QUANTITY)
              .permits(LINE_COST)
              .permits(INVOICED_QUANTITY, INVOICE_NO, UNIT_PRICE, SALES_AMOUNT);
      case PURCHASE_INVOICE, PURCHASE_CREDIT_MEMO ->
          requires().permits(LINE_COST).permits(INVOICES);
      case SALES_INVOICE, SALES_CREDIT_MEMO ->
          requires().permits(LINE_COST).permits(INVOICES, UNIT_PRICE, SALES_AMOUNT);
      case ITEM_CHARGE -> requires(ITEM_CHARGE, AMOUNT, ASSIGNED_TO).permits(SIDE);
      case PURCHASE -> journal().permits(INDIRECT_COST_PCT, OVERHEAD_RATE);
      case SALE -> journal().permits(UNIT_PRICE, SALES_AMOUNT, UNIT_COST);
      case POSITIVE_ADJUSTMENT -> journal();
      case NEGATIVE_ADJUSTMENT -> journal().permits(UNIT_COST);
      case PHYSICAL_INVENTORY -> requires(ITEM, QUANTITY_COUNTED);
      case TRANSFER ->
          requires(ITEM, QUANTITY).permits(NEW_LOCATION, NEW_VARIANT, NEW_DIMENSIONS, APPLIES_TO);
      case TRANSFER_SHIPMENT ->
          requires(ITEM, QUANTITY, IN_TRANSIT_LOCATION).permits(NEW_LOCATION, APPLIES_TO);
      case TRANSFER_RECEIPT ->
          requires(ITEM, QUANTITY, IN_TRANSIT_LOCATION).permits(NEW_LOCATION, SHIPS);
      case PRODUCTION_ORDER ->
          requires(ORDER_NO, ITEM, QUANTITY)
              .permits(STATUS, UNIT_COST, INDIRECT_COST_PCT, OVERHEAD_RATE, ROUTING_NO, COMPONENTS);
      case CONSUMPTION ->
          requires(ORDER_NO, ITEM, QUANTITY).permits(UNIT_COST, APPLIES_TO, APPLIES_FROM);
      case OUTPUT ->
          requires(ORDER_NO, ITEM, QUANTITY)
              .permits(UNIT_COST, APPLIES_TO, APPLIES_FROM, SCRAP_QUANTITY);
      case CAPACITY ->
          requires(ORDER_NO, CAPACITY_TYPE, CAPACITY_NO, QUANTITY)
              .permits(
                  OPERATION_NO,
                  UNIT_COST,
                  AMOUNT,
                  INDIRECT_COST_PCT,
                  OVERHEAD_RATE,
                  SUBCONTRACTING);
      case FINISH_PRODUCTION_ORDER -> requires(ORDER_NO).permits(UPDATE_UNIT_COST);
      case ASSEMBLY_CONSUMPTION, ASSEMBLY_OUTPUT ->
          requires(ORDER_NO, ITEM, QUANTITY).permits(ASSEMBLY_COST);
      case ASSEMBLY_RESOURCE ->
          requires(ORDER_NO, CAPACITY_NO, QUANTITY).permits(ASSEMBLY_COST).permits(CAPACITY_TYPE);
      case REVALUATION ->
          requires()
              .permits(
                  PER,
                  APPLIES_TO,
                  BY_LOCATION,
                  BY_VARIANT,
                  UNIT_COST_REVALUED,
                  INVENTORY_VALUE_REVALUED,
                  AMOUNT,
                  UPDATE_STANDARD_COST);
      case UNDO -> requires(UNDOES);
      case UNAPPLY, REAPPLY -> requires(OUTBOUND, INBOUND);
    };
  }

  private static KindColumns journal() {
    return requires(ITEM, QUANTITY).permits(UNIT_AMOUNT, AMOUNT, APPLIES_TO, APPLIES_FROM);
  }

  private static KindColumns requires(TransactionColumn... columns) {
    Set<TransactionColumn> required = EnumSet.copyOf(ALWAYS);
    required.addAll(Arrays.asList(columns));
    Set<TransactionColumn> permitted = EnumSet.copyOf(COMMON);
    permitted.addAll(required);
    return new KindColumns(required, permitted);
  }

  private KindColumns permits(TransactionColumn... columns) {
    permitted.addAll(Arrays.asList(columns));
    return this;
  }

  private KindColumns permits(Set<TransactionColumn> columns) {
    permitted.addAll(columns);
    return this;
  }
}
