package org.trueup.app.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.core.books.CardChanges;
import org.trueup.core.books.CardColumns;
import org.trueup.core.books.SetUpConsequences;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.NoSeries;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.store.Reading;

/**
 * A change of the set-up of a company whose ledgers may hold entries already: what must be refused,
 * and what becomes of the cards.
 */
final class SetUpChange {

  private final Company before;
  private final Company after;
  private final CardChanges cards;

  private SetUpChange(Company before, Company after, CardChanges cards) {
    this.before = before;
    this.after = after;
    this.cards = cards;
  }

  /**
   * A change to other tables.
   *
   * @param named columns of cards that the change sets by name
   * @throws Refusal for every fault of the tables, and for everything that entries rely on
   */
  static SetUpChange to(CompanyRows wanted, Company before, CardColumns named, Reading reading) {
    Company after = Companies.from(wanted);
    List<Failure> failures = new ArrayList<>();
    failures.addAll(new SetUpWithEntries(before, after, reading).failures());
    failures.addAll(
        new SetUpConsequences(before, after)
            .failures(InventoryPeriods.of(before).changedBy(reading.inventoryPeriods())));
    Refusal.ifAny(failures);
    CardChanges cards =
        CardChanges.between(
            before, after, reading.itemStates(), reading.stockkeepingUnitStates(), named);
    return new SetUpChange(before, after, cards);
  }

  /** No change. */
  static SetUpChange none(Company company) {
    return new SetUpChange(company, company, new CardChanges(List.of(), List.of()));
  }

  /**
   * The tables of a folder over those that stand: a table that the folder fills takes the place of
   * the present one, a table that it leaves empty stays. Number series do not go back.
   */
  static CompanyRows merged(CompanyRows present, CompanyRows folder) {
    CompanyRows merged = present;
    for (Table table : Table.values()) {
      if (!folder.of(table).isEmpty()) {
        merged = merged.with(table, rows(table, present, folder));
      }
    }
    return folder.of(Table.ITEM_UNITS_OF_MEASURE).isEmpty() ? withUnitsOfItems(merged) : merged;
  }

  private static List<CompanyRow> rows(Table table, CompanyRows present, CompanyRows folder) {
    return table == Table.NO_SERIES
        ? NoSeries.keepingNumbers(present.of(table), folder.of(table))
        : folder.of(table);
  }

  /** Base units, which follow from the items, go with them. */
  private static CompanyRows withUnitsOfItems(CompanyRows rows) {
    Set<String> items =
        rows.of(Table.ITEMS).stream()
            .map(item -> item.text("no").toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet());
    List<CompanyRow> units =
        rows.of(Table.ITEM_UNITS_OF_MEASURE).stream()
            .filter(unit -> items.contains(unit.text("item").toUpperCase(Locale.ROOT)))
            .toList();
    return rows.with(Table.ITEM_UNITS_OF_MEASURE, units);
  }

  /** The company from now on. */
  Company after() {
    return after;
  }

  /** Whether nothing would be written. */
  boolean isEmpty() {
    return cards.items().isEmpty()
        && cards.stockkeepingUnits().isEmpty()
        && Stream.of(Table.values())
            .allMatch(table -> texts(before, table).equals(texts(after, table)));
  }

  private static List<Map<String, String>> texts(Company company, Table table) {
    return company.rows().of(table).stream().map(CompanyRow::values).toList();
  }

  /** The cards that follow the change. */
  LedgerChanges cards() {
    return LedgerChanges.ofCards(cards.items(), cards.stockkeepingUnits());
  }

  /**
   * Everything that the change means for the ledgers: cards, and what else follows from it.
   *
   * @param periods inventory periods as they stand after the change
   */
  LedgerChanges consequences(Reading reading, InventoryPeriods periods) {
    SetUpConsequences consequences = new SetUpConsequences(before, after);
    if (!consequences.areAny()) {
      return cards();
    }
    LedgerSnapshot changed = reading.ledger().withCards(cards.items(), cards.stockkeepingUnits());
    return consequences
        .in(changed, periods)
        .withCardsBefore(cards.items(), cards.stockkeepingUnits());
  }

  /** What was read before the change, as it stands after the register of the change. */
  LedgerSnapshot appliedTo(LedgerSnapshot snapshot) {
    return isEmpty()
        ? snapshot
        : snapshot
            .withCards(cards.items(), cards.stockkeepingUnits())
            .afterRegister(snapshot.numbers().register() + 1);
  }
}
