/**
 * Exact decimal arithmetic.
 *
 * <p>Outside the engine a figure is a {@link java.math.BigDecimal}; inside it is a {@code long} of
 * hundred-thousandths, because a ledger of ten million entries is added up in tight loops. {@link
 * org.trueup.core.decimal.Fixed} is the only place that knows the scale.
 */
package org.trueup.core.decimal;
