package org.trueup.store.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trueup.core.register.ContentHash;
import org.trueup.core.register.Register;
import org.trueup.store.Query;
import org.trueup.store.Reading;
import org.trueup.store.Row;

/**
 * Recomputes every invariant from the facts (costing.md 17, gl-posting.md 11, gl-tracing.md 4, 5
 * and 7) and the hashes of the registers.
 *
 * <p>Left out are the rules that facts alone cannot show: INV-6, because the standard cost of the
 * past is not kept, INV-8 and INV-11, which are about a second run, and INV-10, which the hashes
 * show.
 */
public final class Verification {

  private static final String LIVING =
      "NOT EXISTS (SELECT 1 FROM application_state x"
          + " WHERE x.entry_no = a.entry_no AND x.deleted_in_register <> 0)";

  private static final String KEPT_IN_STOCK =
      "NOT EXISTS (SELECT 1 FROM items m WHERE m.no = i.item"
          + " AND LOWER(COALESCE(m.type, '')) IN ('non_inventory', 'service'))";

  /** Entries whose facts are held in memory at once while hashes are computed. */
  private static final long ENTRIES_AT_ONCE = 200_000;

  private final Reading reading;
  private final List<Finding> findings = new ArrayList<>();

  private Verification(Reading reading) {
    this.reading = reading;
  }

  /**
   * Verifies a database.
   *
   * @param reading the ledgers of one moment
   * @return every finding, in the order of the rules; empty if everything holds
   */
  public static List<Finding> of(Reading reading) {
    Verification verification = new Verification(reading);
    rules().forEach(verification::test);
    verification.testHashes();
    return List.copyOf(verification.findings);
  }

  /** How many rules are tested, each on all entries. */
  public static int ruleCount() {
    return (int) rules().count() + 2;
  }

  private static Stream<Rule> rules() {
    return Stream.of(LedgerRules.all(), CauseRules.all(), GlRules.all()).flatMap(List::stream);
  }

  private void test(Rule rule) {
    String sql = rule.sql().replace("{living}", LIVING).replace("{kept_in_stock}", KEPT_IN_STOCK);
    reading.forEach(
        Query.of("SELECT * FROM (" + sql + ") f ORDER BY subject"),
        row ->
            findings.add(
                new Finding(
                    rule.code(),
                    rule.subject() + " " + text(row, "subject"),
                    text(row, "found"),
                    text(row, "expected"),
                    rule.text())));
  }

  private static String text(Row row, String column) {
    Object value = row.value(column);
    return value instanceof java.math.BigDecimal decimal ? plain(decimal) : String.valueOf(value);
  }

  private static String plain(java.math.BigDecimal decimal) {
    return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
  }

  private void testHashes() {
    List<Register> registers = reading.allRegisters();
    testChain(registers);
    int begin = 0;
    for (int end = 1; end <= registers.size(); end++) {
      boolean full =
          end < registers.size()
              && entries(registers.get(begin), registers.get(end)) > ENTRIES_AT_ONCE;
      if (full || end == registers.size()) {
        reading.facts(
            registers.get(begin).no(),
            registers.get(end - 1).no(),
            (register, facts) -> testContent(register, ContentHash.of(facts)));
        begin = end;
      }
    }
  }

  private static long entries(Register first, Register last) {
    return last.after().valueEntry()
        + last.after().glEntry()
        + last.after().itemLedgerEntry()
        - first.before().valueEntry()
        - first.before().glEntry()
        - first.before().itemLedgerEntry();
  }

  private void testContent(Register register, String hash) {
    if (!register.contentHash().equals(hash)) {
      findings.add(
          new Finding(
              "HASH-CONTENT",
              "register " + register.no(),
              hash,
              register.contentHash(),
              "The facts of a register have the hash with which it was written."));
    }
  }

  private void testChain(List<Register> registers) {
    String previous = "";
    for (Register register : registers) {
      String hash = ContentHash.chained(previous, register);
      if (!register.hash().equals(hash)) {
        findings.add(
            new Finding(
                "HASH-CHAIN",
                "register " + register.no(),
                hash,
                register.hash(),
                "A register has the hash of what it says and of the register before."));
      }
      previous = register.hash();
    }
  }
}
