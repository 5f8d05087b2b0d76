package org.trueup.core.gl;

import java.util.List;
import java.util.Optional;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.GlItemRelation;
import org.trueup.core.ledger.PostedCost;

/**
 * What posting inventory cost made.
 *
 * @param glEntries general ledger entries, rising by number
 * @param glItemRelations their shares
 * @param postedCosts new state of the value entries that were posted, one each
 * @param skipped value entries that were left out and are to be listed, in the order of the run
 * @param numberUsed number that the entries took from a number series, if they did
 */
public record GlPostingResult(
    List<GlEntry> glEntries,
    List<GlItemRelation> glItemRelations,
    List<PostedCost> postedCosts,
    List<SkippedEntry> skipped,
    Optional<NumberUsed> numberUsed) {

  /** How many value entries were posted. */
  public int valueEntriesPosted() {
    return postedCosts.size();
  }
}
