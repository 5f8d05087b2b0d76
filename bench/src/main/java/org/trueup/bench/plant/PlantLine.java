package org.trueup.bench.plant;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.transaction.TransactionColumn;
import org.trueup.core.transaction.TransactionKind;

/** A transaction line that is being put together: texts by column. */
final class PlantLine {

  /** The columns that lines of the plant use, in the order of its files. */
  static final List<TransactionColumn> COLUMNS =
      List.of(
          TransactionColumn.ID,
          TransactionColumn.KIND,
          TransactionColumn.POSTING_DATE,
          TransactionColumn.DOCUMENT_NO,
          TransactionColumn.ITEM,
          TransactionColumn.LOCATION,
          TransactionColumn.QUANTITY,
          TransactionColumn.LOT_NO,
          TransactionColumn.GEN_BUS_POSTING_GROUP,
          TransactionColumn.DIRECT_UNIT_COST,
          TransactionColumn.UNIT_AMOUNT,
          TransactionColumn.UNIT_COST,
          TransactionColumn.UNIT_PRICE,
          TransactionColumn.INVOICED_QUANTITY,
          TransactionColumn.INVOICE_NO,
          TransactionColumn.INVOICES,
          TransactionColumn.APPLIES_TO,
          TransactionColumn.APPLIES_FROM,
          TransactionColumn.ITEM_CHARGE,
          TransactionColumn.AMOUNT,
          TransactionColumn.ASSIGNED_TO,
          TransactionColumn.NEW_LOCATION,
          TransactionColumn.IN_TRANSIT_LOCATION,
          TransactionColumn.SHIPS,
          TransactionColumn.ORDER_NO,
          TransactionColumn.ORDER_LINE,
          TransactionColumn.CAPACITY_TYPE,
          TransactionColumn.CAPACITY_NO);

  private final Map<TransactionColumn, String> texts = new EnumMap<>(TransactionColumn.class);

  PlantLine(String id, TransactionKind kind, LocalDate date, String document) {
    with(TransactionColumn.ID, id);
    with(TransactionColumn.KIND, kind.name().toLowerCase(Locale.ROOT));
    with(TransactionColumn.POSTING_DATE, date.toString());
    with(TransactionColumn.DOCUMENT_NO, document);
  }

  PlantLine with(TransactionColumn column, String text) {
    if (!text.isEmpty()) {
      texts.put(column, text);
    }
    return this;
  }

  PlantLine with(TransactionColumn column, int number) {
    return with(column, Integer.toString(number));
  }

  /** Sets a cost or price, a fixed value. */
  PlantLine at(TransactionColumn column, long figure) {
    return with(column, Fixed.toText(figure));
  }

  PlantLine goods(PlantItem item, String location, int quantity) {
    return with(TransactionColumn.ITEM, item.no())
        .with(TransactionColumn.LOCATION, location)
        .with(TransactionColumn.QUANTITY, quantity);
  }

  /** Invoices the whole line in the same step. */
  PlantLine invoiced(int quantity, String invoice) {
    return with(TransactionColumn.INVOICED_QUANTITY, quantity)
        .with(TransactionColumn.INVOICE_NO, invoice);
  }

  String id() {
    return texts.get(TransactionColumn.ID);
  }

  String text(TransactionColumn column) {
    return texts.getOrDefault(column, "");
  }

  /** The texts by the names of their columns. */
  Map<String, String> named() {
    Map<String, String> named = new LinkedHashMap<>();
    texts.forEach((column, text) -> named.put(column.columnName(), text));
    return named;
  }
}
