package org.trueup.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trueup.core.books.CardColumns;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Place;
import org.trueup.core.period.FiscalYears;
import org.trueup.core.transaction.FirstUse;
import org.trueup.core.transaction.PlainTransaction;
import org.trueup.testkit.history.History.Event;

/** The set-up of a history as it stands while its events pass. */
final class SetUp {

  private final List<PlainTransaction> transactions;
  private CompanyRows rows;

  SetUp(History history) {
    this(new ArrayList<>(), CompanyRows.NONE);
    history.tables().forEach(this::add);
    for (Event event : history.events()) {
      if (event instanceof Event.Post post) {
        transactions.add(plain(post));
      }
    }
  }

  private SetUp(List<PlainTransaction> transactions, CompanyRows rows) {
    this.transactions = transactions;
    this.rows = rows;
  }

  /** The set-up as it stands, which changes of this one do not reach. */
  SetUp copy() {
    return new SetUp(transactions, rows);
  }

  static PlainTransaction plain(Event.Post post) {
    return new PlainTransaction(post.transaction(), Place.NOWHERE);
  }

  private void add(String name, List<Map<String, String>> added) {
    Table table = Table.of(name).orElseThrow();
    rows = rows.add(table, added.stream().map(CompanyRow::of).toList());
  }

  /** Fiscal years that are open follow the settings of averages (AVG-3). */
  void set(Event.Set event) {
    CompanyRows complete = FirstUse.complete(rows, transactions);
    rows = FiscalYears.set(complete, Map.of(event.setting(), event.value()));
  }

  /** The columns of cards that a change names. */
  CardColumns namedBy(Event.Change event) {
    Table table = Table.of(event.table()).orElseThrow();
    return CardColumns.setBy(rows, table, event.key(), event.values().keySet());
  }

  void change(Event.Change event) {
    rows = rows.change(Table.of(event.table()).orElseThrow(), event.key(), event.values());
  }

  /** This period and all earlier ones are closed (periods.md 5.3). */
  void close(Event.Close event) {
    setClosed(day -> day.compareTo(event.endingDate()) <= 0, true);
    if (endingDates().noneMatch(event.endingDate()::equals)) {
      Map<String, String> period = Map.of("ending_date", event.endingDate(), "closed", "true");
      rows = rows.add(Table.INVENTORY_PERIODS, List.of(CompanyRow.of(period)));
    }
  }

  /** This period and all later ones are open again (periods.md 5.4). */
  void reopen(Event.Reopen event) {
    setClosed(day -> day.compareTo(event.endingDate()) >= 0, false);
  }

  private Stream<String> endingDates() {
    return rows.of(Table.INVENTORY_PERIODS).stream().map(row -> row.text("ending_date"));
  }

  private void setClosed(Predicate<String> which, boolean closed) {
    Map<String, String> values = Map.of("closed", String.valueOf(closed));
    for (String day : endingDates().filter(which).toList()) {
      rows = rows.change(Table.INVENTORY_PERIODS, Map.of("ending_date", day), values);
    }
  }

  Company company() {
    return Companies.from(FirstUse.complete(rows, transactions));
  }
}
