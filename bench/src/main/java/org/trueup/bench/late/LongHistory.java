package org.trueup.bench.late;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trueup.bench.Numbers;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.CostingMethod;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Place;
import org.trueup.core.transaction.PlainTransaction;
import org.trueup.core.transaction.TransactionRow;

/**
 * One item with many movements over two years: a receipt of 100 units, invoiced at once, and four
 * sales of 20, again and again. Two receipts are not invoiced: one of the first month, one of the
 * last.
 */
final class LongHistory {

  static final String EARLY = "EARLY";
  static final String RECENT = "RECENT";

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 731;
  private static final int MOVEMENTS_OF_A_CYCLE = 5;
  private static final String ITEM = "LONG";

  private final int cycles;
  private final CostingMethod method;
  private final Numbers numbers = new Numbers(1);

  LongHistory(int movements, CostingMethod method) {
    cycles = movements / MOVEMENTS_OF_A_CYCLE;
    this.method = method;
  }

  CompanyRows setup() {
    Map<String, String> item =
        Map.of("no", ITEM, "costing_method", method.name().toLowerCase(Locale.ROOT));
    Map<String, String> period = Map.of("setting", "average_cost_period", "value", "month");
    return CompanyRows.NONE
        .with(Table.SETTINGS, List.of(new CompanyRow(period, Place.NOWHERE)))
        .with(Table.ITEMS, List.of(new CompanyRow(item, Place.NOWHERE)));
  }

  List<TransactionRow> transactions() {
    List<TransactionRow> rows = new ArrayList<>(cycles * MOVEMENTS_OF_A_CYCLE);
    for (int cycle = 0; cycle < cycles; cycle++) {
      LocalDate day = FIRST_DAY.plusDays((long) DAYS * cycle / cycles);
      rows.add(receipt(cycle, day));
      for (int sale = 1; sale < MOVEMENTS_OF_A_CYCLE; sale++) {
        String id = "S" + cycle + "-" + sale;
        rows.add(row(id, "sale", day, Map.of("item", ITEM, "quantity", 20)));
      }
    }
    return rows;
  }

  private TransactionRow receipt(int cycle, LocalDate day) {
    int cost = numbers.between(90, 110);
    if (cycle == cycles / 48) {
      return row(EARLY, "purchase_receipt", day, figures(100, cost));
    }
    if (cycle == cycles - cycles / 48) {
      return row(RECENT, "purchase_receipt", day, figures(100, cost));
    }
    return row("R" + cycle, "purchase_invoice", day, figures(100, cost));
  }

  private static Map<String, Object> figures(int quantity, int cost) {
    return Map.of("item", ITEM, "quantity", quantity, "direct_unit_cost", cost);
  }

  /** The invoice of one of the two receipts, at another cost than was expected. */
  TransactionRow invoiceOf(String receipt) {
    LocalDate day = FIRST_DAY.plusDays(DAYS);
    Map<String, Object> invoice = new HashMap<>(figures(100, 137));
    invoice.put("invoices", receipt);
    return row("INVOICE-OF-" + receipt, "purchase_invoice", day, invoice);
  }

  private static TransactionRow row(
      String id, String kind, LocalDate day, Map<String, Object> figures) {
    Map<String, Object> values = new HashMap<>(figures);
    values.put("id", id);
    values.put("kind", kind);
    values.put("posting_date", day.toString());
    values.put("document_no", id);
    return new PlainTransaction(values, Place.ofTransaction(id));
  }
}
