package org.trueup.core.gl;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trueup.core.company.Company;
import org.trueup.core.company.Settings;
import org.trueup.core.failure.Failure;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ValueEntry;

/**
 * Tests at the posting of transactions that their cost can be posted to the general ledger later,
 * where it is not posted at once (gl-posting.md R6.3).
 */
public final class PostingCheck {

  private final ValueEntryPosting posting;
  private final Settings settings;
  private final Map<String, Failure> failures = new LinkedHashMap<>();

  private PostingCheck(Company company) {
    posting = new ValueEntryPosting(company);
    settings = company.settings();
  }

  /**
   * What stands against posting the cost of new value entries, each cause once. A company whose
   * posting setups name no account at all only costs, so only dimensions are tested.
   *
   * @param company settings, setups and chart of accounts
   * @param created value entries of transactions, not of the cost adjustment (R6.4)
   */
  public static List<Failure> failures(Company company, Collection<ValueEntry> created) {
    PostingCheck check = new PostingCheck(company);
    created.forEach(check::testDimensions);
    if (!GlSetUp.of(company).accounts().namesNoAccount()) {
      created.stream().filter(check.posting::isInventoryValue).forEach(check::test);
    }
    return List.copyOf(check.failures.values());
  }

  private void testDimensions(ValueEntry entry) {
    posting.obstaclesOf(entry.origin().dimensions()).forEach(obstacle -> note(entry, obstacle));
  }

  /** Actual accounts are tested even where the cost is expected or zero: it will come. */
  private void test(ValueEntry entry) {
    posting.obstacles(entry).forEach(obstacle -> note(entry, obstacle));
    test(entry, posting.actualRule(entry), false);
    if (interimAccountsMatter() && !entry.expected().isZero()) {
      test(entry, PostingTable.expected(entry), true);
    }
  }

  private boolean interimAccountsMatter() {
    return settings.expectedCostPosting() && settings.expectedCostInterimCheck();
  }

  /** The lines of an entry have its dimensions, which are tested already. */
  private void test(ValueEntry entry, PostingRule rule, boolean expected) {
    switch (rule) {
      case PostingRule.Invalid invalid -> note(entry, ValueEntryPosting.invalid(entry, expected));
      case PostingRule.Nowhere nowhere -> {}
      case PostingRule.To to ->
          posting.keys(entry, to.pair(), Cost.ZERO).stream()
              .flatMap(key -> posting.accountObstaclesOf(key).stream())
              .forEach(obstacle -> note(entry, obstacle));
    }
  }

  private void note(ValueEntry entry, Obstacle obstacle) {
    failures.putIfAbsent(obstacle.text(), obstacle.failure(entry));
  }
}
