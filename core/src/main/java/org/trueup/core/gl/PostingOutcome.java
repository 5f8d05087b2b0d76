package org.trueup.core.gl;

import java.util.List;
import org.trueup.core.ledger.PostedCost;

/** What becomes of one value entry. */
sealed interface PostingOutcome {

  /**
   * It is posted.
   *
   * @param lines two per pair, in the order of their keys
   * @param posted what then stands in the general ledger (R1.5)
   */
  record Lines(List<CostLine> lines, PostedCost posted) implements PostingOutcome {}

  /** It is not posted. */
  record Stopped(Obstacle obstacle) implements PostingOutcome {}
}
