package org.trueup.core.closing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.Dimensions;
import org.trueup.core.company.GlAccount;
import org.trueup.core.company.GlAccountType;
import org.trueup.core.company.IncomeBalance;
import org.trueup.core.company.Spellings;
import org.trueup.core.company.Table;
import org.trueup.core.ledger.Cost;

/** The accounts of an income statement, each parted by the values of some dimensions. */
final class IncomeStatement {

  private static final Comparator<Group> BY_ACCOUNT =
      Comparator.comparing(Group::account).thenComparing(group -> group.dimensions().toText());

  private final Company company;
  private final Spellings accounts;
  private final List<String> chosen;
  private final Map<String, String> writings = new TreeMap<>();

  private record Group(String account, Dimensions dimensions) {}

  /**
   * The income statement of a company.
   *
   * @param chosen codes of the dimensions, as the company spells them
   */
  IncomeStatement(Company company, List<String> chosen) {
    this.company = company;
    this.chosen = chosen;
    accounts = new Spellings(company.glAccounts().keySet());
    for (CompanyRow row : company.rows().of(Table.DIMENSION_VALUES)) {
      spelled(row.text("dimension"), row.text("code"));
    }
  }

  /** The opposite of what stands on each account with each set of values, unless it is nothing. */
  List<ClosingLine> opposites(Collection<AccountSum> sums) {
    Map<Group, Cost> amounts = new TreeMap<>(BY_ACCOUNT);
    for (AccountSum sum : sums) {
      String account = accounts.find(sum.glAccount());
      if (account != null && isOfIncomeStatement(company.glAccounts().get(account))) {
        amounts.merge(new Group(account, kept(sum.dimensions())), kept(sum.amount()), Cost::plus);
      }
    }
    return amounts.entrySet().stream()
        .filter(entry -> !entry.getValue().isZero())
        .map(
            entry ->
                new ClosingLine(
                    entry.getKey().account(),
                    entry.getValue().negated(),
                    entry.getKey().dimensions()))
        .toList();
  }

  private static boolean isOfIncomeStatement(GlAccount account) {
    return account.type() == GlAccountType.POSTING
        && account.incomeBalance() == IncomeBalance.INCOME_STATEMENT;
  }

  /** Entries of another system may state a second currency that the company does not have. */
  private Cost kept(Cost amount) {
    return company.settings().hasAdditionalReportingCurrency() ? amount : new Cost(amount.lcy(), 0);
  }

  private Dimensions kept(Dimensions dimensions) {
    Map<String, String> kept = new TreeMap<>();
    dimensions
        .values()
        .forEach(
            (code, value) ->
                chosen.stream()
                    .filter(code::equalsIgnoreCase)
                    .forEach(one -> kept.put(one, spelled(one, value))));
    return Dimensions.of(kept);
  }

  /** A value as it was written first; codes match in small or capital letters. */
  private String spelled(String dimension, String value) {
    String key = (dimension + '=' + value).toUpperCase(Locale.ROOT);
    return writings.computeIfAbsent(key, unknown -> value);
  }
}
