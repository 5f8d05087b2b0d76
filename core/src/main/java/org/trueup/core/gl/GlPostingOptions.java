package org.trueup.core.gl;

import org.trueup.core.company.JournalName;

/**
 * How a batch posts (gl-posting.md 5.1).
 *
 * @param per how value entries are gathered
 * @param documentNo document of the run; needed per posting group, blank per entry and where a
 *     journal gives the number (5.2)
 * @param strictDates whether a date outside the allowed range stops the run instead of skipping
 *     (5.4, E-5)
 * @param journal journal in whose name it posts; what is blank is taken from the settings
 */
public record GlPostingOptions(
    PostingPer per, String documentNo, boolean strictDates, JournalName journal) {

  /** Each value entry under its own document. */
  public static final GlPostingOptions PER_ENTRY =
      new GlPostingOptions(PostingPer.ENTRY, "", false, JournalName.NONE);

  /** All value entries under one document. */
  public static GlPostingOptions perPostingGroup(String documentNo) {
    return new GlPostingOptions(PostingPer.POSTING_GROUP, documentNo, false, JournalName.NONE);
  }

  /** The same, stopped by a date outside the allowed range. */
  public GlPostingOptions strict() {
    return new GlPostingOptions(per, documentNo, true, journal);
  }

  /** The same in the name of a journal. */
  public GlPostingOptions in(JournalName other) {
    return new GlPostingOptions(per, documentNo, strictDates, other);
  }
}
