package org.trueup.core.gl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trueup.core.company.Company;
import org.trueup.core.company.JournalName;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.OrderState.OrderKey;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.ValueEntry;

/**
 * Posts inventory cost to the general ledger (gl-posting.md 5 and 6).
 *
 * <p>A batch takes whatever is not posted yet, also where automatic posting is on (R6.6). Amounts
 * in LCY and, beside them, in the additional reporting currency; debit is positive. The sum of all
 * entries of a run is zero in both. Posting date (R6.5) and dimensions are those of the value
 * entries.
 */
public final class GlPosting {

  private final ValueEntryPosting posting;
  private final Journals journals;
  private final GlPostingOptions options;
  private final RunDocument document;
  private final boolean atOnce;
  private final GlEntryWriter writer;
  private final Map<LineKey, List<CostLine>> buffer = new HashMap<>();
  private final List<PostedCost> postedCosts = new ArrayList<>();
  private final List<SkippedEntry> skipped = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();

  private GlPosting(
      Company company,
      GlPostingOptions options,
      RunDocument document,
      boolean atOnce,
      GlEntryWriter writer) {
    posting = new ValueEntryPosting(company, atOnce);
    journals = new Journals(company);
    this.options = options;
    this.document = document;
    this.atOnce = atOnce;
    this.writer = writer;
  }

  /** A run at the moment in which value entries are created. */
  private static GlPosting atOnce(Company company, long firstGlEntryNo, long registerNo) {
    JournalName journal = new Journals(company).atOnce();
    return new GlPosting(
        company,
        GlPostingOptions.PER_ENTRY,
        RunDocument.ofEntries(journal),
        true,
        new GlEntryWriter(company, journal, firstGlEntryNo, registerNo));
  }

  /**
   * Posts a batch of value entries.
   *
   * @param company settings, setups and chart of accounts
   * @param options how to post
   * @param costs value entries in the order of {@link CostToPost#inBatchOrder}
   * @param firstGlEntryNo number of the first general ledger entry
   * @param registerNo register of the run
   * @throws Refusal with every E-1 to E-7 that was found; nothing of the run counts then
   */
  public static GlPostingResult post(
      Company company,
      GlPostingOptions options,
      Iterable<CostToPost> costs,
      long firstGlEntryNo,
      long registerNo) {
    RunDocument document = new Journals(company).of(options);
    GlEntryWriter writer =
        new GlEntryWriter(company, document.journal(), firstGlEntryNo, registerNo);
    GlPosting run = new GlPosting(company, options, document, false, writer);
    costs.forEach(run::add);
    return run.result();
  }

  /**
   * Posts value entries per entry at the moment in which they are created (R6.1). Entries without
   * anything to post are passed over; a missing or blocked account refuses.
   *
   * @param company settings, setups and chart of accounts
   * @param created value entries in the order of their numbers
   * @param firstGlEntryNo number of the first general ledger entry
   * @param registerNo register of the posting
   * @throws Refusal with every reason that was found
   */
  public static GlPostingResult postAtOnce(
      Company company, Collection<ValueEntry> created, long firstGlEntryNo, long registerNo) {
    return postAtOnce(company, created, Set.of(), firstGlEntryNo, registerNo);
  }

  /**
   * Likewise, where some order lines were finished without output.
   *
   * @param withoutOutput these order lines (2.4 a)
   */
  public static GlPostingResult postAtOnce(
      Company company,
      Collection<ValueEntry> created,
      Set<OrderKey> withoutOutput,
      long firstGlEntryNo,
      long registerNo) {
    GlPosting run = atOnce(company, firstGlEntryNo, registerNo);
    created.forEach(entry -> run.add(CostToPost.unposted(entry).among(withoutOutput)));
    return run.result();
  }

  /**
   * Takes from work in process what stands there of orders that are finished without output now
   * (2.4 b), per entry. What value entries have posted stays as it is.
   *
   * @param company settings, setups and chart of accounts
   * @param costs value entries of these orders, on the date of finishing
   * @param firstGlEntryNo number of the first general ledger entry
   * @param registerNo register of the posting
   * @throws Refusal with every reason that was found
   */
  public static GlPostingResult writeOff(
      Company company, Collection<CostToPost> costs, long firstGlEntryNo, long registerNo) {
    GlPosting run = atOnce(company, firstGlEntryNo, registerNo);
    for (CostToPost cost : costs) {
      switch (run.posting.writtenOff(cost)) {
        case PostingOutcome.Lines found -> run.gather(cost.entry(), found.lines());
        case PostingOutcome.Stopped stopped -> run.stop(cost.entry(), stopped.obstacle());
      }
    }
    return run.result();
  }

  private void add(CostToPost cost) {
    switch (posting.outcome(cost)) {
      case PostingOutcome.Lines found -> {
        postedCosts.add(writer.stamped(found.posted()));
        gather(cost.entry(), found.lines());
      }
      case PostingOutcome.Stopped stopped -> stop(cost.entry(), stopped.obstacle());
    }
  }

  /** Per entry the buffer holds one value entry, per posting group all of the run (4.3). */
  private void gather(ValueEntry entry, List<CostLine> lines) {
    switch (options.per()) {
      case ENTRY -> writer.writePerEntry(entry, lines);
      case POSTING_GROUP ->
          lines.forEach(
              line -> buffer.computeIfAbsent(line.key(), key -> new ArrayList<>()).add(line));
    }
  }

  private void stop(ValueEntry entry, Obstacle obstacle) {
    if (mustRefuse(obstacle)) {
      failures.add(obstacle.failure(entry));
    } else if (!atOnce && !obstacle.skip().isSilent()) {
      skipped.add(obstacle.skippedEntry(entry));
    }
  }

  private boolean mustRefuse(Obstacle obstacle) {
    if (!obstacle.isSkip()) {
      return true;
    }
    return switch (obstacle.skip()) {
      case NOT_INVENTORIABLE, NO_COST, EXPECTED_COST_NOT_POSTED, ALREADY_POSTED, NO_ACCOUNTS ->
          false;
      case INVENTORY_POSTING_SETUP_MISSING,
          GENERAL_POSTING_SETUP_MISSING,
          GL_ACCOUNT_MISSING,
          GL_ACCOUNT_BLOCKED ->
          atOnce;
      case POSTING_DATE_NOT_ALLOWED -> atOnce || options.strictDates();
    };
  }

  private GlPostingResult result() {
    if (atOnce && !writer.entries().isEmpty()) {
      failures.addAll(journals.failuresAtOnce());
    }
    Refusal.ifAny(failures);
    buffer.keySet().stream()
        .sorted()
        .forEach(key -> writer.writePerPostingGroup(document.documentNo(), buffer.get(key)));
    Optional<NumberUsed> numberUsed = document.number().filter(no -> !writer.entries().isEmpty());
    return new GlPostingResult(
        writer.entries(), writer.relations(), postedCosts, skipped, numberUsed);
  }
}
