package org.trueup.app.books;

import static org.trueup.app.command.Counts.grouped;

import java.util.ArrayList;
import java.util.List;
import org.trueup.app.books.CompanyBooks.Posted;
import org.trueup.core.register.Register;

/** What a run has written, in words. */
final class Summary {

  private Summary() {}

  static List<String> of(Posted posted) {
    List<String> lines = new ArrayList<>();
    String known = posted.known() == 0 ? "" : ", " + grouped(posted.known()) + " known before";
    lines.add("Transactions: " + grouped(posted.posted()) + " posted" + known + ".");
    posted.register().ifPresent(register -> lines.add(entries(register)));
    return lines;
  }

  /** The entries that a register added. */
  static String entries(Register register) {
    List<String> parts = new ArrayList<>();
    add(
        parts,
        register.after().itemLedgerEntry() - register.before().itemLedgerEntry(),
        "item ledger");
    add(parts, register.after().valueEntry() - register.before().valueEntry(), "value");
    add(
        parts,
        register.after().applicationEntry() - register.before().applicationEntry(),
        "application");
    add(
        parts,
        register.after().capacityLedgerEntry() - register.before().capacityLedgerEntry(),
        "capacity ledger");
    add(parts, register.after().glEntry() - register.before().glEntry(), "G/L");
    String entries = parts.isEmpty() ? "no entries" : String.join(", ", parts) + " entries";
    return "Register " + register.no() + ": " + entries + ".";
  }

  private static void add(List<String> parts, long count, String ledger) {
    if (count > 0) {
      parts.add(grouped(count) + " " + ledger);
    }
  }
}
