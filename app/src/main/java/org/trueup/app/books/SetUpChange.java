package org.trueup.app.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.StockkeepingUnit;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.ItemState;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.StockkeepingUnitState;
import org.trueup.store.Reading;

/**
 * A change of the set-up of a company whose ledgers may hold entries already: what must be refused,
 * and what becomes of the cards.
 */
final class SetUpChange {

  private final Company before;
  private final Company after;
  private final List<ItemState> items = new ArrayList<>();
  private final List<StockkeepingUnitState> stockkeepingUnits = new ArrayList<>();

  private SetUpChange(Company before, Company after) {
    this.before = before;
    this.after = after;
  }

  /**
   * A change to other tables.
   *
   * @param named columns of cards that the change sets by name
   * @throws Refusal for every fault of the tables, and for everything that entries rely on
   */
  static SetUpChange to(CompanyRows wanted, Company before, CardColumns named, Reading reading) {
    SetUpChange change = new SetUpChange(before, Companies.from(wanted));
    if (reading.lastNumbers().register() > 0) {
      new SetUpWithEntries(before, change.after, reading).refuse();
      change.followCards(named, reading);
    }
    return change;
  }

  /**
   * The tables of a folder over those that stand: a table that the folder fills takes the place of
   * the present one, a table that it leaves empty stays.
   */
  static CompanyRows merged(CompanyRows present, CompanyRows folder) {
    CompanyRows merged = present;
    for (Table table : Table.values()) {
      if (!folder.of(table).isEmpty()) {
        merged = merged.with(table, folder.of(table));
      }
    }
    return merged;
  }

  /** The company from now on. */
  Company after() {
    return after;
  }

  /** Whether nothing would be written. */
  boolean isEmpty() {
    return items.isEmpty()
        && stockkeepingUnits.isEmpty()
        && Stream.of(Table.values())
            .allMatch(table -> texts(before, table).equals(texts(after, table)));
  }

  private static List<Map<String, String>> texts(Company company, Table table) {
    return company.rows().of(table).stream().map(CompanyRow::values).toList();
  }

  /** The cards that follow the change. */
  LedgerChanges cards() {
    return LedgerChanges.ofCards(items, stockkeepingUnits);
  }

  /** What was read before the change, with the cards as they stand after it. */
  LedgerSnapshot appliedTo(LedgerSnapshot snapshot) {
    return snapshot.withCards(items, stockkeepingUnits);
  }

  /** Cards that the ledger has not moved yet begin with the set-up and need no state. */
  private void followCards(CardColumns named, Reading reading) {
    for (ItemState state : reading.itemStates()) {
      ItemState following =
          state.following(
              before.item(state.item()), after.item(state.item()), named.of(state.item()));
      if (!following.equals(state)) {
        items.add(following);
      }
    }
    reading.stockkeepingUnitStates().forEach(state -> followUnit(state, named));
  }

  private void followUnit(StockkeepingUnitState state, CardColumns named) {
    StockkeepingUnit old = before.stockkeepingUnits().get(state.key());
    StockkeepingUnit now = after.stockkeepingUnits().get(state.key());
    if (old == null || now == null) {
      return;
    }
    boolean standard = after.item(state.key().item()).isStandard();
    StockkeepingUnitState following = state.following(old, now, standard, named.of(state.key()));
    if (!following.equals(state)) {
      stockkeepingUnits.add(following);
    }
  }
}
