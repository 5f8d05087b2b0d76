package org.trueup.core.gl;

/**
 * How a batch posts (gl-posting.md 5.1).
 *
 * @param per how value entries are gathered
 * @param documentNo document of the run; needed per posting group, blank per entry (5.2)
 * @param strictDates whether a date outside the allowed range stops the run instead of skipping
 *     (5.4, E-5)
 */
public record GlPostingOptions(PostingPer per, String documentNo, boolean strictDates) {

  /** Each value entry under its own document. */
  public static final GlPostingOptions PER_ENTRY =
      new GlPostingOptions(PostingPer.ENTRY, "", false);

  /** All value entries under one document. */
  public static GlPostingOptions perPostingGroup(String documentNo) {
    return new GlPostingOptions(PostingPer.POSTING_GROUP, documentNo, false);
  }

  /** The same, stopped by a date outside the allowed range. */
  public GlPostingOptions strict() {
    return new GlPostingOptions(per, documentNo, true);
  }
}
