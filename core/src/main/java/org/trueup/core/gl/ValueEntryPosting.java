package org.trueup.core.gl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trueup.core.company.Company;
import org.trueup.core.company.DateRange;
import org.trueup.core.company.Dimensions;
import org.trueup.core.company.Item;
import org.trueup.core.company.Settings;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.InventoryAccountType;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;

/**
 * Breaks one value entry into the lines that post it, or says what stands against it (gl-posting.md
 * sections 1, 2 and 4.1). All lines of an entry are posted or none (4.2).
 */
final class ValueEntryPosting {

  private final Company company;
  private final Settings settings;
  private final DateRange allowedDates;
  private final GlSetUp setUp;
  private final boolean checksDimensions;

  /** Posting in batches, which overrides what accounts demand of dimensions (D-1). */
  ValueEntryPosting(Company company) {
    this(company, false);
  }

  /**
   * Posting under the rules of a company.
   *
   * @param checksDimensions whether what accounts demand of dimensions stands against posting
   */
  ValueEntryPosting(Company company, boolean checksDimensions) {
    this.checksDimensions = checksDimensions;
    this.company = company;
    settings = company.settings();
    allowedDates = settings.postingRangeOfUser();
    setUp = GlSetUp.of(company);
  }

  /** The lines of an entry, or the first thing that stands against posting it. */
  PostingOutcome outcome(CostToPost cost) {
    List<Amount> amounts = amounts(cost);
    Optional<Obstacle> nothing = nothingToPost(cost, amounts);
    if (nothing.isPresent()) {
      return new PostingOutcome.Stopped(nothing.get());
    }
    for (Amount amount : amounts) {
      if (amount.rule() instanceof PostingRule.Invalid) {
        return new PostingOutcome.Stopped(invalid(cost.entry(), amount.expected()));
      }
    }
    List<Obstacle> obstacles = obstacles(cost.entry());
    List<CostLine> lines = lines(cost.entry(), amounts, obstacles);
    if (!obstacles.isEmpty()) {
      return new PostingOutcome.Stopped(obstacles.getFirst());
    }
    return lines.isEmpty()
        ? new PostingOutcome.Stopped(noAccounts())
        : new PostingOutcome.Lines(lines, posted(cost, amounts));
  }

  /**
   * An amount to post and where it goes.
   *
   * @param rule row of the account table
   * @param amount not zero
   * @param expected whether it is expected cost
   */
  record Amount(PostingRule rule, Cost amount, boolean expected) {}

  /** The amounts of an entry that do not stand in the general ledger yet (section 1). */
  List<Amount> amounts(CostToPost cost) {
    List<Amount> amounts = new ArrayList<>(2);
    Cost expected = cost.expectedDifference();
    if (settings.expectedCostPosting() && !expected.isZero()) {
      amounts.add(new Amount(PostingTable.expected(cost.entry()), expected, true));
    }
    Cost actual = cost.actualDifference();
    if (!actual.isZero()) {
      amounts.add(new Amount(actualRule(cost.entry()), actual, false));
      if (cost.ofOrderWithoutOutput() && settings.finishOrderWithoutOutput()) {
        WrittenOff taken = WrittenOff.onPosting(settings.orderWithoutOutputMode());
        amounts.add(new Amount(PostingTable.writtenOff(cost.entry(), taken), actual, false));
      }
    }
    return amounts;
  }

  /**
   * The lines that take from work in process what was posted there before the order was finished
   * without output (2.4 b); an entry without such cost has none.
   */
  PostingOutcome writtenOff(CostToPost cost) {
    Cost posted = cost.posted().actual();
    WrittenOff taken = WrittenOff.onFinishing(settings.orderWithoutOutputMode());
    List<Amount> amounts =
        posted.isZero()
            ? List.of()
            : List.of(new Amount(PostingTable.writtenOff(cost.entry(), taken), posted, false));
    List<Obstacle> obstacles = new ArrayList<>();
    List<CostLine> lines = lines(cost.entry(), amounts, obstacles);
    return obstacles.isEmpty()
        ? new PostingOutcome.Lines(lines, cost.posted())
        : new PostingOutcome.Stopped(obstacles.getFirst());
  }

