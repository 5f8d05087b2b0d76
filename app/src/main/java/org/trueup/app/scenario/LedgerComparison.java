package org.trueup.app.scenario;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.core.input.PlainText;
import org.trueup.interchange.scenario.ExpectedRow;
import org.trueup.interchange.scenario.ExpectedRows;
import org.trueup.interchange.scenario.LedgerName;

/**
 * Compares the ledgers of one run of a scenario with what its steps expect (interface.md 4). It
 * remembers, for each ledger, how many rows have been checked or passed over.
 */
public final class LedgerComparison {

  private static final String ACCOUNT = "gl_account";
  private static final String ENTRY = "item_ledger_entry";

  private final Map<LedgerName, Integer> checked = new EnumMap<>(LedgerName.class);

  /** The first difference between what a step expects of a ledger and what stands in it. */
  public Optional<Difference> compare(
      LedgerName ledger, ExpectedRows expected, LedgerRows ledgers) {
    List<LedgerRow> all = ledgers.of(ledger);
    return switch (expected.match()) {
      case IN_ORDER ->
          RowLists.inOrder(ledger.code(), expected.rows(), sincePreviousCheck(ledger, all));
      case ANY_ORDER ->
          RowLists.anyOrder(ledger.code(), expected.rows(), sincePreviousCheck(ledger, all));
      case SKIP -> {
        checked.put(ledger, all.size());
        yield Optional.empty();
      }
      case CONTAINS -> RowLists.contains(ledger.code(), expected.rows(), all);
      case SUM_BY_ENTRY -> sumByEntry(expected.rows(), all, ledgers);
      case SUM_BY_ACCOUNT -> sumByAccount(expected.rows(), sincePreviousCheck(ledger, all));
      case STATE -> state(ledger, expected.rows(), all, ledgers);
    };
  }

  private List<LedgerRow> sincePreviousCheck(LedgerName ledger, List<LedgerRow> all) {
    Integer before = checked.put(ledger, all.size());
    return all.subList(before == null ? 0 : before, all.size());
  }

