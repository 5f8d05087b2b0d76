package org.trueup.app.books;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.Item;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.input.InputFailures;
import org.trueup.store.Query;
import org.trueup.store.Reading;
import org.trueup.store.Row;

/**
 * What a set-up may no longer change once entries rely on it (costing.md 2.1, gl-posting.md 9): the
 * costing method, type and base unit of an item, that items and locations exist, and the rows of
 * the posting setups that cost was or will be posted by.
 */
final class SetUpWithEntries {

  private static final Query ITEMS =
      Query.of(
          "SELECT item AS code FROM item_ledger_entry"
              + " UNION SELECT item FROM item_state UNION SELECT item FROM order_state");

  private static final Query LOCATIONS =
      Query.of("SELECT DISTINCT location AS code FROM item_ledger_entry");

  /** Places and groups of value entries, posted or not. */
  private static final Query INVENTORY_POSTING_SETUPS =
      Query.of(
          "SELECT DISTINCT v.location AS first_code, o.inventory_posting_group AS second_code"
              + " FROM value_entry v JOIN origin o ON o.origin_no = v.origin_no");

  /** Groups of general ledger entries. */
  private static final Query GENERAL_POSTING_SETUPS =
      Query.of(
          "SELECT DISTINCT o.gen_bus_posting_group AS first_code,"
              + " o.gen_prod_posting_group AS second_code"
              + " FROM gl_item_relation r"
              + " JOIN value_entry v ON v.entry_no = r.value_entry_no"
              + " JOIN origin o ON o.origin_no = v.origin_no");

  private final Company before;
  private final Company after;
  private final Reading reading;
  private final List<Failure> failures = new ArrayList<>();

  SetUpWithEntries(Company before, Company after, Reading reading) {
    this.before = before;
    this.after = after;
    this.reading = reading;
  }

  /** What the change takes away or changes though entries rely on it, one failure for each. */
  List<Failure> failures() {
    refuseMissing("item", ITEMS, before.items(), after.items());
    refuseMissing("location", LOCATIONS, before.locations(), after.locations());
    refuseChangedItems();
    refuseMissingSetups();
    return failures;
  }

  private void refuseMissing(String what, Query used, Map<String, ?> old, Map<String, ?> now) {
    Set<String> missing = new HashSet<>(old.keySet());
    missing.removeAll(now.keySet());
    among(used, missing)
        .forEach(
            code ->
                failures.add(
                    new Failure(
                        "HAS-ENTRIES",
                        Place.NOWHERE,
                        "The " + what + " " + code + " has entries and cannot be taken away.",
                        "Keep its row; block an item that is no longer used.")));
  }

  private void refuseChangedItems() {
    Set<String> changed = new HashSet<>();
    for (Item now : after.items().values()) {
      Item old = before.items().get(now.no());
      if (old != null && !changedColumn(old, now).isEmpty()) {
        changed.add(now.no());
      }
    }
    for (String no : among(ITEMS, changed)) {
      String column = changedColumn(before.item(no), after.item(no));
      failures.add(
          new Failure(
              "HAS-ENTRIES",
              InputFailures.in(placeOf(no), column),
              "Item " + no + " has entries, so its " + column + " cannot change.",
              "Set up another item and move the stock to it."));
    }
  }

  private void refuseMissingSetups() {
    refuseMissingRows(
        "inventory posting setup",
        INVENTORY_POSTING_SETUPS,
        before.inventoryPostingSetups().stream()
            .filter(
                row ->
                    after
                        .inventoryPostingSetup(row.location(), row.inventoryPostingGroup())
                        .isEmpty())
            .map(row -> List.of(row.location(), row.inventoryPostingGroup())));
    refuseMissingRows(
        "general posting setup",
        GENERAL_POSTING_SETUPS,
        before.generalPostingSetups().stream()
            .filter(
                row ->
                    after
                        .generalPostingSetup(row.genBusPostingGroup(), row.genProdPostingGroup())
                        .isEmpty())
            .map(row -> List.of(row.genBusPostingGroup(), row.genProdPostingGroup())));
  }

  private void refuseMissingRows(String what, Query used, Stream<List<String>> gone) {
    Set<List<String>> missing = gone.collect(Collectors.toSet());
    if (missing.isEmpty()) {
      return;
    }
    for (Row row : reading.rows(used)) {
      List<String> key = List.of(row.text("first_code"), row.text("second_code"));
      if (missing.contains(key)) {
        failures.add(
            new Failure(
                "HAS-ENTRIES",
                Place.NOWHERE,
                "The "
                    + what
                    + " for '"
                    + key.getFirst()
                    + "' and '"
                    + key.getLast()
                    + "' has entries and cannot be taken away.",
                "Keep its row."));
      }
    }
  }

  private static String changedColumn(Item old, Item now) {
    if (old.costingMethod() != now.costingMethod()) {
      return "costing_method";
    }
    if (old.type() != now.type()) {
      return "type";
    }
    boolean sameUnit = old.baseUnitOfMeasure().equals(now.baseUnitOfMeasure());
    return sameUnit ? "" : "base_unit_of_measure";
  }

  private Place placeOf(String item) {
    return after.rows().of(Table.ITEMS).stream()
        .filter(row -> row.text("no").equals(item))
        .map(CompanyRow::place)
        .findFirst()
        .orElse(Place.NOWHERE);
  }

  /** Those of some codes that entries have, sorted. */
  private List<String> among(Query used, Set<String> codes) {
    if (codes.isEmpty()) {
      return List.of();
    }
    return reading.rows(used).stream()
        .map(row -> row.text("code"))
        .filter(codes::contains)
        .sorted()
        .toList();
  }
}
