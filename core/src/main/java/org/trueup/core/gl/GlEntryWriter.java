package org.trueup.core.gl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trueup.core.company.AccountingPeriod;
import org.trueup.core.company.Company;
import org.trueup.core.company.JournalName;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.GlItemRelation;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.period.FiscalYears;

/**
 * Numbers and words general ledger entries and their relations (gl-posting.md 4.4). Amounts in the
 * second currency are those of the value entries, never translated again (R4.1), also where the
 * amount in local currency is zero (R4.2).
 */
final class GlEntryWriter {

  private static final int LONGEST_DESCRIPTION = 100;

  private final JournalName journal;
  private final long registerNo;
  private final LocalDate yearStart;
  private final List<GlEntry> entries = new ArrayList<>();
  private final List<GlItemRelation> relations = new ArrayList<>();
  private long nextEntryNo;

  GlEntryWriter(Company company, JournalName journal, long firstEntryNo, long registerNo) {
    this.journal = journal;
    nextEntryNo = firstEntryNo;
    this.registerNo = registerNo;
    yearStart = yearStart(company);
  }

  /**
   * The day before which entries are of a prior year (periods.md R1.2): the start of the first
   * accounting period that is not closed, else that of the year of the work date. A company that
   * names neither has no prior year.
   */
  private static LocalDate yearStart(Company company) {
    return new FiscalYears(company)
        .firstOpen()
        .map(AccountingPeriod::startingDate)
        .or(() -> company.settings().workDate().map(date -> date.withDayOfYear(1)))
        .orElse(LocalDate.MIN);
  }

  private boolean isOfPriorYear(LocalDate postingDate) {
    return postingDate.isBefore(yearStart);
  }

  /** The entries written so far. */
  List<GlEntry> entries() {
    return entries;
  }

  /** The relations written so far. */
  List<GlItemRelation> relations() {
    return relations;
  }

  /** The state of a value entry, changed in the register of this posting. */
  PostedCost stamped(PostedCost posted) {
    return posted.inRegister(registerNo);
  }

  /** One entry per line, with document and words of the value entry. */
  void writePerEntry(ValueEntry entry, List<CostLine> lines) {
    String description = description(entry);
    for (CostLine line : lines) {
      entries.add(
          new GlEntry(
              nextEntryNo,
              line.glAccount(),
              entry.postingDate(),
              entry.documentNo(),
              entry.origin().externalDocumentNo(),
              description,
              line.amount().lcy(),
              line.amount().acy(),
              entry.origin().job(),
              entry.origin().orderNo(),
              entry.origin().dimensions(),
              registerNo,
              isOfPriorYear(entry.postingDate()),
              journal));
      relate(line);
      nextEntryNo++;
    }
  }

  /**
   * One entry for lines of one key. Amounts that cancel out still make an entry, against R4.4, so
   * that every line stays traceable.
   */
  void writePerPostingGroup(String documentNo, List<CostLine> shares) {
    Cost sum = shares.stream().map(CostLine::amount).reduce(Cost.ZERO, Cost::plus);
    LineKey key = shares.getFirst().key();
    entries.add(
        new GlEntry(
            nextEntryNo,
            shares.getFirst().glAccount(),
            key.postingDate(),
            documentNo,
            "",
            description(key),
            sum.lcy(),
            sum.acy(),
            "",
            "",
            key.dimensions(),
            registerNo,
            isOfPriorYear(key.postingDate()),
            journal));
    shares.forEach(this::relate);
    nextEntryNo++;
  }

  private void relate(CostLine line) {
    relations.add(
        new GlItemRelation(
            nextEntryNo,
            line.valueEntryNo(),
            line.key().account(),
            line.expected(),
            line.amount().lcy(),
            line.amount().acy(),
            registerNo));
  }

  /** Such as {@code Direct Cost 30000 on 2001-01-01}. */
  static String description(ValueEntry entry) {
    String source = entry.origin().sourceNo();
    return shortened(
        Wording.of(entry.entryType())
            + (source.isEmpty() ? "" : " " + source)
            + " on "
            + entry.postingDate());
  }

  /** Such as {@code Inventory - Direct Cost Applied, BLUE,RESALE,DOMESTIC,RETAIL}. */
  static String description(LineKey key) {
    return shortened(
        Wording.of(key.account())
            + " - "
            + Wording.of(key.balancing())
            + ", "
            + String.join(
                ",",
                key.location(),
                key.inventoryPostingGroup(),
                key.genBusPostingGroup(),
                key.genProdPostingGroup()));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION);
  }
}
