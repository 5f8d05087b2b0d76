package org.trueup.app.books;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.trueup.core.company.Company;
import org.trueup.core.company.Item;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;

/**
 * The items that a run takes: those of some numbers and those of some categories; all of them where
 * neither is named.
 *
 * @param items item numbers, in any case
 * @param categories item categories, in any case
 */
public record ItemChoice(List<String> items, List<String> categories) {

  /** Every item. */
  public static final ItemChoice ALL = new ItemChoice(List.of(), List.of());

  /** Whether every item is taken. */
  public boolean isAll() {
    return items.isEmpty() && categories.isEmpty();
  }

  /**
   * The numbers that are taken, as the company spells them.
   *
   * @throws Refusal UNKNOWN-CODE for each number or category that no item has
   */
  public Set<String> in(Company company) {
    if (isAll()) {
      return company.items().keySet();
    }
    Set<String> chosen = new HashSet<>();
    List<Failure> failures = new ArrayList<>();
    for (String no : items) {
      choose(company, item -> item.no().equalsIgnoreCase(no), "item " + no, chosen, failures);
    }
    for (String code : categories) {
      choose(
          company,
          item -> item.category().equalsIgnoreCase(code),
          "item of the category " + code,
          chosen,
          failures);
    }
    Refusal.ifAny(failures);
    return chosen;
  }

  private static void choose(
      Company company,
      Predicate<Item> wanted,
      String what,
      Set<String> chosen,
      List<Failure> failures) {
    List<String> found = company.items().values().stream().filter(wanted).map(Item::no).toList();
    chosen.addAll(found);
    if (found.isEmpty()) {
      failures.add(
          new Failure(
              "UNKNOWN-CODE",
              Place.NOWHERE,
              "The company has no " + what + ".",
              "Check the spelling against the items of the company."));
    }
  }
}
