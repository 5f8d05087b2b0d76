package org.trueup.core.company;

/**
 * Whether postings must name a journal, and which (gl-posting.md 5.2 and 9).
 *
 * @param templateNameMandatory whether they must
 * @param inventoryCost journal of automatic posting
 * @param apply journal that batches take where none is named
 */
public record JournalSettings(
    boolean templateNameMandatory, JournalName inventoryCost, JournalName apply) {

  /** No journal is demanded. */
  public static final JournalSettings NONE =
      new JournalSettings(false, JournalName.NONE, JournalName.NONE);
}
