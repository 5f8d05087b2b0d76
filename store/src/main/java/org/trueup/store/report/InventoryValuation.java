package org.trueup.store.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.reconciliation.Mode;
import org.trueup.store.Reading;
import org.trueup.store.Row;

/**
 * Inventory valuation: opening balance, increases, decreases and closing balance per item, beside
 * the cost that stands in the general ledger (reports.md 1).
 *
 * <p>Quantities are in base units, values in LCY, both fixed values; decreases are printed with the
 * opposite sign of their entries.
 */
public final class InventoryValuation {

  private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
  private static final LocalDate END = LocalDate.of(9999, 12, 31);

  /** Sums by class; a transfer counts by whether its other end passes the filters too (1.3). */
  private static final String QUERY =
      """
      WITH entry AS (
        SELECT
          v.entry_no, v.item, v.item_ledger_entry_no, v.item_ledger_entry_type, v.posting_date,
          v.valued_quantity, v.invoiced_quantity, v.item_ledger_entry_quantity AS quantity,
          v.cost_amount_actual AS actual, v.cost_amount_expected AS expected
        FROM value_entry v
        WHERE v.item_ledger_entry_no <> 0
          AND v.posting_date <= :ending_date
          AND v.register_no <= :known_at
          AND {items}
          AND {locations}
      ), first_application AS (
        SELECT a.item_ledger_entry_no, MIN(a.entry_no) AS entry_no
        FROM item_application_entry a
        JOIN item_ledger_entry i ON i.entry_no = a.item_ledger_entry_no
        WHERE i.entry_type = 'transfer'
          AND a.register_no <= :known_at
          AND NOT EXISTS (
            SELECT 1 FROM application_state s
            WHERE s.entry_no = a.entry_no AND s.deleted_in_register BETWEEN 1 AND :known_at)
        GROUP BY a.item_ledger_entry_no
      ), from_inside AS (
        SELECT f.item_ledger_entry_no
        FROM first_application f
        JOIN item_application_entry a ON a.entry_no = f.entry_no
        JOIN item_ledger_entry i ON i.entry_no = f.item_ledger_entry_no
        JOIN item_ledger_entry o ON o.entry_no = a.outbound_entry_no AND o.item = i.item
        WHERE {locations_of_other_end}
      ), classified AS (
        SELECT
          e.*,
          p.cost_posted_to_gl,
          p.expected_cost_posted_to_gl,
          CASE
            WHEN e.posting_date < :starting_date THEN 'starting'
            WHEN e.item_ledger_entry_type
              IN ('purchase', 'positive_adjustment', 'output', 'assembly_output') THEN 'increase'
            WHEN e.item_ledger_entry_type = 'transfer'
              AND e.valued_quantity >= 0
              AND t.item_ledger_entry_no IS NULL THEN 'increase'
            ELSE 'decrease'
          END AS movement
        FROM entry e
        LEFT JOIN from_inside t ON t.item_ledger_entry_no = e.item_ledger_entry_no
        LEFT JOIN ({posted_cost}) p ON p.value_entry_no = e.entry_no
      ), summed AS (
        SELECT
          item,
          SUM(CASE WHEN movement = 'starting' THEN invoiced_quantity ELSE 0 END) AS s_invoiced,
          SUM(CASE WHEN movement = 'starting' THEN quantity ELSE 0 END) AS s_quantity,
          SUM(CASE WHEN movement = 'starting' THEN actual ELSE 0 END) AS s_actual,
          SUM(CASE WHEN movement = 'starting' THEN expected ELSE 0 END) AS s_expected,
          SUM(CASE WHEN movement = 'increase' THEN invoiced_quantity ELSE 0 END) AS i_invoiced,
          SUM(CASE WHEN movement = 'increase' THEN quantity ELSE 0 END) AS i_quantity,
          SUM(CASE WHEN movement = 'increase' THEN actual ELSE 0 END) AS i_actual,
          SUM(CASE WHEN movement = 'increase' THEN expected ELSE 0 END) AS i_expected,
          SUM(CASE WHEN movement = 'decrease' THEN -invoiced_quantity ELSE 0 END) AS d_invoiced,
          SUM(CASE WHEN movement = 'decrease' THEN -quantity ELSE 0 END) AS d_quantity,
          SUM(CASE WHEN movement = 'decrease' THEN -actual ELSE 0 END) AS d_actual,
          SUM(CASE WHEN movement = 'decrease' THEN -expected ELSE 0 END) AS d_expected,
          SUM(COALESCE(cost_posted_to_gl, 0)) AS actual_posted,
          SUM(COALESCE(expected_cost_posted_to_gl, 0)) AS expected_posted
        FROM classified
        GROUP BY item
      )
      SELECT
        COALESCE(m.inventory_posting_group, '') AS inventory_posting_group,
        COALESCE(m.description, '') AS description,
        s.*
      FROM summed s
      JOIN items m ON m.no = s.item
      WHERE LOWER(COALESCE(m.type, 'inventory')) IN ('inventory', '')
      ORDER BY 1, s.item\
      """;