  /** Sums over the value entries of one entry, or of several together. */
  private static Optional<Difference> sumByEntry(
      List<ExpectedRow> expected, List<LedgerRow> valueEntries, LedgerRows ledgers) {
    for (ExpectedRow row : expected) {
      List<String> entries =
          references(row.values().get(ENTRY)).map(text -> Values.reference(ENTRY, text)).toList();
      for (String entry : entries) {
        boolean exists =
            ledgers.of(LedgerName.ITEM_LEDGER_ENTRIES).stream()
                .anyMatch(movement -> entry.equals(movement.value(ENTRY)));
        if (!exists) {
          return Optional.of(
              Difference.of("value_entries, there is no item ledger entry " + entry, row, null));
        }
      }
      Map<String, Object> others = new LinkedHashMap<>(row.values());
      others.keySet().removeIf(name -> Amounts.isAmount(name) || name.equals(ENTRY));
      List<LedgerRow> summed =
          valueEntries.stream()
              .filter(value -> entries.contains(String.valueOf(value.value(ENTRY))))
              .filter(value -> Values.differing(others, value).isEmpty())
              .toList();
      Optional<Difference> difference = sumDifference("value_entries, sum", row, others, summed);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private static Stream<String> references(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(PlainText::of)
        : Stream.of(PlainText.of(value).split(";"));
  }

  /** Compares the amounts of a row with sums, and shows the sums beside the row's other columns. */
  private static Optional<Difference> sumDifference(
      String what, ExpectedRow row, Map<String, Object> others, List<LedgerRow> summed) {
    Map<String, Object> sums = new LinkedHashMap<>();
    row.values().forEach((name, value) -> sums.put(name, sum(name, value, summed)));
    others.forEach((name, value) -> sums.put(name, Values.reference(name, PlainText.of(value))));
    if (row.values().containsKey(ENTRY)) {
      sums.put(ENTRY, Values.reference(ENTRY, PlainText.of(row.values().get(ENTRY))));
    }
    LedgerRow actual = new LedgerRow(sums);
    return Values.matches(row, actual)
        ? Optional.empty()
        : Optional.of(Difference.of(what + " of " + summed.size() + " rows", row, actual));
  }

  /** The sum of a column; null where the rows have no such column. */
  private static Object sum(String column, Object expected, List<LedgerRow> rows) {
    if (!Amounts.isAmount(column)) {
      return PlainText.of(expected);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (LedgerRow row : rows) {
      if (!(row.value(column) instanceof BigDecimal amount)) {
        return null;
      }
      sum = sum.add(amount);
    }
    return sum;
  }

  /** Sums by account; what no expected row names must come to nothing, account by account. */
  private static Optional<Difference> sumByAccount(
      List<ExpectedRow> expected, List<LedgerRow> glEntries) {
    for (ExpectedRow row : expected) {
      Map<String, Object> others = new LinkedHashMap<>(row.values());
      others.keySet().removeIf(Amounts::isAmount);
      List<LedgerRow> summed =
          glEntries.stream().filter(entry -> Values.differing(others, entry).isEmpty()).toList();
      Optional<Difference> difference = sumDifference("gl_entries, sum", row, others, summed);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return unnamedAccounts(expected, glEntries);
  }

  private static Optional<Difference> unnamedAccounts(
      List<ExpectedRow> expected, List<LedgerRow> glEntries) {
    Map<Object, BigDecimal> rest = new LinkedHashMap<>();
    for (LedgerRow entry : glEntries) {
      if (expected.stream().noneMatch(row -> isNamed(row, entry))) {
        rest.merge(entry.value(ACCOUNT), (BigDecimal) entry.value("amount"), BigDecimal::add);
      }
    }
    return rest.entrySet().stream()
        .filter(sum -> sum.getValue().signum() != 0)
        .findFirst()
        .map(
            sum ->
                Difference.unexpected(
                    "gl_entries, sum of an account that no row names",
                    new LedgerRow(Map.of(ACCOUNT, sum.getKey(), "amount", sum.getValue()))));
  }

  private static boolean isNamed(ExpectedRow row, LedgerRow entry) {
    Map<String, Object> others = new LinkedHashMap<>(row.values());
    others.keySet().removeIf(Amounts::isAmount);
    return Values.differing(others, entry).isEmpty();
  }

  private static Optional<Difference> state(
      LedgerName ledger, List<ExpectedRow> expected, List<LedgerRow> all, LedgerRows ledgers) {
    return switch (ledger) {
      case WIP_ENTRIES, WIP_GL_ENTRIES, WIP_TOTALS, WIP_WARNINGS ->
          RowLists.anyOrder(ledger.code(), expected, all);
      case GL_ACCOUNTS -> accounts(expected, all, ledgers);
      case ITEMS, JOBS -> records(ledger, expected, all, List.of("no"));
      case STOCKKEEPING_UNITS ->
          records(ledger, expected, all, List.of("item", "variant", "location"));
      case JOB_TASKS -> records(ledger, expected, all, List.of("job", "task_no"));
      case JOB_LEDGER_ENTRIES -> records(ledger, expected, all, List.of("entry_no"));
      case ITEM_LEDGER_ENTRIES,
          VALUE_ENTRIES,
          ITEM_APPLICATION_ENTRIES,
          CAPACITY_LEDGER_ENTRIES,
          GL_ENTRIES,
          GL_ITEM_RELATIONS ->
          Optional.of(Difference.of(ledger.code() + " has no state to compare"));
    };
  }

  private static Optional<Difference> records(
      LedgerName ledger, List<ExpectedRow> expected, List<LedgerRow> all, List<String> key) {
    for (ExpectedRow row : expected) {
      Map<String, Object> keys = new LinkedHashMap<>();
      key.forEach(name -> keys.put(name, row.values().getOrDefault(name, "")));
      Optional<LedgerRow> found =
          all.stream().filter(one -> Values.differing(keys, one).isEmpty()).findFirst();
      if (found.isEmpty()) {
        return Optional.of(Difference.of(ledger.code() + ", there is no such record", row, null));
      }
      if (!Values.matches(row, found.get())) {
        return Optional.of(Difference.of(ledger.code(), row, found.get()));
      }
    }
    return Optional.empty();
  }

  /** Balances of accounts, up to a date where the row names one. */
  private static Optional<Difference> accounts(
      List<ExpectedRow> expected, List<LedgerRow> accounts, LedgerRows ledgers) {
    for (ExpectedRow row : expected) {
      String date = PlainText.of(row.values().get("date"));
      Optional<LedgerRow> account =
          accounts.stream()
              .filter(one -> Values.same("no", row.values().get("no"), one.value("no")))
              .findFirst();
      if (account.isEmpty()) {
        return Optional.of(Difference.of("gl_accounts, there is no such account", row, null));
      }
      LedgerRow actual = withBalance(account.get(), date, ledgers.of(LedgerName.GL_ENTRIES));
      if (!Values.matches(row, actual)) {
        return Optional.of(Difference.of("gl_accounts", row, actual));
      }
    }
    return Optional.empty();
  }

  private static LedgerRow withBalance(LedgerRow account, String date, List<LedgerRow> entries) {
    Map<String, Object> values = new LinkedHashMap<>(account.values());
    List<LedgerRow> own =
        entries.stream()
            .filter(entry -> account.value("no").equals(entry.value(ACCOUNT)))
            .filter(entry -> date.isEmpty() || isUpTo(entry, date))
            .toList();
    values.put("date", date);
    values.put("balance", sum("amount", "", own));
    values.put("balance_acy", sum("amount_acy", "", own));
    return new LedgerRow(values);
  }

  private static boolean isUpTo(LedgerRow entry, String date) {
    return entry.value("posting_date").toString().compareTo(date) <= 0;
  }
}
