package org.trueup.bench.fifo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.trueup.bench.Numbers;
import org.trueup.bench.fifo.FifoRow.Type;
import org.trueup.core.decimal.Fixed;

/**
 * Makes the rows of a FIFO file: about one receipt, one invoice and three sales in five rows, over
 * two years.
 *
 * <p>Invoices come up to a month after their receipts and differ by up to a twentieth from the
 * expected cost, mostly after some of the goods were sold; the last ones never come. Stock never
 * goes below zero.
 */
final class FifoGenerator {

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 731;
  private static final int DAYS_TO_INVOICE = 31;

  private final int rows;
  private final Numbers numbers;
  private final String[] items;
  private final long[] usualCost;
  private final int[] stock;
  private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::atRow));

  private record Due(long atRow, long receipt, int item, int quantity, long cost) {}

  FifoGenerator(int rows, int items, long seed) {
    this.rows = rows;
    numbers = new Numbers(seed);
    this.items = new String[items];
    usualCost = new long[items];
    stock = new int[items];
    for (int i = 0; i < items; i++) {
      this.items[i] = "ITEM" + String.format("%06d", i + 1);
      usualCost[i] = numbers.between(100, 500_000) * (Fixed.ONE / 1000);
    }
  }

  void generate(Consumer<FifoRow> sink) {
    for (int no = 1; no <= rows; no++) {
      sink.accept(row(no));
    }
  }

  private FifoRow row(int no) {
    if (!due.isEmpty() && due.peek().atRow() <= no) {
      return invoice(no, due.remove());
    }
    int item = numbers.below(items.length);
    return stock[item] == 0 || numbers.oneIn(4) ? receipt(no, item) : sale(no, item);
  }

  private FifoRow receipt(int no, int item) {
    int quantity = numbers.between(20, 120);
    long cost = round(numbers.about(usualCost[item], 10));
    int patience = rows / DAYS * DAYS_TO_INVOICE;
    due.add(new Due(no + 1L + numbers.below(patience + 1), no, item, quantity, cost));
    stock[item] += quantity;
    return row(no, Type.R, item, quantity, cost, 0);
  }

  private FifoRow invoice(int no, Due invoice) {
    long cost = round(numbers.about(invoice.cost(), 5));
    return row(no, Type.I, invoice.item(), invoice.quantity(), cost, invoice.receipt());
  }

  private FifoRow sale(int no, int item) {
    int quantity = Math.min(stock[item], numbers.between(1, 40));
    stock[item] -= quantity;
    return row(no, Type.S, item, quantity, 0, 0);
  }

  private FifoRow row(int no, Type type, int item, int quantity, long cost, long receipt) {
    LocalDate date = FIRST_DAY.plusDays((long) (no - 1) * DAYS / rows);
    return new FifoRow(no, date, type, items[item], Fixed.ofWhole(quantity), cost, receipt);
  }

  /** Unit costs are written with four decimals. */
  private static long round(long cost) {
    return Fixed.round(cost, 10);
  }
}
