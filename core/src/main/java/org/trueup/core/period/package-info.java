/**
 * Periods: which days may be posted on, and over which days an average goes.
 *
 * <p>Four date gates are independent of each other (periods.md 1): the allowed posting range, the
 * closed inventory periods, the earliest allowed valuation date and the accounting periods.
 */
package org.trueup.core.period;
