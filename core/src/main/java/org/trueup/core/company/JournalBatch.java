package org.trueup.core.company;

/**
 * A batch of a journal template.
 *
 * @param name template and batch
 * @param noSeries number series of its documents, blank for none
 */
public record JournalBatch(JournalName name, String noSeries) {}
