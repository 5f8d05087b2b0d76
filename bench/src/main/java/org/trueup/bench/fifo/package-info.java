/**
 * The engine alone on a plain file of receipts, invoices and sales of FIFO items, so that it can be
 * laid beside other systems on the same file.
 */
package org.trueup.bench.fifo;