  private InventoryValuation() {}

  /**
   * What the report is asked for.
   *
   * @param startingDate first day of the movements; empty: from the beginning
   * @param endingDate last day; empty with a starting date: no end
   * @param includeExpectedCost whether lines that include expected cost are shown
   * @param items items to show
   * @param locations locations whose entries count
   * @param mode whether an item with nothing but posted cost is hidden as in the reference
   * @param knownAt register up to which the ledgers count
   */
  public record Options(
      Optional<LocalDate> startingDate,
      Optional<LocalDate> endingDate,
      boolean includeExpectedCost,
      CodeFilter items,
      CodeFilter locations,
      Mode mode,
      KnownAt knownAt) {

    /**
     * Refuses a period that ends before it starts (reports.md 0.4).
     *
     * @throws Refusal STARTING-DATE-AFTER-ENDING-DATE
     */
    public Options {
      if (startingDate.isPresent()
          && endingDate.isPresent()
          && startingDate.get().isAfter(endingDate.get())) {
        throw new Refusal(
            new Failure(
                "STARTING-DATE-AFTER-ENDING-DATE",
                Place.NOWHERE,
                "The period starts on "
                    + startingDate.get()
                    + " and ends before, on "
                    + endingDate.get()
                    + ".",
                "Give an ending date on or after the starting date."));
      }
    }
  }

  /**
   * A quantity and its value.
   *
   * @param quantity fixed value in base units
   * @param value fixed value in LCY
   */
  public record Figure(long quantity, long value) {

    /** Nothing. */
    static final Figure ZERO = new Figure(0, 0);

    Figure plus(Figure other) {
      return new Figure(Math.addExact(quantity, other.quantity), Math.addExact(value, other.value));
    }

    Figure minus(Figure other) {
      return new Figure(
          Math.subtractExact(quantity, other.quantity), Math.subtractExact(value, other.value));
    }

    boolean isZero() {
      return quantity == 0 && value == 0;
    }
  }

  /**
   * A line: opening balance and movements of the period.
   *
   * @param starting balance before the period
   * @param increase increases
   * @param decrease decreases, positive where stock went out
   */
  public record Line(Figure starting, Figure increase, Figure decrease) {

    /** The balance at the end. */
    public Figure ending() {
      return starting.plus(increase).minus(decrease);
    }

    private Line minus(Line other) {
      return new Line(
          starting.minus(other.starting),
          increase.minus(other.increase),
          decrease.minus(other.decrease));
    }

    private Line plus(Line other) {
      return new Line(
          starting.plus(other.starting),
          increase.plus(other.increase),
          decrease.plus(other.decrease));
    }

    private boolean isZero() {
      return starting.isZero() && increase.isZero() && decrease.isZero();
    }
  }

  /**
   * The lines of an item.
   *
   * @param inventoryPostingGroup group on the item card now (1.5)
   * @param item number
   * @param description text of the item card
   * @param invoiced invoiced quantities and actual cost
   * @param expectedIncluded all quantities, actual and expected cost
   * @param actualPosted actual cost in the general ledger up to the end
   * @param expectedPosted expected cost in the general ledger up to the end
   */
  public record ItemRow(
      String inventoryPostingGroup,
      String item,
      String description,
      Line invoiced,
      Line expectedIncluded,
      long actualPosted,
      long expectedPosted) {

    /** All cost in the general ledger up to the end. */
    public long costPosted() {
      return Math.addExact(actualPosted, expectedPosted);
    }

    /** Whether the item is shown (1.4, 2). */
    private boolean isShown(Options options) {
      boolean residue =
          options.mode() == Mode.CORRECTED && (actualPosted != 0 || expectedPosted != 0);
      boolean expected = options.includeExpectedCost() && !expectedIncluded.isZero();
      return !invoiced.isZero() || expected || residue;
    }

    /** Whether the line that includes expected cost is printed where it was asked for (1.4, 3). */
    public boolean showsExpectedLine() {
      boolean something =
          expectedIncluded.starting.quantity != 0
              || expectedIncluded.increase.quantity != 0
              || expectedIncluded.decrease.quantity != 0
              || invoiced.starting.value != 0
              || invoiced.increase.value != 0
              || invoiced.decrease.value != 0;
      return something && !expectedIncluded.minus(invoiced).isZero();
    }
  }

  /** The lines of a total (1.5). */
  public enum TotalLine {
    /** Actual cost. */
    INVOICED,
    /** Actual and expected cost. */
    EXPECTED_INCLUDED,
    /** Only the expected cost in the general ledger. */
    EXPECTED_COST_POSTED
  }

