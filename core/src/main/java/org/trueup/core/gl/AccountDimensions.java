package org.trueup.core.gl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.Dimensions;
import org.trueup.core.company.Table;

/**
 * What accounts demand of the dimensions of their entries: default dimensions of the table {@code
 * gl_account} with value posting {@code code_mandatory}, {@code same_code} or {@code no_code}
 * (gl-posting.md 4.7). A batch overrides it; posting at transaction time does not.
 */
public final class AccountDimensions {

  private final List<CompanyRow> demands;

  AccountDimensions(Company company) {
    demands =
        company.rows().of(Table.DEFAULT_DIMENSIONS).stream()
            .filter(row -> isOfAccounts(row.text("table")) && !rule(row).isEmpty())
            .toList();
  }

  /** The demands of the accounts of a company. */
  public static AccountDimensions of(Company company) {
    return GlSetUp.of(company).accountDimensions();
  }

  private static boolean isOfAccounts(String table) {
    return table.equalsIgnoreCase("gl_account") || table.equalsIgnoreCase("gl_accounts");
  }

  private static String rule(CompanyRow row) {
    return row.text("value_posting").toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
  }

  /** The dimensions of which entries on an account must have a value. */
  public List<String> mandatory(String account) {
    return demands.stream()
        .filter(demand -> demand.text("no").equalsIgnoreCase(account))
        .filter(AccountDimensions::isMandatory)
        .map(demand -> demand.text("dimension"))
        .toList();
  }

  private static boolean isMandatory(CompanyRow demand) {
    return switch (rule(demand)) {
      case "code_mandatory" -> true;
      case "same_code" -> !demand.text("value").isEmpty();
      default -> false;
    };
  }

  /** What an account has against dimensions. */
  List<Obstacle> obstacles(String account, Dimensions dimensions) {
    List<Obstacle> obstacles = new ArrayList<>();
    for (CompanyRow demand : demands) {
      if (demand.text("no").equalsIgnoreCase(account)) {
        add(obstacles, account, demand, dimensions.valueOf(demand.text("dimension")));
      }
    }
    return obstacles;
  }

  private static void add(
      List<Obstacle> obstacles, String account, CompanyRow demand, String value) {
    String wanted = demand.text("value");
    String dimension = demand.text("dimension");
    switch (rule(demand)) {
      case "code_mandatory" -> {
        if (value.isEmpty()) {
          obstacles.add(broken(account, "demands a value of dimension " + dimension));
        }
      }
      case "same_code" -> {
        if (!value.equalsIgnoreCase(wanted)) {
          obstacles.add(broken(account, "demands " + wanted + " of dimension " + dimension));
        }
      }
      case "no_code" -> {
        if (!value.isEmpty()) {
          obstacles.add(broken(account, "takes no value of dimension " + dimension));
        }
      }
      default -> {
        // Other words suggest a value and demand nothing.
      }
    }
  }

  private static Obstacle broken(String account, String demand) {
    return Obstacle.stopping(
        "DIMENSION-VALUE-NOT-ALLOWED",
        "Account " + account + " " + demand + ".",
        "Give the transaction the dimensions that its accounts demand.");
  }
}
