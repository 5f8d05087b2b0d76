package org.trueup.core.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.trueup.core.company.Company;
import org.trueup.core.company.InventoryPeriod;
import org.trueup.core.costing.AutomaticAdjustment;
import org.trueup.core.costing.AverageCostSettingChange;
import org.trueup.core.costing.CostAdjustment;
import org.trueup.core.costing.KeptCost;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.gl.CostToPost;
import org.trueup.core.gl.GlPosting;
import org.trueup.core.gl.GlPostingResult;
import org.trueup.core.gl.OrdersWithoutOutput;
import org.trueup.core.gl.PostingCheck;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.OrderLine;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.period.InventoryPeriodClosing;
import org.trueup.core.period.PostingDates;
import org.trueup.core.posting.TransactionPosting;
import org.trueup.core.rollup.StandardCostRollUp;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionHashes;
import org.trueup.core.transaction.TransactionKind;

/**
 * The books of a company: what one run does, from the ledgers as they stand to the content of one
 * register.
 *
 * <p>Here, and only here, the order of things is decided: posting, then automatic adjustment, then
 * automatic posting to the general ledger. A run is posted whole or not at all (C-7). A refused run
 * leaves these books useless; the caller opens new ones on what the store holds.
 */
public final class Books {

  private final Company company;
  private final InventoryPeriods periods;
  private final int workers;
  private final Ledger ledger;
  private final Map<Long, PostedCost> posted = new HashMap<>();
  private long lastGlEntry;

  /** The books of a company on ledgers as they stand. */
  public Books(Company company, LedgerSnapshot snapshot, InventoryPeriods periods, int workers) {
    this.company = company;
    this.periods = periods;
    this.workers = workers;
    ledger = new Ledger(company, snapshot);
    lastGlEntry = snapshot.numbers().glEntry();
    if (company.settings().finishOrderWithoutOutput()) {
      snapshot.postedCosts().forEach(cost -> posted.put(cost.valueEntryNo(), cost));
    }
  }

  /**
   * The content of a register.
   *
   * @param changes facts and state
   * @param numbers last number of each ledger after it
   * @param keptCosts decreases that kept their cost in an adjustment, because their averages do not
   *     come to rest, by entry number; no facts of the register
   */
  public record Written(LedgerChanges changes, LastNumbers numbers, List<KeptCost> keptCosts) {

    Written(LedgerChanges changes, LastNumbers numbers) {
      this(changes, numbers, List.of());
    }

    private Written withKeptCosts(List<KeptCost> kept) {
      return new Written(changes, numbers, kept);
    }
  }

  /** The ledgers at work. */
  public Ledger ledger() {
    return ledger;
  }

  /**
   * Whether the next run on these books follows the registers that end with these numbers. It does
   * not after a run whose register was not written, and after a register of others.
   */
  public boolean standAt(LastNumbers last) {
    return ledger.registerNo() == last.register() + 1
        && ledger.lastNumbers().inRegister(last.register()).withGlEntry(lastGlEntry).equals(last);
  }

  /**
   * Posts transactions in their order as one register.
   *
   * @throws Refusal if one of them may not be posted
   */
  public Written post(List<Transaction> transactions) {
    TransactionPosting posting = new TransactionPosting(ledger, periods);
    AutomaticAdjustment automatic = new AutomaticAdjustment(ledger, periods, workers);
    TransactionHashes hashes = new TransactionHashes(transactions);
    Map<OrderLine, LocalDate> finished = new LinkedHashMap<>();
    for (int i = 0; i < transactions.size(); i++) {
      Transaction transaction = transactions.get(i);
      linesToFinish(transaction).forEach(line -> finished.put(line, transaction.postingDate()));
      posting.post(transaction, hashes.at(i));
      automatic.posted(transaction);
      boolean last = i + 1 == transactions.size();
      if (last || isOtherDocument(transaction, transactions.get(i + 1))) {
        automatic.afterDocument();
      }
    }
    List<CostToPost> inProcess = new ArrayList<>();
    finished.forEach(
        (order, date) -> inProcess.addAll(OrdersWithoutOutput.posted(order, date, posted)));
    List<KeptCost> keptCosts = automatic.keptCosts();
    return writtenOff(written(company.settings().automaticCostPosting(), true), inProcess)
        .withKeptCosts(keptCosts);
  }

  /** The order lines that a transaction finishes, while they are not finished yet. */
  private List<OrderLine> linesToFinish(Transaction transaction) {
    if (transaction.kind() != TransactionKind.FINISH_PRODUCTION_ORDER) {
      return List.of();
    }
    int line = transaction.order().orderLine();
    return ledger.linesOf(OrderType.PRODUCTION, transaction.order().orderNo()).stream()
        .filter(order -> !order.state().finished())
        .filter(order -> line * order.key().orderLine() == 0 || order.key().orderLine() == line)
        .toList();
  }

