package org.trueup.core.gl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trueup.core.company.Company;
import org.trueup.core.company.GlAccount;
import org.trueup.core.failure.Refusal;
import org.trueup.core.gl.PreviewLine.Warning;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ValueEntry;

/**
 * The test report of posting inventory cost (gl-posting.md 7): the general ledger entries of a run
 * with what stands against each. Nothing suppresses a line, and nothing is written.
 */
public final class GlPreview {

  private final Company company;
  private final PostingPer per;
  private final String documentNo;
  private final ValueEntryPosting posting;
  private final List<PreviewLine> lines = new ArrayList<>();
  private final Map<LineKey, Added> buffer = new TreeMap<>();

  private GlPreview(Company company, PostingPer per, String documentNo) {
    this.company = company;
    this.per = per;
    this.documentNo = documentNo;
    posting = new ValueEntryPosting(company);
  }

  /**
   * The lines of a run.
   *
   * @param company settings, setups and chart of accounts
   * @param options how it would post
   * @param costs value entries in the order of {@link CostToPost#inBatchOrder}
   * @throws Refusal if document number or journal do not fit the way of posting
   */
  public static List<PreviewLine> lines(
      Company company, GlPostingOptions options, Iterable<CostToPost> costs) {
    RunDocument document = new Journals(company).of(options);
    GlPreview preview = new GlPreview(company, options.per(), document.documentNo());
    costs.forEach(preview::add);
    preview.buffer.forEach(preview::addGroup);
    return preview.lines;
  }

  /** Lines of one key, added up. */
  private static final class Added {
    private Cost sum = Cost.ZERO;
    private final Set<Warning> warnings = new LinkedHashSet<>();
  }

  private void add(CostToPost cost) {
    List<ValueEntryPosting.Amount> amounts = posting.amounts(cost);
    if (posting.nothingToPost(cost, amounts).isPresent()) {
      return;
    }
    List<Warning> ofEntry = warnings(posting.obstacles(cost.entry()));
    for (ValueEntryPosting.Amount amount : amounts) {
      switch (amount.rule()) {
        case PostingRule.Invalid invalid -> addInvalid(cost.entry(), amount, ofEntry);
        case PostingRule.Nowhere nowhere -> {}
        case PostingRule.To to -> addPair(cost.entry(), to.pair(), amount, ofEntry);
      }
    }
  }

  private void addPair(
      ValueEntry entry, AccountPair pair, ValueEntryPosting.Amount amount, List<Warning> ofEntry) {
    for (LineKey key : posting.keys(entry, pair, amount.amount())) {
      Cost share = key.account() == pair.account() ? amount.amount() : amount.amount().negated();
      List<Warning> warnings = new ArrayList<>(ofEntry);
      warnings.addAll(warnings(posting.obstaclesOf(key)));
      switch (per) {
        case ENTRY ->
            lines.add(line(entry, posting.account(key).account(), share, List.copyOf(warnings)));
        case POSTING_GROUP -> {
          Added added = buffer.computeIfAbsent(key, k -> new Added());
          added.sum = added.sum.plus(share);
          added.warnings.addAll(warnings);
        }
      }
    }
  }

  private void addInvalid(
      ValueEntry entry, ValueEntryPosting.Amount amount, List<Warning> ofEntry) {
    List<Warning> warnings = new ArrayList<>(ofEntry);
    warnings.addAll(warnings(List.of(ValueEntryPosting.invalid(entry, amount.expected()))));
    lines.add(line(entry, "", entry.actual(), warnings));
  }

  private PreviewLine line(ValueEntry entry, String account, Cost amount, List<Warning> warnings) {
    return new PreviewLine(
        entry.postingDate(),
        entry.documentNo(),
        account,
        nameOf(account),
        amount.lcy(),
        amount.acy(),
        GlEntryWriter.description(entry),
        entry.entryNo(),
        entry.itemLedgerEntryType(),
        entry.entryType(),
        entry.itemLedgerEntryNo(),
        entry.origin().item(),
        warnings);
  }

  private void addGroup(LineKey key, Added added) {
    String account = posting.account(key).account();
    lines.add(
        new PreviewLine(
            key.postingDate(),
            documentNo,
            account,
            nameOf(account),
            added.sum.lcy(),
            added.sum.acy(),
            GlEntryWriter.description(key),
            0,
            null,
            null,
            0,
            "",
            List.copyOf(added.warnings)));
  }

  private String nameOf(String account) {
    GlAccount found = company.glAccounts().get(account);
    return found == null ? "" : found.name();
  }

  private static List<Warning> warnings(List<Obstacle> obstacles) {
    return obstacles.stream()
        .map(obstacle -> new Warning(obstacle.code(), obstacle.text()))
        .toList();
  }
}
