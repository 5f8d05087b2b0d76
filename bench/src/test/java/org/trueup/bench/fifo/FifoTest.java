package org.trueup.bench.fifo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.bench.fifo.FifoRow.Type;
import org.trueup.core.company.Company;
import org.trueup.core.decimal.Fixed;

/** The FIFO workload: its rows, its file, and what the engine makes of them. */
class FifoTest {

  private static final int ROWS = 5_000;
  private static final int ITEMS = 40;
  private static final long CENT = Fixed.parse("0.01");

  private static List<FifoRow> rows(long seed) {
    List<FifoRow> rows = new ArrayList<>();
    new FifoGenerator(ROWS, ITEMS, seed).generate(rows::add);
    return rows;
  }

  private static FifoRows table(List<FifoRow> rows) {
    FifoRows table = new FifoRows();
    rows.forEach(table);
    return table;
  }

  @Test
  void a_seed_makes_the_same_rows_again_and_another_seed_others() {
    assertThat(rows(7)).isEqualTo(rows(7)).isNotEqualTo(rows(8));
  }

  @Test
  void rows_survive_the_columns_in_memory() {
    List<FifoRow> rows = rows(1);
    FifoRows table = table(rows);
    for (int position = 0; position < ROWS; position++) {
      assertThat(table.row(position)).isEqualTo(rows.get(position));
    }
  }

  @Test
  void a_file_holds_the_rows_that_were_written(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("fifo.csv.gz");
    FifoFile.write(file, new FifoGenerator(ROWS, ITEMS, 1));
    List<FifoRow> read = new ArrayList<>();
    FifoFile.read(file, read::add);
    assertThat(read).isEqualTo(rows(1));
  }

  @Test
  void items_one_by_one_or_by_threads_give_what_the_file_in_its_order_gives() {
    FifoRows rows = table(rows(1));
    Company company = FifoTransactions.company(rows.items());
    FifoResult inOrder = FifoRun.inFileOrder(rows, company).result();
    assertThat(FifoRun.itemByItem(rows, company, 1).result()).isEqualTo(inOrder);
    assertThat(FifoRun.itemByItem(rows, company, 2).result()).isEqualTo(inOrder);
  }

  @Test
  void all_cost_that_came_in_was_sold_or_lies_there() {
    List<FifoRow> rows = rows(1);
    FifoResult result = resultOf(rows);
    long received = finalCosts(rows).values().stream().mapToLong(Receipt::amount).sum();
    assertThat(result.stockValue() - result.rounding() + result.costOfGoodsSold())
        .isEqualTo(received);
  }

  @Test
  void cost_of_goods_sold_is_that_of_a_plain_queue_but_for_cents() {
    List<FifoRow> rows = rows(1);
    Map<String, Deque<Receipt>> queues = new HashMap<>();
    Map<Long, Receipt> costs = finalCosts(rows);
    long sold = 0;
    long pieces = 0;
    for (FifoRow row : rows) {
      Deque<Receipt> queue = queues.computeIfAbsent(row.item(), item -> new ArrayDeque<>());
      if (row.type() == Type.R) {
        queue.add(costs.get(row.no()));
      }
      long left = row.type() == Type.S ? row.quantity() : 0;
      while (left > 0) {
        long taken = Math.min(left, queue.element().left);
        sold += Fixed.multiply(queue.element().cost, taken, 1);
        pieces++;
        left -= taken;
        queue.element().left -= taken;
        if (queue.element().left == 0) {
          queue.remove();
        }
      }
    }
    assertThat(Math.abs(resultOf(rows).costOfGoodsSold() - sold)).isLessThan(pieces * CENT);
  }

  private static FifoResult resultOf(List<FifoRow> rows) {
    FifoRows table = table(rows);
    return FifoRun.inFileOrder(table, FifoTransactions.company(table.items())).result();
  }

  /** A receipt at what it costs in the end. */
  private static final class Receipt {
    private long left;
    private long cost;
    private long quantity;

    private long amount() {
      return Fixed.multiply(cost, quantity, CENT);
    }
  }

  private static Map<Long, Receipt> finalCosts(List<FifoRow> rows) {
    Map<Long, Receipt> receipts = new HashMap<>();
    for (FifoRow row : rows) {
      if (row.type() == Type.R) {
        Receipt receipt = new Receipt();
        receipt.quantity = row.quantity();
        receipt.left = row.quantity();
        receipt.cost = row.unitCost();
        receipts.put(row.no(), receipt);
      } else if (row.type() == Type.I) {
        receipts.get(row.receipt()).cost = row.unitCost();
      }
    }
    return receipts;
  }
}
