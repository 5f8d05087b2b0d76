package org.trueup.bench.fifo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.trueup.bench.fifo.FifoRow.Type;

/** The rows of a FIFO file in memory: five numbers each, one row after the other. */
final class FifoRows implements Consumer<FifoRow> {

  private static final Type[] TYPES = Type.values();
  private static final int WIDTH = 5;
  private static final int NO = 0;
  private static final int DAY_AND_TYPE = 1;
  private static final int ITEM_AND_RECEIPT = 2;
  private static final int QUANTITY = 3;
  private static final int UNIT_COST = 4;

  private final List<String> items;
  private final Map<String, Integer> itemIndexes = new HashMap<>();
  private final List<LocalDate> days;
  private final Map<LocalDate, Integer> dayIndexes = new HashMap<>();
  private long[] cells;
  private int size;

  FifoRows() {
    this(new ArrayList<>(), new ArrayList<>(), new long[1024 * WIDTH]);
  }

  private FifoRows(List<String> items, List<LocalDate> days, long[] cells) {
    this.items = items;
    this.days = days;
    this.cells = cells;
  }

  @Override
  public void accept(FifoRow row) {
    int at = size * WIDTH;
    if (at == cells.length) {
      cells = Arrays.copyOf(cells, Math.multiplyExact(at, 2));
    }
    long item = itemIndexes.computeIfAbsent(row.item(), this::newItem);
    long day = dayIndexes.computeIfAbsent(row.date(), this::newDay);
    cells[at + NO] = row.no();
    cells[at + DAY_AND_TYPE] = day * TYPES.length + row.type().ordinal();
    cells[at + ITEM_AND_RECEIPT] = item << Integer.SIZE | Math.toIntExact(row.receipt());
    cells[at + QUANTITY] = row.quantity();
    cells[at + UNIT_COST] = row.unitCost();
    size++;
  }

  private Integer newItem(String item) {
    items.add(item);
    return items.size() - 1;
  }

  private Integer newDay(LocalDate day) {
    days.add(day);
    return days.size() - 1;
  }

  int size() {
    return size;
  }

  /** The items in the order in which they first appear. */
  List<String> items() {
    return items;
  }

  /** A row by its position. */
  FifoRow row(int position) {
    int at = position * WIDTH;
    int dayAndType = (int) cells[at + DAY_AND_TYPE];
    return new FifoRow(
        cells[at + NO],
        days.get(dayAndType / TYPES.length),
        TYPES[dayAndType % TYPES.length],
        items.get(itemAt(position)),
        cells[at + QUANTITY],
        cells[at + UNIT_COST],
        (int) cells[at + ITEM_AND_RECEIPT]);
  }

  private int itemAt(int position) {
    return (int) (cells[position * WIDTH + ITEM_AND_RECEIPT] >>> Integer.SIZE);
  }

  /** Where the rows of each item begin among the grouped rows, and at last their number. */
  int[] startsOfItems() {
    int[] starts = new int[items.size() + 1];
    for (int position = 0; position < size; position++) {
      starts[itemAt(position) + 1]++;
    }
    for (int item = 0; item < items.size(); item++) {
      starts[item + 1] += starts[item];
    }
    return starts;
  }

  /** The same rows item by item, those of one item in the order of the file. */
  FifoRows byItem(int[] startsOfItems) {
    int[] next = startsOfItems.clone();
    FifoRows grouped = new FifoRows(items, days, new long[size * WIDTH]);
    for (int position = 0; position < size; position++) {
      int to = next[itemAt(position)]++;
      System.arraycopy(cells, position * WIDTH, grouped.cells, to * WIDTH, WIDTH);
    }
    grouped.size = size;
    return grouped;
  }
}
