package org.trueup.core.gl;

import org.trueup.core.company.Company;

/** Says of cost that is not posted why it is not, by the rules of a batch (gl-posting.md 5.4). */
public final class PostingOutlook {

  private final ValueEntryPosting posting;

  /** The outlook under the present set-up of a company. */
  public PostingOutlook(Company company) {
    posting = new ValueEntryPosting(company);
  }

  /**
   * Why a value entry is not posted.
   *
   * @param code stable code of a {@link SkipReason} or failure, or {@code NOT-POSTED-YET}
   * @param text the reason in words, with what to do
   */
  public record Reason(String code, String text) {}

  /** What a batch would do with an entry now. */
  public Reason of(CostToPost cost) {
    return switch (posting.outcome(cost)) {
      case PostingOutcome.Lines lines ->
          new Reason("NOT-POSTED-YET", "It can be posted. Run post-cost-to-gl.");
      case PostingOutcome.Stopped stopped ->
          new Reason(stopped.obstacle().code(), stopped.obstacle().text());
    };
  }
}
