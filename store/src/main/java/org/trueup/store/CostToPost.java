package org.trueup.store;

import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.ValueEntry;

/**
 * A value entry of which something is still to be posted to the general ledger.
 *
 * @param entry the value entry
 * @param posted what of it stands in the general ledger
 */
public record CostToPost(ValueEntry entry, PostedCost posted) {}
