package org.trueup.interchange.hledger;

import java.util.HashMap;
import java.util.Map;
import org.trueup.core.company.Company;
import org.trueup.core.company.GeneralPostingSetup;
import org.trueup.core.company.GlAccount;
import org.trueup.core.company.IncomeBalance;
import org.trueup.core.company.InventoryPostingSetup;

/**
 * The five classes of accounts that hledger knows. A chart of accounts says only whether an account
 * is one of the balance sheet; the posting setups say what it is used for.
 */
enum AccountClass {
  ASSETS("assets", 'A'),
  LIABILITIES("liabilities", 'L'),
  REVENUES("revenues", 'R'),
  EXPENSES("expenses", 'X');

  private final String root;
  private final char type;

  AccountClass(String root, char type) {
    this.root = root;
    this.type = type;
  }

  /** First part of the names of its accounts. */
  String root() {
    return root;
  }

  /** Letter of its accounts in type comments. */
  char type() {
    return type;
  }

  /** The class of each account that a posting setup names. */
  static Map<String, AccountClass> bySetup(Company company) {
    Map<String, AccountClass> classes = new HashMap<>();
    for (InventoryPostingSetup setup : company.inventoryPostingSetups()) {
      classes.putIfAbsent(setup.inventoryAccount(), ASSETS);
      classes.putIfAbsent(setup.inventoryAccountInterim(), ASSETS);
      classes.putIfAbsent(setup.wipAccount(), ASSETS);
    }
    for (GeneralPostingSetup setup : company.generalPostingSetups()) {
      classes.putIfAbsent(setup.invtAccrualAccountInterim(), LIABILITIES);
      classes.putIfAbsent(setup.salesAccount(), REVENUES);
      classes.putIfAbsent(setup.cogsAccount(), EXPENSES);
      classes.putIfAbsent(setup.cogsAccountInterim(), EXPENSES);
    }
    return classes;
  }

  /** The class of an account that no setup names. */
  static AccountClass of(GlAccount account) {
    return account.incomeBalance() == IncomeBalance.BALANCE_SHEET ? ASSETS : EXPENSES;
  }
}