  /** Where the actual cost of an entry goes under the settings of the company. */
  PostingRule actualRule(ValueEntry entry) {
    return PostingTable.actual(entry, settings.includeNonInventoryInProduction());
  }

  /** K-2 to K-5: the entry has nothing that could be posted. */
  Optional<Obstacle> nothingToPost(CostToPost cost, List<Amount> amounts) {
    ValueEntry entry = cost.entry();
    if (!isInventoryValue(entry)) {
      return skipped(SkipReason.NOT_INVENTORIABLE, "It is no inventory value.");
    }
    if (entry.actual().isZero() && entry.expected().isZero()) {
      return skipped(SkipReason.NO_COST, "It has no cost.");
    }
    boolean expectedOff = !settings.expectedCostPosting() && cost.posted().expected().isZero();
    if (expectedOff && entry.flags().expectedCost()) {
      return Optional.of(
          Obstacle.skipping(
              SkipReason.EXPECTED_COST_NOT_POSTED,
              "It is expected cost, which the company does not post.",
              "Post the invoice, or turn expected_cost_posting on."));
    }
    return amounts.isEmpty()
        ? skipped(SkipReason.ALREADY_POSTED, "All of it is posted.")
        : Optional.empty();
  }

  private static Optional<Obstacle> skipped(SkipReason reason, String text) {
    return Optional.of(Obstacle.skipping(reason, text, ""));
  }

  /** R6.2: whether the entry may stand in the general ledger at all. */
  boolean isInventoryValue(ValueEntry entry) {
    if (!entry.flags().inventoriable()) {
      return false;
    }
    return entry.flags().adjustment() || !setUp.itemsWithoutValue().contains(entry.origin().item());
  }

  /** R1.3, E-5 and R1.4: what stands against an entry whatever its accounts. */
  List<Obstacle> obstacles(ValueEntry entry) {
    List<Obstacle> obstacles = new ArrayList<>();
    if (mustNotBeExpected(entry) && (entry.flags().expectedCost() || !entry.expected().isZero())) {
      obstacles.add(
          Obstacle.stopping(
              "EXPECTED-COST-NOT-ALLOWED",
              "It has expected cost, although it is " + Wording.of(entry.entryType()) + ".",
              "Only direct cost and revaluations may be expected; verify the ledger."));
    }
    if (entry.actual().lcy() % settings.amountRoundingPrecision() != 0
        || entry.expected().lcy() % settings.amountRoundingPrecision() != 0) {
      obstacles.add(
          Obstacle.stopping(
              "AMOUNT-NEEDS-ROUNDING",
              "Its cost is no multiple of the amount rounding precision.",
              "Verify the ledger and the setting amount_rounding_precision."));
    }
    if (!allowedDates.contains(entry.postingDate())) {
      obstacles.add(
          Obstacle.skipping(
              SkipReason.POSTING_DATE_NOT_ALLOWED,
              "Posting date " + entry.postingDate() + " is not allowed.",
              "Open the range of posting dates."));
    }
    return obstacles;
  }

  private static boolean mustNotBeExpected(ValueEntry entry) {
    return entry.entryType() != ValueEntryType.DIRECT_COST
        && entry.entryType() != ValueEntryType.REVALUATION;
  }

  /** E-3 (N9). */
  static Obstacle invalid(ValueEntry entry, boolean expected) {
    return Obstacle.stopping(
        "INVALID-ENTRY-COMBINATION",
        "Movement "
            + Wording.of(entry.itemLedgerEntryType())
            + ", cost "
            + Wording.of(entry.entryType())
            + (expected ? ", expected," : ", actual,")
            + " is no allowed combination.",
        "Verify the ledger.");
  }

