package org.trueup.app.books;

import static org.trueup.app.command.Counts.grouped;

import java.util.ArrayList;
import java.util.List;
import org.trueup.app.books.CompanyBooks.Posted;
import org.trueup.core.costing.KeptCost;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;
import org.trueup.core.register.Register;

/** What a run has written, in words. */
final class Summary {

  private Summary() {}

  static List<String> of(Posted posted) {
    List<String> lines = new ArrayList<>();
    String known = posted.known() == 0 ? "" : ", " + grouped(posted.known()) + " known before";
    lines.add("Transactions: " + grouped(posted.posted()) + " posted" + known + ".");
    posted.register().ifPresent(register -> lines.add(entries(register)));
    posted.keptCosts().stream().map(Summary::keptCost).forEach(lines::add);
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

  /** That an adjustment has left a decrease at its cost, and why. */
  static String keptCost(KeptCost kept) {
    Cost cost = kept.costAmountActual().plus(kept.costAmountExpected());
    return "Item "
        + kept.entry().item()
        + ", entry "
        + kept.entry().entryNo()
        + " of document "
        + kept.entry().documentNo()
        + " keeps its cost of "
        + Fixed.toText(cost.lcy())
        + ": its average feeds itself and does not come to rest.";
  }

  private static void add(List<String> parts, long count, String ledger) {
    if (count > 0) {
      parts.add(grouped(count) + " " + ledger);
    }
  }
}