  /**
   * A line of a total; values in LCY.
   *
   * @param total inventory posting group, or {@code report}
   * @param line which line
   * @param openingValue balance before the period
   * @param increasesValue increases
   * @param decreasesValue decreases
   * @param endingValue balance at the end
   * @param costPosted cost in the general ledger up to the end
   */
  public record Total(
      String total,
      TotalLine line,
      long openingValue,
      long increasesValue,
      long decreasesValue,
      long endingValue,
      long costPosted) {}

  /**
   * The report.
   *
   * @param rows items by posting group and number
   * @param totals totals of the groups, then of the report
   */
  public record Result(List<ItemRow> rows, List<Total> totals) {}

  /**
   * Runs the report.
   *
   * @param workDate day that ends the report where neither date is given (0.4)
   */
  public static Result run(Reading reading, Options options, LocalDate workDate) {
    List<ItemRow> rows = new ArrayList<>();
    reading.forEach(
        template(options, workDate).query(),
        row -> {
          ItemRow item = itemRow(row);
          if (item.isShown(options)) {
            rows.add(item);
          }
        });
    return new Result(List.copyOf(rows), totals(rows, options.includeExpectedCost()));
  }

  private static Template template(Options options, LocalDate workDate) {
    LocalDate noEnd = options.startingDate().isPresent() ? END : workDate;
    return Template.of(QUERY)
        .with("starting_date", options.startingDate().orElse(BEGINNING))
        .with("ending_date", options.endingDate().orElse(noEnd))
        .with("known_at", options.knownAt().last())
        .fill("items", options.items().on("v.item"))
        .fill("locations", options.locations().on("v.location"))
        .fill("locations_of_other_end", options.locations().on("o.location"))
        .fill("posted_cost", options.knownAt().postedCost());
  }

  private static ItemRow itemRow(Row row) {
    return new ItemRow(
        row.text("inventory_posting_group"),
        row.text("item"),
        row.text("description"),
        new Line(invoiced(row, "s"), invoiced(row, "i"), invoiced(row, "d")),
        new Line(
            expectedIncluded(row, "s"), expectedIncluded(row, "i"), expectedIncluded(row, "d")),
        Cells.fixed(row, "actual_posted"),
        Cells.fixed(row, "expected_posted"));
  }

  private static Figure invoiced(Row row, String movement) {
    return new Figure(
        Cells.fixed(row, movement + "_invoiced"), Cells.fixed(row, movement + "_actual"));
  }

  private static Figure expectedIncluded(Row row, String movement) {
    long value =
        Math.addExact(
            Cells.fixed(row, movement + "_actual"), Cells.fixed(row, movement + "_expected"));
    return new Figure(Cells.fixed(row, movement + "_quantity"), value);
  }

  private static List<Total> totals(List<ItemRow> rows, boolean includeExpectedCost) {
    List<Total> totals = new ArrayList<>();
    int begin = 0;
    for (int index = 1; index <= rows.size(); index++) {
      String group = rows.get(begin).inventoryPostingGroup();
      if (index == rows.size() || !rows.get(index).inventoryPostingGroup().equals(group)) {
        totals.addAll(total(group, rows.subList(begin, index), includeExpectedCost));
        begin = index;
      }
    }
    totals.addAll(total("report", rows, includeExpectedCost));
    return totals;
  }

  private static List<Total> total(String name, List<ItemRow> rows, boolean includeExpectedCost) {
    List<Total> lines = new ArrayList<>();
    lines.add(line(name, TotalLine.INVOICED, sum(rows, ItemRow::invoiced), posted(rows, false)));
    if (includeExpectedCost) {
      Line expected = sum(rows, ItemRow::expectedIncluded);
      lines.add(line(name, TotalLine.EXPECTED_INCLUDED, expected, posted(rows, true)));
    }
    long expectedPosted = posted(rows, true) - posted(rows, false);
    if (expectedPosted != 0) {
      lines.add(line(name, TotalLine.EXPECTED_COST_POSTED, sum(List.of(), null), expectedPosted));
    }
    return lines;
  }

  private static Line sum(List<ItemRow> rows, Function<ItemRow, Line> line) {
    Line sum = new Line(Figure.ZERO, Figure.ZERO, Figure.ZERO);
    for (ItemRow row : rows) {
      sum = sum.plus(line.apply(row));
    }
    return sum;
  }

  private static long posted(List<ItemRow> rows, boolean withExpected) {
    return rows.stream()
        .mapToLong(row -> withExpected ? row.costPosted() : row.actualPosted())
        .reduce(0, Math::addExact);
  }

  private static Total line(String name, TotalLine which, Line line, long posted) {
    return new Total(
        name,
        which,
        line.starting().value(),
        line.increase().value(),
        line.decrease().value(),
        line.ending().value(),
        posted);
  }
}
