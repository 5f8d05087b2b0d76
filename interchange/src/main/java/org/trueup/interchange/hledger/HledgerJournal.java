package org.trueup.interchange.hledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trueup.core.company.Company;
import org.trueup.core.company.GlAccount;
import org.trueup.core.company.GlAccountType;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.GlEntry;

/**
 * Writes general ledger entries as a journal: declarations of currency and accounts, one
 * transaction for each document, date and register, and at the end what each account must come to.
 *
 * <p>Amounts are in LCY with exactly the decimals of the currency, since hledger judges balance at
 * the decimals that the currency declares; none is rounded.
 */
public final class HledgerJournal {

  /** The order of the entries of a journal. */
  private static final Comparator<GlEntry> ORDER =
      Comparator.comparing(GlEntry::postingDate)
          .thenComparingLong(GlEntry::registerNo)
          .thenComparing(GlEntry::documentNo)
          .thenComparingLong(GlEntry::entryNo);

  private final Company company;
  private final Appendable out;
  private final String currency;
  private final int decimals;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, BigDecimal> balances = new TreeMap<>();

  private HledgerJournal(Company company, Appendable out) {
    this.company = company;
    this.out = out;
    currency = currency(company.settings().localCurrency());
    decimals = Math.max(0, Fixed.toDecimal(company.settings().amountRoundingPrecision()).scale());
  }

  /** Writes entries, in whatever order they come. */
  public static void write(Company company, List<GlEntry> entries, Appendable out)
      throws IOException {
    HledgerJournal journal = new HledgerJournal(company, out);
    journal.writeDeclarations(entries);
    journal.writeTransactions(entries.stream().sorted(ORDER).toList());
  }

  /** The symbol of a currency; anything but letters must be quoted. */
  private static String currency(String code) {
    if (code.isEmpty()) {
      return "LCY";
    }
    return code.chars().allMatch(Character::isLetter) ? code : '"' + code.replace("\"", "") + '"';
  }

  private void writeDeclarations(List<GlEntry> entries) throws IOException {
    out.append("; General ledger of inventory cost, amounts in ").append(currency).append('\n');
    String sample = decimals == 0 ? "1,000." : "1,000." + "0".repeat(decimals);
    out.append("commodity ").append(sample).append(' ').append(currency).append("\n\n");
    Map<String, AccountClass> classes = AccountClass.bySetup(company);
    for (GlAccount account : company.glAccounts().values()) {
      if (account.type() == GlAccountType.POSTING) {
        AccountClass known = classes.get(account.no());
        declare(account.no(), account.name(), known == null ? AccountClass.of(account) : known);
      }
    }
    for (GlEntry entry : entries) {
      if (!names.containsKey(entry.glAccount())) {
        declare(entry.glAccount(), "", AccountClass.EXPENSES);
      }
    }
    out.append('\n');
  }

  private void declare(String no, String name, AccountClass kind) throws IOException {
    String fullName = kind.root() + ":" + plain(no + " " + name).replace(':', '-');
    names.put(no, fullName);
    out.append("account ").append(fullName).append('\n');
    out.append("    ; type:").append(kind.type()).append('\n');
  }

  /** Words parted by single blanks, without what begins a comment. */
  private static String plain(String text) {
    return text.replace(';', ',').replaceAll("\\s+", " ").strip();
  }

  private void writeTransactions(List<GlEntry> entries) throws IOException {
    GlEntry before = null;
    for (GlEntry entry : entries) {
      if (before == null || !isSameTransaction(before, entry)) {
        writeHead(entry);
      }
      writePosting(entry);
      before = entry;
    }
    if (before != null) {
      writeBalances(before.postingDate());
    }
  }

  private static boolean isSameTransaction(GlEntry one, GlEntry other) {
    return one.postingDate().equals(other.postingDate())
        && one.registerNo() == other.registerNo()
        && one.documentNo().equals(other.documentNo());
  }

  private void writeHead(GlEntry first) throws IOException {
    out.append('\n').append(first.postingDate().toString()).append(" * ");
    String document = plain(first.documentNo()).replace('(', '[').replace(')', ']');
    if (!document.isEmpty()) {
      out.append('(').append(document).append(") ");
    }
    out.append(plain(first.description()).replace('|', '/'));
    out.append("  ; register:").append(String.valueOf(first.registerNo())).append('\n');
  }

  private void writePosting(GlEntry entry) throws IOException {
    String account = names.get(entry.glAccount());
    BigDecimal amount = Fixed.toDecimal(entry.amount());
    balances.merge(account, amount, BigDecimal::add);
    out.append("    ").append(account).append("  ").append(amount(amount));
    out.append("  ; gl:").append(String.valueOf(entry.entryNo())).append('\n');
  }

  private String amount(BigDecimal amount) {
    return amount.setScale(Math.max(decimals, amount.scale())).toPlainString() + " " + currency;
  }

  /** Assertions: hledger refuses the journal if an account does not come to this. */
  private void writeBalances(LocalDate lastDate) throws IOException {
    out.append('\n').append(lastDate.toString()).append(" * Balances\n");
    for (Map.Entry<String, BigDecimal> balance : balances.entrySet()) {
      out.append("    ").append(balance.getKey()).append("  ").append(amount(BigDecimal.ZERO));
      out.append(" = ").append(amount(balance.getValue())).append('\n');
    }
  }
}
