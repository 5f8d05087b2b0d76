package org.trueup.core.gl;

import org.trueup.core.ledger.ValueEntry;

/**
 * A value entry that a batch left out.
 *
 * @param entry value entry
 * @param reason why
 * @param text why, in a sentence that says what to do
 */
public record SkippedEntry(ValueEntry entry, SkipReason reason, String text) {}
