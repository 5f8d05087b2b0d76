package org.trueup.core.company;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.input.InputFailures;

/** Rules between the cells of a set-up that no single column can state. */
final class CompanyRules {

  private final CompanyRows rows;
  private final List<Failure> failures = new ArrayList<>();

  private CompanyRules(CompanyRows rows) {
    this.rows = rows;
  }

  /** What is broken. */
  static List<Failure> check(CompanyRows rows) {
    CompanyRules rules = new CompanyRules(rows);
    rules.checkReportingCurrency();
    rules.checkRange("allow_posting_from", "allow_posting_to");
    rules.checkRange("user_allow_posting_from", "user_allow_posting_to");
    rows.of(Table.ITEMS).forEach(rules::checkCostingMethod);
    rules.checkBaseUnits();
    rows.of(Table.DIMENSION_COMBINATIONS).forEach(rules::checkCombination);
    rows.of(Table.DIMENSION_VALUE_COMBINATIONS).forEach(rules::checkCombination);
    rules.checkJournal("invt_cost_journal_template_name", "invt_cost_journal_batch_name");
    rules.checkJournal("apply_journal_template_name", "apply_journal_batch_name");
    rows.of(Table.NO_SERIES).forEach(rules::checkNoSeries);
    rules.checkBomCycles();
    return rules.failures;
  }

  private Optional<CompanyRow> setting(String name) {
    return rows.of(Table.SETTINGS).stream()
        .filter(row -> row.text("setting").equals(name) && !row.text("value").isEmpty())
        .findFirst();
  }

  private void fail(String code, CompanyRow row, String column, String reason, String remedy) {
    Place place = InputFailures.in(row.place(), column);
    failures.add(new Failure(code, place, reason, remedy));
  }

  private void checkReportingCurrency() {
    KeyIndex currencies = new KeyIndex(rows.of(Table.CURRENCIES), Table.CURRENCIES.keyColumns());
    setting("additional_reporting_currency")
        .filter(row -> currencies.find(List.of(row.text("value"))) == null)
        .ifPresent(
            row ->
                failures.add(
                    InputFailures.unknownCode(
                        InputFailures.in(row.place(), "value"),
                        row.text("value"),
                        Table.CURRENCIES.tableName(),
                        currencies.lastParts(List.of()))));
  }

  private void checkRange(String from, String to) {
    Optional<LocalDate> first = setting(from).map(row -> row.date("value"));
    Optional<CompanyRow> end = setting(to);
    if (first.isPresent() && end.isPresent() && end.get().date("value").isBefore(first.get())) {
      fail(
          "EMPTY-RANGE",
          end.get(),
          "value",
          to + " lies before " + from + ".",
          "Let the range end on or after " + first.get() + ".");
    }
  }

  /** A batch belongs to a template, and both are in the table of batches (gl-posting.md 9). */
  private void checkJournal(String templateSetting, String batchSetting) {
    Optional<CompanyRow> template = setting(templateSetting);
    Optional<CompanyRow> batch = setting(batchSetting);
    if (template.isEmpty()) {
      batch.ifPresent(
          row ->
              fail(
                  "JOURNAL-TEMPLATE-REQUIRED",
                  row,
                  "value",
                  "The batch of " + batchSetting + " belongs to no template.",
                  "Set " + templateSetting + " too, or leave both blank."));
      return;
    }
    checkJournalPart(template.get(), List.of("journal_template_name"), List.of());
    batch.ifPresent(
        row ->
            checkJournalPart(
                row,
                List.of("journal_template_name", "name"),
                List.of(template.get().text("value"))));
  }

  private void checkJournalPart(CompanyRow row, List<String> columns, List<String> owner) {
    KeyIndex batches = new KeyIndex(rows.of(Table.JOURNAL_BATCHES), columns);
    List<String> parts = new ArrayList<>(owner);
    parts.add(row.text("value"));
    if (batches.find(parts) == null) {
      failures.add(
          InputFailures.unknownCode(
              InputFailures.in(row.place(), "value"),
              row.text("value"),
              Table.JOURNAL_BATCHES.tableName(),
              batches.lastParts(owner)));
    }
  }

