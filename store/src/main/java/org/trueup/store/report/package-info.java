/**
 * Reports: one set-based SQL text each over the facts of the ledgers, understood by every engine.
 *
 * <p>A report reads and never writes. It is given a connection whose snapshot it stays in, so its
 * figures are of one moment; with a register it shows the ledgers as they stood at that register.
 * Figures are fixed values; nothing is rounded here.
 */
package org.trueup.store.report;
