package org.trueup.app.books;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.Item;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.input.InputFailures;
import org.trueup.store.Query;
import org.trueup.store.Reading;

/**
 * What a set-up may no longer change once entries rely on it (costing.md 2.1): the costing method,
 * type and base unit of an item, and that items and locations exist.
 */
final class SetUpWithEntries {

  private static final Query ITEMS =
      Query.of(
          "SELECT item AS code FROM item_ledger_entry"
              + " UNION SELECT item FROM item_state UNION SELECT item FROM order_state");

  private static final Query LOCATIONS =
      Query.of("SELECT DISTINCT location AS code FROM item_ledger_entry");

  private final Company before;
  private final Company after;
  private final Reading reading;
  private final List<Failure> failures = new ArrayList<>();

  SetUpWithEntries(Company before, Company after, Reading reading) {
    this.before = before;
    this.after = after;
    this.reading = reading;
  }

  /**
   * Refuses what entries rely on.
   *
   * @throws Refusal with one failure for each
   */
  void refuse() {
    refuseMissing("item", ITEMS, before.items(), after.items());
    refuseMissing("location", LOCATIONS, before.locations(), after.locations());
    refuseChangedItems();
    if (!failures.isEmpty()) {
      throw new Refusal(failures);
    }
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
