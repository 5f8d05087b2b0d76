package org.trueup.core.company;

/** Whether an account belongs to the income statement or the balance sheet. */
public enum IncomeBalance {
  INCOME_STATEMENT,
  BALANCE_SHEET
}
