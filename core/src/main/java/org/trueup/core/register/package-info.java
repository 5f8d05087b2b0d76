/**
 * Registers: the commits of a company's ledgers, chained by hashes.
 *
 * <p>The content hash covers the facts of a register and nothing that differs between two runs of
 * the same work. The chained hash covers the rest too, and the register before.
 */
package org.trueup.core.register;