  private static Obstacle noAccounts() {
    return Obstacle.skipping(
        SkipReason.NO_ACCOUNTS,
        "Non-inventory cost of products is not posted.",
        "Turn include_non_inventory_in_production on to post it.");
  }

  /** The lines of all amounts; what stands against their accounts is added to the list. */
  private List<CostLine> lines(ValueEntry entry, List<Amount> amounts, List<Obstacle> obstacles) {
    List<CostLine> lines = new ArrayList<>(2 * amounts.size());
    for (Amount amount : amounts) {
      if (amount.rule() instanceof PostingRule.To to) {
        for (LineKey key : keys(entry, to.pair(), amount.amount())) {
          PostingSetup.Found found = account(key);
          obstacles.addAll(checksDimensions ? obstaclesOf(key) : found.obstacles());
          Cost share =
              key.account() == to.pair().account() ? amount.amount() : amount.amount().negated();
          lines.add(new CostLine(entry.entryNo(), key, found.account(), share, amount.expected()));
        }
      }
    }
    lines.sort(Comparator.comparing(CostLine::key));
    return lines;
  }

  /** The keys of both sides of a pair (4.1). */
  List<LineKey> keys(ValueEntry entry, AccountPair pair, Cost amount) {
    return List.of(
        key(entry, pair.account(), pair.balancing(), amount),
        key(entry, pair.balancing(), pair.account(), amount.negated()));
  }

  private LineKey key(
      ValueEntry entry, InventoryAccountType account, InventoryAccountType balancing, Cost amount) {
    Origin origin = entry.origin();
    return new LineKey(
        entry.postingDate(),
        account,
        origin.location(),
        account == InventoryAccountType.WIP_INVENTORY
            ? groupOfProduct(origin)
            : origin.inventoryPostingGroup(),
        origin.genBusPostingGroup(),
        origin.genProdPostingGroup(),
        origin.dimensions(),
        amount.lcy() < 0 || amount.acy() < 0,
        balancing);
  }

  /** R2.1: the WIP account is that of the produced item, at the location of the entry. */
  private String groupOfProduct(Origin origin) {
    Item product = origin.isProduction() ? company.items().get(origin.sourceNo()) : null;
    return product == null || product.no().equals(origin.item())
        ? origin.inventoryPostingGroup()
        : product.inventoryPostingGroup();
  }

  /** R1.5: the whole amount is copied, not added. The register comes with the posting. */
  private static PostedCost posted(CostToPost cost, List<Amount> amounts) {
    PostedCost before = cost.posted();
    Cost actual = before.actual();
    Cost expected = before.expected();
    for (Amount amount : amounts) {
      if (amount.rule() instanceof PostingRule.To) {
        actual = amount.expected() ? actual : cost.entry().actual();
        expected = amount.expected() ? cost.entry().expected() : expected;
      }
    }
    return before.amounting(actual, expected);
  }

  /** What stands against a line on its account, its dimensions included. */
  List<Obstacle> obstaclesOf(LineKey key) {
    List<Obstacle> obstacles = accountObstaclesOf(key);
    obstacles.addAll(obstaclesOf(key.dimensions()));
    return obstacles;
  }

  /** What stands against the account of a line, and what that account has against dimensions. */
  List<Obstacle> accountObstaclesOf(LineKey key) {
    PostingSetup.Found found = account(key);
    List<Obstacle> obstacles = new ArrayList<>(found.obstacles());
    obstacles.addAll(setUp.accountDimensions().obstacles(found.account(), key.dimensions()));
    return obstacles;
  }

  /** What stands against the dimensions of an entry, whatever its accounts. */
  List<Obstacle> obstaclesOf(Dimensions dimensions) {
    return setUp.dimensionRules().obstacles(dimensions);
  }

  /** The account of a line. */
  PostingSetup.Found account(LineKey key) {
    return setUp.accounts().account(key);
  }
}
