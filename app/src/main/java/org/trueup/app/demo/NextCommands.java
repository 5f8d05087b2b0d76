package org.trueup.app.demo;

import java.io.PrintWriter;
import java.util.List;
import org.trueup.store.Database;
import org.trueup.store.Query;
import org.trueup.store.Reading;

/** Commands that go on with the database of the demonstration. */
final class NextCommands {

  private static final String LARGEST_GL_ENTRY =
      "select entry_no from gl_entry order by abs(amount) desc, entry_no limit 1";
  private static final String LAST_ADJUSTMENT =
      "select entry_no from value_entry where adjustment order by entry_no desc limit 1";

  private final Database database;
  private final String location;

  NextCommands(Database database, String location) {
    this.database = database;
    this.location = location;
  }

  void print(PrintWriter out) {
    String db = " --db " + location;
    out.println("Go on with:");
    for (String command : commands()) {
      out.println("  ./trueup " + command + db);
    }
  }

  private List<String> commands() {
    return List.of(
        "report inventory-valuation --starting-date 2013-07-01 --ending-date 2013-07-31",
        "report reconciliation",
        "reconcile",
        "trace --gl-entry " + number(LARGEST_GL_ENTRY),
        "trace --value-entry " + number(LAST_ADJUSTMENT),
        "verify",
        "registers",
        "export hledger -o books.journal");
  }

  private String number(String sql) {
    try (Reading reading = database.read()) {
      return reading.rows(Query.of(sql)).stream()
          .findFirst()
          .map(row -> String.valueOf(row.number("entry_no")))
          .orElse("1");
    }
  }
}
