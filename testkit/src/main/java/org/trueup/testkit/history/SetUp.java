package org.trueup.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Place;
import org.trueup.core.transaction.FirstUse;
import org.trueup.core.transaction.PlainTransaction;
import org.trueup.testkit.history.History.Event;

/** The set-up of a history as it stands while its events pass. */
final class SetUp {

  private final List<PlainTransaction> transactions = new ArrayList<>();
  private CompanyRows rows = CompanyRows.NONE;

  SetUp(History history) {
    history.tables().forEach(this::add);
    for (Event event : history.events()) {
      if (event instanceof Event.Post post) {
        transactions.add(plain(post));
      }
    }
  }

  static PlainTransaction plain(Event.Post post) {
    return new PlainTransaction(post.transaction(), Place.NOWHERE);
  }

  private void add(String name, List<Map<String, String>> added) {
    Table table = Table.of(name).orElseThrow();
    rows = rows.add(table, added.stream().map(CompanyRow::of).toList());
  }

  void set(Event.Set event) {
    rows = rows.set(event.setting(), event.value());
  }

  void change(Event.Change event) {
    rows = rows.change(Table.of(event.table()).orElseThrow(), event.key(), event.values());
  }

  void close(Event.Close event) {
    Map<String, String> period = Map.of("ending_date", event.endingDate(), "closed", "true");
    rows = rows.add(Table.INVENTORY_PERIODS, List.of(CompanyRow.of(period)));
  }

  Company company() {
    return Companies.from(FirstUse.complete(rows, transactions));
  }
}