  private void checkNoSeries(CompanyRow series) {
    String startingNo = series.text("starting_no");
    String lastNoUsed = series.text("last_no_used");
    if (startingNo.isEmpty() && lastNoUsed.isEmpty()) {
      fail(
          "NO-SERIES-EMPTY",
          series,
          "starting_no",
          "Number series " + series.text("code") + " names no number.",
          "Give it a starting number or the last number used.");
    }
    for (String column : List.of("starting_no", "last_no_used")) {
      String no = series.text(column);
      if (!no.isEmpty() && !NoSeries.isNumber(no)) {
        fail(
            "NUMBER-WITHOUT-DIGITS",
            series,
            column,
            "Number " + no + " cannot be counted up.",
            "Let it have digits, such as GL-0001.");
      }
    }
  }

  private void checkCombination(CompanyRow row) {
    if (row.text("dimension_1").equalsIgnoreCase(row.text("dimension_2"))) {
      fail(
          "SAME-DIMENSION",
          row,
          "dimension_2",
          "A dimension has one value on an entry, so it combines with others only.",
          "Name two dimensions, or remove the row.");
    }
  }

  /** Other methods than FIFO need stock (costing.md 2.1). */
  private void checkCostingMethod(CompanyRow item) {
    if (!item.text("type").equals("inventory") && !item.text("costing_method").equals("fifo")) {
      fail(
          "COSTING-METHOD-NEEDS-INVENTORY",
          item,
          "costing_method",
          "An item that is not kept in stock can only have the costing method fifo.",
          "Leave the costing method blank, or make it an inventory item.");
    }
  }

  private void checkBaseUnits() {
    Map<String, String> base = new HashMap<>();
    rows.of(Table.ITEMS)
        .forEach(item -> base.put(item.text("no"), item.text("base_unit_of_measure")));
    for (CompanyRow unit : rows.of(Table.ITEM_UNITS_OF_MEASURE)) {
      boolean isBase = unit.text("code").equalsIgnoreCase(base.get(unit.text("item")));
      if (isBase && !holdsOne(unit.text("qty_per_unit_of_measure"))) {
        fail(
            "BASE-UNIT-NOT-ONE",
            unit,
            "qty_per_unit_of_measure",
            "The base unit of measure of item " + unit.text("item") + " must hold 1.",
            "Write 1, or choose another base unit.");
      }
    }
  }

  /** Whether a quantity is one; a blank one is at fault already. */
  private static boolean holdsOne(String quantity) {
    return quantity.isEmpty() || new BigDecimal(quantity).compareTo(BigDecimal.ONE) == 0;
  }

  /** An item must not be a component of itself, on any level. */
  private void checkBomCycles() {
    Map<String, List<CompanyRow>> lines = new HashMap<>();
    rows.of(Table.BOM_LINES)
        .forEach(
            line -> lines.computeIfAbsent(line.text("item"), k -> new ArrayList<>()).add(line));
    Set<String> clean = new HashSet<>();
    for (String item : lines.keySet().stream().sorted().toList()) {
      findCycle(item, lines, new ArrayDeque<>(), clean);
    }
  }

  private void findCycle(
      String item, Map<String, List<CompanyRow>> lines, Deque<String> above, Set<String> clean) {
    if (clean.contains(item)) {
      return;
    }
    above.push(item);
    for (CompanyRow line : lines.getOrDefault(item, List.of())) {
      String component = line.text("component");
      if (above.contains(component)) {
        fail(
            "BOM-CYCLE",
            line,
            "component",
            component + " is a component of itself.",
            "Remove one of the lines of the circle.");
      } else {
        findCycle(component, lines, above, clean);
      }
    }
    above.pop();
    clean.add(item);
  }
}