  /** gl-posting.md 2.4 b: what orders without output have in work in process leaves it. */
  private Written writtenOff(Written written, List<CostToPost> inProcess) {
    if (inProcess.isEmpty()) {
      return written;
    }
    GlPostingResult result =
        GlPosting.writeOff(company, inProcess, lastGlEntry + 1, written.numbers().register());
    lastGlEntry += result.glEntries().size();
    return new Written(
        written.changes().withMoreGlEntries(result.glEntries(), result.glItemRelations()),
        written.numbers().withGlEntry(lastGlEntry));
  }

  private static boolean isOtherDocument(Transaction one, Transaction two) {
    return !one.document().documentNo().equals(two.document().documentNo())
        || !one.postingDate().equals(two.postingDate());
  }

  /**
   * Adjusts cost as one register.
   *
   * @param items filter on item numbers
   * @param postToGl whether the adjustment is posted to the general ledger at once; it never is
   *     where automatic cost posting is off (gl-posting.md R6.4, ADJ-17)
   */
  public Written adjustCost(Predicate<String> items, boolean postToGl) {
    CostAdjustment adjustment = new CostAdjustment(ledger, periods, workers);
    adjustment.run(items, CostAdjustment.Scope.BATCH);
    List<KeptCost> keptCosts = adjustment.keptCosts();
    return written(postToGl && company.settings().automaticCostPosting(), false)
        .withKeptCosts(keptCosts);
  }

  /**
   * Calculates the standard cost of the chosen produced items, as one register.
   *
   * @throws Refusal if a structure contains itself or names an unknown capacity center
   */
  public Written calculateStandardCost(Predicate<String> items) {
    new StandardCostRollUp(ledger).apply(items);
    return written(false, false);
  }

  /**
   * Follows up a change of the average cost settings, as one register: the averages of all items
   * are to be computed anew (AVG-3).
   *
   * @param before the set-up that ruled until now
   */
  public Written averageCostSettingChanged(Company before) {
    AverageCostSettingChange.apply(ledger, before);
    return written(false, false);
  }

  /**
   * Closes an inventory period and all earlier ones, as one register.
   *
   * @throws Refusal if something stands against it (PER-2)
   */
  public Written closeInventoryPeriod(LocalDate endingDate) {
    List<InventoryPeriod> changed = new InventoryPeriodClosing(ledger, periods).close(endingDate);
    return withPeriods(written(false, false), changed);
  }

  /**
   * Reopens an inventory period and all later ones, as one register.
   *
   * @throws Refusal if no closed period ends on the day
   */
  public Written reopenInventoryPeriod(LocalDate endingDate) {
    List<InventoryPeriod> changed = new InventoryPeriodClosing(ledger, periods).reopen(endingDate);
    return withPeriods(written(false, false), changed);
  }

  private static Written withPeriods(Written written, List<InventoryPeriod> changed) {
    return new Written(written.changes().withInventoryPeriods(changed), written.numbers());
  }

  private Written written(boolean postToGl, boolean check) {
    long registerNo = ledger.registerNo();
    LedgerChanges changes = ledger.drain();
    refuseDates(changes);
    if (postToGl) {
      changes = postToGl(changes, registerNo);
    } else if (check) {
      refuseUnpostable(changes);
    }
    LastNumbers numbers = ledger.lastNumbers().inRegister(registerNo).withGlEntry(lastGlEntry);
    return new Written(changes, numbers);
  }

  /**
   * PER-4, R6.4: whatever date an entry has taken, the acting user must be allowed to post on it.
   */
  private void refuseDates(LedgerChanges changes) {
    PostingDates dates = new PostingDates(company.settings(), periods.all());
    Map<LocalDate, ValueEntry> refused = new TreeMap<>();
    for (ValueEntry value : changes.valueEntries()) {
      if (!dates.isAllowed(value.postingDate())) {
        refused.putIfAbsent(value.postingDate(), value);
      }
    }
    if (!refused.isEmpty()) {
      throw new Refusal(refused.values().stream().map(Books::dateNotAllowed).toList());
    }
  }

  private static Failure dateNotAllowed(ValueEntry value) {
    return new Failure(
        "POSTING-DATE-NOT-ALLOWED",
        Place.ofTransaction(value.origin().transactionId()),
        "an entry of item "
            + value.origin().item()
            + " would be posted on "
            + value.postingDate()
            + ", outside the allowed range or in a closed inventory period.",
        "Open the range of posting dates, or the period.");
  }

  private LedgerChanges postToGl(LedgerChanges changes, long registerNo) {
    GlPostingResult result =
        GlPosting.postAtOnce(
            company,
            changes.valueEntries(),
            OrdersWithoutOutput.in(ledger),
            lastGlEntry + 1,
            registerNo);
    lastGlEntry += result.glEntries().size();
    if (company.settings().finishOrderWithoutOutput()) {
      result.postedCosts().forEach(cost -> posted.put(cost.valueEntryNo(), cost));
    }
    return changes.withGlPosting(
        result.glEntries(), result.glItemRelations(), result.postedCosts());
  }

  /** gl-posting.md R6.3: what could never be posted to the general ledger is refused now. */
  private void refuseUnpostable(LedgerChanges changes) {
    Refusal.ifAny(PostingCheck.failures(company, changes.valueEntries()));
  }
}
