package org.trueup.examples.adventureworks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.trueup.examples.folder.Decimals;
import org.trueup.examples.folder.Table;
import org.trueup.examples.source.SourceFolder;

/**
 * Euro for one US dollar, one rate a month: the end-of-day rate of the last day before the month.
 *
 * <p>The source begins after the first transactions; the first month takes its first rate.
 */
final class ExchangeRates {

  private static final LocalDate FIRST_MONTH = LocalDate.of(2011, 4, 1);

  private ExchangeRates() {}

  static Table read(SourceFolder source) {
    NavigableMap<LocalDate, BigDecimal> daily = new TreeMap<>();
    source.rows("CurrencyRate").stream()
        .filter(row -> row.text("tocurrencycode").equals("EUR"))
        .forEach(row -> daily.put(row.date("currencyratedate"), row.decimal("endofdayrate")));
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(FIRST_MONTH, daily.firstEntry().getValue()));
    LocalDate month = daily.firstKey().withDayOfMonth(1).plusMonths(1);
    for (; !month.isAfter(daily.lastKey().plusDays(1)); month = month.plusMonths(1)) {
      rows.add(row(month, daily.lowerEntry(month).getValue()));
    }
    return Table.of(
        "exchange_rates",
        List.of(
            "currency", "starting_date", "exchange_rate_amount", "relational_exchange_rate_amount"),
        rows.stream());
  }

  private static List<String> row(LocalDate date, BigDecimal euros) {
    return List.of("EUR", date.toString(), Decimals.text(euros), "1");
  }
}
